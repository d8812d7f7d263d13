using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.ArenaFinding;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Tests.ArenaFinding;

public class ArenaFinderTests
{
    /// <summary>Drawn edges are exact to a fraction of a pixel; blur and noise move a fitted side by less than this.</summary>
    private const double DrawnPx = 0.6;

    /// <summary>Where the foot of a wall is seen close to its rim, an edge of the rim may stand for it: both lie within this of it here, px (0.7 cm).</summary>
    private const double SharedSidePx = 5.5;

    private static readonly Quadrilateral Level = new(new(120, 40), new(520, 40), new(520, 440), new(120, 440));
    private static readonly Quadrilateral Turned = new(new(150, 30), new(540, 75), new(495, 460), new(105, 415));
    private static readonly Quadrilateral Perspective = new(new(160, 60), new(480, 52), new(530, 440), new(110, 448));

    private static IEnumerable<TestCaseData> Views() =>
    [
        new TestCaseData(Level, (byte)70, (byte)190).SetArgDisplayNames("level, light floor"),
        new TestCaseData(Level, (byte)200, (byte)60).SetArgDisplayNames("level, dark floor"),
        new TestCaseData(Turned, (byte)70, (byte)190).SetArgDisplayNames("turned"),
        new TestCaseData(Perspective, (byte)180, (byte)80).SetArgDisplayNames("perspective, dark floor"),
        new TestCaseData(Perspective, (byte)100, (byte)112).SetArgDisplayNames("faint"),
    ];

    [TestCaseSource(nameof(Views))]
    public void Find_Square_GivesItsCorners(Quadrilateral truth, byte walls, byte floor)
    {
        using var drawing = new Drawing(640, 480, walls);

        var found = Find(drawing.Quad(floor, truth).Blur(1).Noise(2).Picture());

        Assert.That(LargestError(found.Corners, truth), Is.LessThan(DrawnPx));
        Assert.That(found.Confidence, Is.GreaterThan(0.8));
        Assert.That(found.Reasons, Is.Empty);
        Assert.That(found.SideSupport, Has.Length.EqualTo(4));
    }

    [Test]
    public void Find_WallsSeenInPerspective_TakesTheFloorNotTheWallTops()
    {
        var tops = new Quadrilateral(new(60, 10), new(580, 10), new(580, 470), new(60, 470));
        var floor = new Quadrilateral(new(125, 68), new(515, 68), new(515, 412), new(125, 412));
        using var drawing = new Drawing(640, 480, 40);

        var found = Find(drawing.Quad(120, tops).Quad(200, floor).Blur(1).Noise(2).Picture(), 52, 46);

        Assert.That(LargestError(found.Corners, floor), Is.LessThan(DrawnPx));
    }

    [Test]
    public void Find_BrightRimOnTheWalls_TakesTheFloorNotTheRim()
    {
        var (rim, walls) = (Square(320, 240, 215), Square(320, 240, 208));
        var floor = Square(325, 236, 172);
        using var drawing = new Drawing(640, 480, 35);

        var found = Find(drawing.Quad(170, rim).Quad(90, walls).Quad(205, floor).Blur(1).Noise(2).Picture());

        Assert.That(LargestError(found.Corners, floor), Is.LessThan(DrawnPx));
    }

    [Test]
    public void Find_RimmedWallsSeenOnTwoSidesOnly_TakesTheFloorNotAMixture()
    {
        var (rim, walls) = (new Quadrilateral(new(162, 12), new(490, 12), new(490, 333), new(162, 333)), new Quadrilateral(new(166, 16), new(486, 16), new(486, 329), new(166, 329)));
        var floor = new Quadrilateral(new(167, 38), new(470, 38), new(470, 328), new(167, 328));
        using var drawing = new Drawing(640, 480, 30);

        var found = Find(drawing.Quad(245, rim).Quad(185, walls).Quad(205, floor).Blur(1).Noise(2).Picture(), 42, 40);

        Assert.That(LargestError(found.Corners, floor), Is.LessThan(SharedSidePx));
    }

