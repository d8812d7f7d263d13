using OpenCvSharp;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Draws the arena over the video: lines and names that stand still, and each zone lit up while the point is in it.</summary>
internal sealed class ScenePainter
{
    private const double LitOpacity = 0.34;

    private readonly BlendLayer _lines;
    private readonly BlendLayer[] _lit;
    private readonly OverlayRequest _request;

    /// <summary>Draws the layers.</summary>
    /// <param name="request">The trial.</param>
    /// <param name="layout">Where the video is.</param>
    /// <param name="first">Its first frame, from which the floor's light is measured.</param>
    public ScenePainter(OverlayRequest request, OverlayLayout layout, VideoFrame first)
    {
        _request = request;
        var painter = new ArenaPainter(request.Arena, layout.Drawn(request.Calibration), (layout.Picture.Width, layout.Picture.Height), layout.Letters);
        using var grey = first.Mat.CvtColor(ColorConversionCodes.BGR2GRAY);
        var light = FloorLight.Of(LumaPicture.FromMat(grey), request.Arena, request.Calibration);
        _lines = BlendLayer.From(layout.Picture, picture =>
        {
            painter.DrawLines(picture, light.LineColour);
            painter.DrawNames(picture, plateOpacity: 0);
        });
        _lit = [.. painter.Zones.Select((zone, index) => BlendLayer.From(layout.Picture, picture =>
        {
            Blending.Lay(picture, zone.Fill, Palette.Zone(request.Arena, index), LitOpacity);
            Blending.Lay(picture, zone.Halo, Palette.Light);
            Blending.Lay(picture, zone.Edge, Palette.Zone(request.Arena, index));
        }))];
    }

    /// <summary>Draws a frame's arena.</summary>
    /// <param name="picture">The drawn video.</param>
    /// <param name="frame">Frame number from 0.</param>
    public void Draw(Mat picture, int frame)
    {
        for (var i = 0; i < _lit.Length; i++)
        {
            if (_request.Timeline.Zones[i].IsIn(frame))
            {
                _lit[i].Lay(picture);
            }
        }

        _lines.Lay(picture);
    }
}
