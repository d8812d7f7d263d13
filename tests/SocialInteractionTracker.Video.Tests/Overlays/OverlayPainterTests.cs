using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Overlays;
using Window = SocialInteractionTracker.Core.Tracks.Window;

namespace SocialInteractionTracker.Video.Tests.Overlays;

public sealed class OverlayPainterTests
{
    private const int Frames = 24;
    private const double FrameS = 0.1;
    private const byte Floor = 120;

    /// <summary>15 px/cm: the picture is drawn as large as it is.</summary>
    private static readonly Calibration Straight = Calibration.FromScale(42, 42, 15, new PixelPoint(60, 40));

    /// <summary>In the interaction zone, off all lines, names and animals: 31.4 cm right, 12.3 cm down.</summary>
    private static readonly Point InZone = new(531, 225);

    /// <summary>On the floor below the zone.</summary>
    private static readonly Point Outside = new(531, 380);

    [Test]
    public void Draw_EveryFrame_LightsTheZoneExactlyWhileThePointIsInIt()
    {
        var request = Walks.Request("", Times, Straight, new Window(0.55, 2.1));
        using var frame = Grey();
        using var painter = new OverlayPainter(request, frame);

        for (var k = 0; k < Frames; k++)
        {
            frame.Index = k;
            painter.Draw(frame);
            Assert.That(Colour(painter.Canvas, InZone) != Plain, Is.EqualTo(request.Timeline.Zones[0].IsIn(k)), $"frame {k}");
            Assert.That(Colour(painter.Canvas, Outside), Is.EqualTo(Plain), $"frame {k}");
        }

        Assert.That(Enumerable.Range(0, Frames).Count(request.Timeline.Zones[0].IsIn), Is.EqualTo(8), "frames 5 to 7, 12 to 15 and 20, as far as the window goes");
    }

    [Test]
    public void Draw_AnyFrame_ShowsTheSubjectWhereItsTrackIs()
    {
        var request = Walks.Request("", Times, Straight);
        using var frame = Grey();
        using var painter = new OverlayPainter(request, frame);
        frame.Index = 5;

        painter.Draw(frame);

        var nose = Straight.ToPixel(new ArenaPoint(26, 11));
        Assert.That(Colour(painter.Canvas, new Point(nose.X, nose.Y)), Is.EqualTo(new Vec3b(0, 94, 213)));
        var before = Straight.ToPixel(new ArenaPoint(26, 31));
        Assert.That(Colour(painter.Canvas, new Point(before.X, before.Y)), Is.EqualTo(Plain), "where the nose was in frame 3");
    }

    [Test]
    public void Draw_SameFrameTwice_IsTheSame()
    {
        using var frame = Grey();
        using var painter = new OverlayPainter(Walks.Request("", Times, Straight), frame);
        frame.Index = 6;
        painter.Draw(frame);
        using var first = painter.Canvas.Clone();
        frame.Index = 20;
        painter.Draw(frame);
        Assert.That(Cv2.Norm(first, painter.Canvas), Is.Not.Zero);

        frame.Index = 6;
        painter.Draw(frame);

        Assert.That(Cv2.Norm(first, painter.Canvas), Is.Zero);
    }

    [TestCase(96, 64)]
    [TestCase(641, 479)]
    public void Canvas_AnyVideo_IsWideEnoughAndEven(int width, int height)
    {
        using var frame = new VideoFrame(width, height, FrameColour.Bgr);
        using var painter = new OverlayPainter(Walks.Request("", Times, Calibration.FromScale(42, 42, 1, new PixelPoint(10, 10))), frame);

        Assert.That(painter.Canvas.Width, Is.GreaterThanOrEqualTo(640));
        Assert.That((painter.Canvas.Width % 2, painter.Canvas.Height % 2), Is.EqualTo((0, 0)));
    }

    private static FrameTimes Times => new([.. Enumerable.Range(0, Frames).Select(k => k * FrameS)]);

    private static Vec3b Plain => new(Floor, Floor, Floor);

    private static VideoFrame Grey()
    {
        var frame = new VideoFrame(760, 720, FrameColour.Bgr) { Index = 0 };
        frame.Mat.SetTo(Scalar.All(Floor));
        return frame;
    }

    private static Vec3b Colour(Mat picture, Point at) => picture.At<Vec3b>(at.Y, at.X);
}