    [Test]
    public void Find_CentreSquareDrawnOnTheFloor_TakesTheWholeFloor()
    {
        using var drawing = new Drawing(640, 480, 60);
        drawing.Quad(200, Level).Quad(90, Square(320, 240, 142)).Quad(200, Square(320, 240, 139)).Blur(1).Noise(2);

        var found = Find(drawing.Picture());

        Assert.That(LargestError(found.Corners, Level), Is.LessThan(DrawnPx));
    }

    [Test]
    public void Find_EnclosureAtAWall_StillGivesTheCorners()
    {
        using var drawing = new Drawing(640, 480, 60);
        drawing.Quad(200, Level).Polygon(120, new(270, 30), new(370, 30), new(370, 100), new(270, 100)).Blur(1).Noise(2);

        var found = Find(drawing.Picture());

        Assert.That(LargestError(found.Corners, Level), Is.LessThan(DrawnPx));
        Assert.That(found.Confidence, Is.GreaterThan(0.6));
    }

    [Test]
    public void Find_ReflectionAndShadowOnTheFloor_StillGivesTheCorners()
    {
        using var drawing = new Drawing(640, 480, 60);
        drawing.Quad(180, Level).Polygon(140, new(121, 41), new(190, 41), new(190, 439), new(121, 439))
            .Polygon(250, new(300, 150), new(360, 150), new(360, 380), new(300, 380)).Blur(1.5).Noise(2);

        var found = Find(drawing.Picture());

        Assert.That(LargestError(found.Corners, Level), Is.LessThan(DrawnPx));
    }

    [Test]
    public void Find_ArenaFillsThePicture_GivesTheCorners()
    {
        var truth = new Quadrilateral(new(88, 8), new(553, 9), new(551, 472), new(86, 470));
        using var drawing = new Drawing(640, 480, 90);

        var found = Find(drawing.Quad(200, truth).Blur(1).Noise(2).Picture());

        Assert.That(LargestError(found.Corners, truth), Is.LessThan(DrawnPx));
    }

    [Test]
    public void Find_NoArenaInNoise_IsNotTrusted()
    {
        using var drawing = new Drawing(640, 480, 128);

        var found = Find(drawing.Noise(20).Blur(1.5).Picture());

        Assert.That(found.Confidence, Is.LessThan(0.3));
        Assert.That(found.Reasons, Is.Not.Empty);
    }

    [Test]
    public void Find_UniformPicture_IsNotTrusted()
    {
        using var drawing = new Drawing(640, 480, 128);

        var found = Find(drawing.Picture());

        Assert.That(found.Confidence, Is.LessThan(0.1));
        Assert.That(found.Reasons, Is.Not.Empty);
    }

    [Test]
    public void Find_OneSideMissing_IsNotTrustedAndNamesIt()
    {
        using var drawing = new Drawing(640, 480, 60);
        drawing.Polygon(200, new(120, 40), new(640, 40), new(640, 440), new(120, 440)).Blur(1).Noise(2);

        var found = Find(drawing.Picture());

        Assert.That(found.Confidence, Is.LessThan(ArenaFindingOptions.Default.TrustFrom));
        Assert.That(found.Reasons, Has.Some.Contains("right side"));
    }

    [Test]
    public void Find_SizeOfAnotherShape_IsNotTrustedAndSaysWhy()
    {
        using var drawing = new Drawing(640, 480, 60);

        var found = Find(drawing.Quad(200, Level).Blur(1).Noise(2).Picture(), 89, 50);

        Assert.That(found.Confidence, Is.LessThan(ArenaFindingOptions.Default.TrustFrom));
        Assert.That(found.Reasons, Has.Some.Contains("width_cm"));
    }

    [Test]
    public void Find_Circle_GivesItsSquare()
    {
        using var drawing = new Drawing(640, 480, 60);

        var found = FindCircle(drawing.Ellipse(190, new(310.5, 235.25), 200, 200).Blur(1).Noise(2).Picture());

        var truth = new Quadrilateral(new(110.5, 35.25), new(510.5, 35.25), new(510.5, 435.25), new(110.5, 435.25));
        Assert.That(LargestError(found.Corners, truth), Is.LessThan(DrawnPx));
        Assert.That(found.Confidence, Is.GreaterThan(0.8));
    }

