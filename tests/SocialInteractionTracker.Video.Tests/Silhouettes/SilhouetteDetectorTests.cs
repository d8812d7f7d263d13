using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Video.Tests.Silhouettes;

public class SilhouetteDetectorTests
{
    private const byte FloorLuma = 180;
    private const byte Dark = 40;
    private const byte Light = 240;

    /// <summary>A drawn body's centre is found to less than this, cm; a pixel has 0.2.</summary>
    private const double CentreCm = 0.1;

    private static readonly Region Floor = PolygonRegion.Rectangle(0, 0, 42, 42);

    /// <summary>46 x 46 cm at 5 px/cm: 2 cm beyond the floor on every side.</summary>
    private static readonly RectifiedGeometry Geometry = new(230, 230, 5, new ArenaPoint(-2, -2));

    [Test]
    public void Detect_MouseWithTail_GivesCentreNoseAndTailBase()
    {
        // Half a pixel off, so that the tail covers two whole rows.
        var found = Detect(Mouse(new ArenaPoint(20, 15.1), headingDegrees: 0)).Single();

        Assert.That(found.Centre.DistanceTo(new ArenaPoint(20, 15.1)), Is.LessThan(CentreCm));
        Assert.That(found.Nose.DistanceTo(new ArenaPoint(24, 15)), Is.LessThan(0.5));
        Assert.That(found.TailBase.DistanceTo(new ArenaPoint(16, 15)), Is.LessThan(0.5));
        Assert.That(found.AreaCm2, Is.EqualTo((Math.PI * 4 * 1.5) + (7 * 0.4)).Within(5).Percent);
        Assert.That(found.Elongation, Is.EqualTo(4 / 1.5).Within(8).Percent);
        Assert.That(found.Confidence, Is.GreaterThan(0.8));
        Assert.That(found.HeadingConfidence, Is.GreaterThan(0.8));
    }

    [Test]
    public void Detect_AnyPlaceAndHeading_GivesThem() =>
        Gen.Select(Gen.Double[12, 30], Gen.Double[12, 30], Gen.Double[0, 360]).Sample(
            (x, y, degrees) =>
            {
                var found = Detect(Mouse(new ArenaPoint(x, y), degrees)).Single();
                var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
                return found.Centre.DistanceTo(new ArenaPoint(x, y)) < 2 * CentreCm
                    && found.Nose.DistanceTo(new ArenaPoint(x + (4 * cos), y + (4 * sin))) < 0.8;
            },
            iter: 40, threads: 1, seed: "0000000000000");

    [Test]
    public void Detect_TaillessPear_TakesTheDrawnOutEndForTheNose()
    {
        using var drawing = Empty().Ellipse(Dark, At(20, 20), 2.5 * 5, 2 * 5).Polygon(Dark, At(20, 18.2), At(26, 20), At(20, 21.8));

        var found = Detect(drawing).Single();

        Assert.That(found.Nose.XCm, Is.GreaterThan(24.5));
        Assert.That(found.TailBase.XCm, Is.LessThan(18.2));
    }

    [Test]
    public void Detect_LightMouseOnDarkerFloor_IsFound()
    {
        using var drawing = Empty().Ellipse(Light, At(10, 12), 20, 8);
        using var sample = Empty().Ellipse(Light, At(30, 30), 20, 8);
        var scene = Learn(sample);

        var found = Detect(drawing, scene).Single();

        Assert.That(scene.Polarity, Is.EqualTo(AnimalPolarity.Lighter));
        Assert.That(found.Centre.DistanceTo(new ArenaPoint(10, 12)), Is.LessThan(CentreCm));
    }

    [Test]
    public void Detect_TwoMice_GivesTheLargerFirst()
    {
        using var drawing = Empty().Ellipse(Dark, At(10, 10), 15, 7).Ellipse(Dark, At(30, 30), 22, 9);

        var found = Detect(drawing);

        Assert.That(found.Select(f => Math.Round(f.Centre.XCm)), Is.EqualTo(new[] { 30, 10 }));
    }

    [Test]
    public void Detect_EmptyFloor_GivesNothing() => Assert.That(Detect(Empty()), Is.Empty);

