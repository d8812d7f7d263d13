using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Tests.Cameras;

public sealed class CameraTests
{
    /// <summary>The lens is undone by iteration.</summary>
    private const double IterationPx = 1e-3;

    private static readonly Camera Tilted = new(
        new CameraOptions { TiltXDeg = 3, TiltYDeg = -2, TurnDeg = 4, OffsetXCm = 2, RadialK1 = -0.3 },
        ArenaPlan.SocialInteraction(Wall.Top));

    [Test]
    public void Project_StraightDown_PutsTheMiddleOfTheArenaInTheMiddleOfThePicture() =>
        Assert.That(
            new Camera(new CameraOptions(), ArenaPlan.SocialInteraction(Wall.Top)).Project(new SpacePoint(21, 21, 0)),
            Is.EqualTo(new PixelPoint(319.5, 239.5)));

    [Test]
    public void Project_HigherPoint_IsSeenFurtherOut()
    {
        var camera = new Camera(new CameraOptions { HeightCm = 200, PxPerCm = 8 }, ArenaPlan.SocialInteraction(Wall.Top));

        Assert.That(camera.Project(new SpacePoint(31, 21, 40)).X, Is.EqualTo(319.5 + (10 * 8 * 200 / 160.0)).Within(1e-9));
    }

    [Test]
    public void Ray_OfWhereAPointIsSeen_MeetsThePoint() => Gen.Double[0, 42].Select(Gen.Double[0, 42], Gen.Double[0, 30]).Sample((x, y, z) =>
    {
        var ray = Tilted.Ray(Tilted.Project(new SpacePoint(x, y, z)));
        var depth = Tilted.Position.Z - z;
        var met = new FloorVector(Tilted.Position.X + (ray.X * depth), Tilted.Position.Y + (ray.Y * depth));
        return (met - new FloorVector(x, y)).Length < IterationPx;
    });

    [Test]
    public void Calibration_AnyPointOfTheFloor_IsWhereTheCameraSeesIt()
    {
        var calibration = Tilted.Calibration();
        Gen.Double[0, 42].Select(Gen.Double[0, 42]).Sample((x, y) =>
            calibration.ToPixel(new ArenaPoint(x, y)).DistanceTo(Tilted.Project(new SpacePoint(x, y, 0))) < IterationPx);
    }
}
