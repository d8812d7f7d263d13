using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Starts;

namespace SocialInteractionTracker.Video.Tests.Starts;

public class ForegroundMeterTests
{
    private const double PxPerCm = 10;
    private static readonly Calibration Calibration = Calibration.FromScale(40, 40, PxPerCm, new PixelPoint(120, 40));
    private static readonly Region Floor = PolygonRegion.Rectangle(0, 0, 40, 40);

    [Test]
    public void Measure_AnimalOnTheFloor_GivesItsArea()
    {
        using var drawing = new Drawing(640, 480, 180);

        var sample = Measure(drawing.Ellipse(40, new(300, 240), 40, 15).Picture());

        Assert.That(sample.InsideCm2, Is.EqualTo(Math.PI * 4 * 1.5).Within(10).Percent);
        Assert.That(sample.ReachingInCm2, Is.Zero);
    }

    [Test]
    public void Measure_ArmFromTheBorder_ReachesIn()
    {
        using var drawing = new Drawing(640, 480, 180);

        var sample = Measure(drawing.Polygon(90, new(-1, 202), new(302, 202), new(302, 282), new(-1, 282)).Picture());

        Assert.That(sample.InsideCm2, Is.Zero);
        Assert.That(sample.ReachingInCm2, Is.EqualTo(30 * 8).Within(5).Percent);
    }

    [Test]
    public void Measure_SomethingBesideTheArena_IsNotOnTheFloor()
    {
        using var drawing = new Drawing(640, 480, 180);

        Assert.That(Measure(drawing.Ellipse(40, new(60, 240), 20, 20).Picture()).InsideCm2, Is.Zero);
    }

    [Test]
    public void Find_RealEmptyChamber_HasNoStart()
    {
        var path = SharedData.Path("video/freezing-calibration.wmv");
        var background = BackgroundBuilder.FromVideo(path);
        var calibration = Calibration.FromScale(25, 20, 8, new PixelPoint(50, 35));
        var meter = new ForegroundMeter(background.Picture, calibration, PolygonRegion.Rectangle(0, 0, 25, 20));
        var samples = new List<ForegroundSample>();
        using var reader = VideoReader.Open(path);
        using var frame = reader.CreateFrame();
        while (reader.TryRead(frame))
        {
            samples.Add(meter.Measure(frame));
        }

        Assert.That(samples, Is.Not.Empty);
        Assert.That(StartDetector.Find(samples).Sample, Is.Null);
    }

    private static ForegroundSample Measure(LumaPicture picture)
    {
        using var empty = new Drawing(640, 480, 180);
        return new ForegroundMeter(empty.Picture(), Calibration, Floor).Measure(1.5, picture.Pixels, picture.Width);
    }
}