    [Test]
    public void Detect_SpeckAndFlood_AreNoAnimals()
    {
        using var speck = Empty().Ellipse(Dark, At(20, 20), 3, 3);   // 1.1 cm2
        using var flood = Empty().Ellipse(Dark, At(20, 20), 30, 30);   // 113 cm2

        Assert.That(Detect(speck), Is.Empty);
        Assert.That(Detect(flood), Is.Empty);
    }

    [Test]
    public void Detect_ShadowRoundTheMouse_IsLeftOut()
    {
        using var drawing = Empty().Ellipse(FloorLuma - 25, At(20.8, 20.8), 22, 12).Ellipse(Dark, At(20, 20), 20, 8);

        Assert.That(Detect(drawing).Single().Centre.DistanceTo(new ArenaPoint(20, 20)), Is.LessThan(CentreCm));
    }

    [Test]
    public void Detect_ReflectionOutsideTheFloor_IsNotFound()
    {
        using var drawing = Empty().Polygon(Dark, At(-1.9, 10), At(-0.8, 10), At(-0.8, 18), At(-1.9, 18));

        Assert.That(Detect(drawing), Is.Empty);
    }

    [Test]
    public void Detect_PictureOfAnotherSize_IsRefused() =>
        Assert.That(() => new SilhouetteDetector(Learn(Mouse(new(20, 20), 0))).Detect(new byte[10], new Silhouette[1]), Throws.ArgumentException);

    [Test]
    public void Detect_ManyFrames_AllocatesNothing()
    {
        var detector = new SilhouetteDetector(Learn(Mouse(new(30, 30), 90)));
        var picture = Mouse(new(12, 20), 30).Picture().Pixels.ToArray();
        var found = new Silhouette[2];

        Assert.That(Allocations.OfLeastBatch(() => detector.Detect(picture, found)), Is.Zero);
    }

    [Test]
    public void ToInstance_GivesVideoPixelsAndNoEars()
    {
        var calibration = Calibration.FromScale(42, 42, 10, new PixelPoint(100, 50));
        var instance = Detect(Mouse(new ArenaPoint(20, 15), 0)).Single().ToInstance(calibration);

        Assert.That(instance[BodyPoint.BodyCentre].Position.DistanceTo(new PixelPoint(300, 200)), Is.LessThan(10 * CentreCm));
        Assert.That(instance[BodyPoint.LeftEar], Is.EqualTo(Keypoint.Missing));
        Assert.That(instance[BodyPoint.RightEar], Is.EqualTo(Keypoint.Missing));
    }

    [Test]
    public void Learn_NoiseAndContrast_SetTheThreshold()
    {
        var scene = Learn(Mouse(new(30, 30), 90));

        Assert.That(scene.Polarity, Is.EqualTo(AnimalPolarity.Darker));
        Assert.That(scene.Threshold, Is.EqualTo(0.4 * (FloorLuma - Dark)).Within(1));
    }

    private static PixelPoint At(double xCm, double yCm) =>
        new((xCm - Geometry.Origin.XCm) * Geometry.PxPerCm, (yCm - Geometry.Origin.YCm) * Geometry.PxPerCm);

    private static Drawing Empty() => new(Geometry.Width, Geometry.Height, FloorLuma);

    /// <summary>An ellipse of 8 x 3 cm with a tail of 7 x 0.4 cm.</summary>
    private static Drawing Mouse(ArenaPoint centre, double headingDegrees)
    {
        var (sin, cos) = Math.SinCos(headingDegrees * Math.PI / 180);
        return Empty()
            .Line(Dark, At(centre.XCm - (3.5 * cos), centre.YCm - (3.5 * sin)), At(centre.XCm - (11 * cos), centre.YCm - (11 * sin)), 2)
            .Ellipse(Dark, At(centre.XCm, centre.YCm), 4 * Geometry.PxPerCm, 1.5 * Geometry.PxPerCm, headingDegrees);
    }

    private static SilhouetteScene Learn(Drawing sample) =>
        SilhouetteScene.Learn(Geometry, Empty().Picture().Pixels, [sample.Picture().Pixels.ToArray(), .. Enumerable.Repeat(Empty().Picture().Pixels.ToArray(), 4)], Floor);

    private static Silhouette[] Detect(Drawing picture, SilhouetteScene? scene = null)
    {
        var found = new Silhouette[4];
        var count = new SilhouetteDetector(scene ?? Learn(Mouse(new(30, 30), 90))).Detect(picture.Picture().Pixels, found);
        return found[..count];
    }
}
