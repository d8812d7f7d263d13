using OpenCvSharp;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Puts together the pictures of an overlay.</summary>
internal sealed class OverlayPainter : IDisposable
{
    private readonly OverlayLayout _layout;
    private readonly ScenePainter _scene;
    private readonly SubjectPainter _subject;
    private readonly PanelPainter _panel;
    private readonly Mat _picture;
    private readonly Mat _video;
    private readonly Mat _below;
    private readonly Mat _still;

    /// <summary>Draws what stands still once.</summary>
    /// <param name="request">The trial.</param>
    /// <param name="first">The video's first frame, in colour.</param>
    public OverlayPainter(OverlayRequest request, VideoFrame first)
    {
        var lanes = Lanes.Of(request.Arena, request.Timeline);
        _layout = new OverlayLayout(new Size(first.Width, first.Height), [.. lanes.All.Select(lane => lane.Name)]);
        _scene = new ScenePainter(request, _layout, first);
        (_subject, _panel) = (new SubjectPainter(request, _layout), new PanelPainter(request, _layout, lanes));
        Canvas = new Mat(_layout.Canvas, MatType.CV_8UC3, Palette.Dark);
        _panel.DrawStill(Canvas);
        var below = new Rect(0, _layout.Picture.Height, _layout.Canvas.Width, _layout.Canvas.Height - _layout.Picture.Height);
        (_picture, _below) = (Canvas[new Rect(new Point(0, 0), _layout.Picture)], Canvas[below]);
        _video = Canvas[new Rect(new Point(0, 0), _layout.Video)];
        _still = _below.Clone();
    }

    /// <summary>The picture drawn last; belongs to the painter.</summary>
    public Mat Canvas { get; }

    /// <summary>Draws a frame.</summary>
    /// <param name="frame">The video's frame, in colour.</param>
    public void Draw(VideoFrame frame)
    {
        if (_layout.Video.Width == frame.Width)
        {
            frame.Mat.CopyTo(_video);
        }
        else
        {
            Cv2.Resize(frame.Mat, _video, _layout.Video);
        }

        _still.CopyTo(_below);
        _scene.Draw(_picture, frame.Index);
        _subject.Draw(_picture, frame.Index);
        _panel.Draw(Canvas, frame.Index);
    }

    /// <summary>Frees the pictures.</summary>
    public void Dispose()
    {
        foreach (var mat in (Mat[])[_picture, _video, _below, _still, Canvas])
        {
            mat.Dispose();
        }
    }
}
