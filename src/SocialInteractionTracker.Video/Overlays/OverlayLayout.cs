using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Where things are in the pictures of an overlay: the video above, the panel with clocks and ethogram below.</summary>
internal sealed class OverlayLayout
{
    /// <summary>Narrower videos are drawn larger, or clocks and ethogram would not fit beside each other, px.</summary>
    private const int LeastWidth = 640;

    /// <summary>Wider videos are drawn smaller, px: encoding takes as long as there are pixels, and making an overlay shall not take much longer than tracking.</summary>
    private const int MostWidth = 960;

    /// <summary>Letters grow with the picture; those of a picture shown at half its size can still be read, and the panel stays lower than the video.</summary>
    private const int SmallestCapitalPx = 13;
    private const int PicturePerCapital = 76;

    /// <summary>The widest heading over the lanes' names, the widest clock and the widest count.</summary>
    private const string WidestHeading = "zone: body centre";
    private const string WidestClock = "0000.0 s";
    private const string WidestCount = "000";

    /// <summary>Lays out an overlay.</summary>
    /// <param name="video">Size of the video, px.</param>
    /// <param name="names">Names of the lanes; one row each.</param>
    public OverlayLayout(Size video, IReadOnlyList<string> names)
    {
        Scale = Math.Clamp(video.Width, LeastWidth, MostWidth) / (double)video.Width;
        Video = new Size(Math.Round(video.Width * Scale), Math.Round(video.Height * Scale));
        Picture = new Size(Even(Video.Width), Even(Video.Height));
        Letters = new Typeface(Math.Max(SmallestCapitalPx, Picture.Width / PicturePerCapital));
        (RowPx, PadPx) = (Letters.LinePx, Letters.CapitalHeightPx / 2);
        var named = names.Select(name => Letters.WidthPx(name)).Append(Letters.WidthPx(WidestHeading)).Max();
        ClockRight = (2 * PadPx) + named + Letters.WidthPx(WidestClock) + PadPx;
        CountRight = ClockRight + Letters.WidthPx(WidestCount) + PadPx;
        LanesTop = Picture.Height + PadPx + (2 * RowPx);
        SpeedTop = LanesTop + (names.Count * RowPx);
        SpeedHeight = 2 * RowPx;
        AxisTop = SpeedTop + SpeedHeight;
        LanesLeft = CountRight + (2 * PadPx);
        LanesWidth = Picture.Width - LanesLeft - PadPx;
        Canvas = new Size(Picture.Width, Even(AxisTop + (2 * RowPx) + PadPx));
    }

    /// <summary>How much larger the video is drawn; below 1 where it is drawn smaller.</summary>
    public double Scale { get; }

    /// <summary>Size of the video as it is drawn, px.</summary>
    public Size Video { get; }

    /// <summary>Size of the part that shows the video, px: the video, and a dark line more where a side of it is odd.</summary>
    public Size Picture { get; }

    /// <summary>Size of the whole, px; both even, as the codec asks.</summary>
    public Size Canvas { get; }

    /// <summary>How words are written.</summary>
    public Typeface Letters { get; }

    /// <summary>Height of a lane, px.</summary>
    public int RowPx { get; }

    /// <summary>Room between things, px.</summary>
    public int PadPx { get; }

    /// <summary>Right edge of the column of times, px.</summary>
    public int ClockRight { get; }

    /// <summary>Right edge of the column of counts, px.</summary>
    public int CountRight { get; }

    /// <summary>Top of the first lane, px.</summary>
    public int LanesTop { get; }

    /// <summary>Left edge of the ethogram, px.</summary>
    public int LanesLeft { get; }

    /// <summary>Width of the ethogram, px.</summary>
    public int LanesWidth { get; }

    /// <summary>Top of the plot of speed, px.</summary>
    public int SpeedTop { get; }

    /// <summary>Height of the plot of speed, px.</summary>
    public int SpeedHeight { get; }

    /// <summary>Top of the row with the times, px.</summary>
    public int AxisTop { get; }

    /// <summary>Top of the writing in a row, px.</summary>
    /// <param name="rowTop">Top of the row, px.</param>
    public int WritingTop(int rowTop) => rowTop + ((RowPx - Letters.CapitalHeightPx) / 2);

    /// <summary>Where a place of the video is drawn.</summary>
    /// <param name="pixel">Place in the video, px; the middle of the first pixel is (0, 0).</param>
    public PixelPoint Drawn(PixelPoint pixel) => new(Drawn(pixel.X), Drawn(pixel.Y));

    /// <summary>The calibration of the drawn picture.</summary>
    /// <param name="calibration">That of the video.</param>
    public Calibration Drawn(Calibration calibration)
    {
        var (corners, lens) = (calibration.Corners, calibration.Lens);
        return Calibration.FromCorners(
            calibration.WidthCm, calibration.HeightCm,
            new Quadrilateral(Drawn(corners.TopLeft), Drawn(corners.TopRight), Drawn(corners.BottomRight), Drawn(corners.BottomLeft)),
            calibration.Source,
            lens is null ? null : lens with
            {
                FocalX = lens.FocalX * Scale,
                FocalY = lens.FocalY * Scale,
                CentreX = Drawn(lens.CentreX),
                CentreY = Drawn(lens.CentreY),
            });
    }

    private double Drawn(double position) => ((position + 0.5) * Scale) - 0.5;

    private static int Even(int length) => length + (length % 2);
}