    [Test]
    public void Find_TiltedDarkCircle_GivesItsEllipse()
    {
        using var drawing = new Drawing(640, 480, 190);

        var found = FindCircle(drawing.Ellipse(60, new(320, 240), 210, 190).Blur(1).Noise(2).Picture());

        var truth = new Quadrilateral(new(110, 50), new(530, 50), new(530, 430), new(110, 430));
        Assert.That(LargestError(found.Corners, truth), Is.LessThan(1));
    }

    [Test]
    public void Find_CircularWallsWithARimSeenAskew_TakesTheFloorNotTheRim()
    {
        using var drawing = new Drawing(640, 480, 25);
        drawing.Ellipse(200, new(323, 247), 184, 184).Ellipse(72, new(323, 247), 172, 172).Ellipse(95, new(316, 240), 158, 158).Blur(1).Noise(2);

        var found = FindCircle(drawing.Picture());

        var truth = new Quadrilateral(new(158, 82), new(474, 82), new(474, 398), new(158, 398));
        Assert.That(LargestError(found.Corners, truth), Is.LessThan(1));
    }

    [Test]
    public void Find_CircleInNoise_IsNotTrusted()
    {
        using var drawing = new Drawing(640, 480, 128);

        Assert.That(FindCircle(drawing.Noise(20).Blur(1.5).Picture()).Confidence, Is.LessThan(0.3));
    }

    [Test]
    public void Find_AnySlightlyTurnedSquare_GivesItsCorners() =>
        Gen.Select(Gen.Double[-15, 15], Gen.Double[150, 210], Gen.Double[-15, 15], Gen.Double[-15, 15]).Sample(
            (degrees, half, dx, dy) =>
            {
                var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
                PixelPoint At(double x, double y) =>
                    new(320 + dx + (half * ((cos * x) - (sin * y)) / 1.25), 240 + dy + (half * ((sin * x) + (cos * y)) / 1.25));
                var truth = new Quadrilateral(At(-1, -1), At(1, -1), At(1, 1), At(-1, 1));
                using var drawing = new Drawing(640, 480, 80);
                return LargestError(Find(drawing.Quad(180, truth).Blur(1).Noise(2).Picture()).Corners, truth) < DrawnPx;
            },
            iter: 12, threads: 1, seed: "0000000000000");

    [TestCase("m4s1", 24, 57, 615, 68, 606, 451, 25, 454)]
    [TestCase("xmwell_1_D1", 26, 30, 457, 31, 455, 463, 26, 462)]
    public void Find_RealFrame_GivesTheFloorSeenByEye(string recording, double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3)
    {
        const double ByEyePx = 6;
        var file = Directory.EnumerateFiles(SharedData.Path($"pose-labels/frames/{recording}")).Order(StringComparer.Ordinal).First();
        var aspect = recording == "m4s1" ? 43.0 / 29.4 : 1;

        var found = Find(LumaPicture.Load(file), 50 * aspect, 50);

        Assert.That(LargestError(found.Corners, new(new(x0, y0), new(x1, y1), new(x2, y2), new(x3, y3))), Is.LessThan(ByEyePx));
        Assert.That(found.Confidence, Is.GreaterThanOrEqualTo(ArenaFindingOptions.Default.TrustFrom));
    }

    private static Quadrilateral Square(double x, double y, double half) =>
        new(new(x - half, y - half), new(x + half, y - half), new(x + half, y + half), new(x - half, y + half));

    private static FoundArena Find(LumaPicture picture, double widthCm = 42, double heightCm = 42) =>
        ArenaFinder.Find(picture, ArenaShape.Rectangle, widthCm, heightCm);

    private static FoundArena FindCircle(LumaPicture picture) => ArenaFinder.Find(picture, ArenaShape.Circle, 40, 40);

    private static double LargestError(Quadrilateral? found, Quadrilateral truth)
    {
        Assert.That(found, Is.Not.Null);
        return new[]
        {
            found!.TopLeft.DistanceTo(truth.TopLeft), found.TopRight.DistanceTo(truth.TopRight),
            found.BottomRight.DistanceTo(truth.BottomRight), found.BottomLeft.DistanceTo(truth.BottomLeft),
        }.Max();
    }
}
