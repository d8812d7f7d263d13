using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Rendering;
using SocialInteractionTracker.Simulation.Truth;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Tests.Recording;

public sealed class TrialFilmTests
{
    private const int FurLevel = 60;
    private const int FloorLevel = 120;

    private static TrialOptions Options() => new()
    {
        TrialId = "t",
        Arena = ArenaPlan.SocialInteraction(Wall.Top),
        Drive = new SocialDrive { ZoneShare = 0 },
        DurationS = 3,
        Camera = new CameraOptions { NoiseSd = 1 },
        Scene = new SceneOptions { Droppings = 0 },
    };

    [Test]
    public void Render_BlackMouse_IsDarkAtItsBodyCentreAndTheFloorIsBright()
    {
        var (trial, frame) = Film(Options(), index: 40);
        var centre = TruthTrack.Of(trial).Frames[40].Pixels[(int)BodyPoint.BodyCentre];

        Assert.That(LevelAt(frame, centre), Is.LessThan(FurLevel));
        Assert.That(LevelAt(frame, trial.Camera.Project(new SpacePoint(8, 21, 0))), Is.GreaterThan(FloorLevel));
    }

    [Test]
    public void Render_WhiteTarget_BrightensTheEnclosure()
    {
        var (_, empty) = Film(Options(), index: 10);
        var (trial, held) = Film(Options() with { TargetCoat = Coat.White }, index: 10);
        var enclosure = trial.Camera.Project(new SpacePoint(21, 3.25, 1));

        Assert.That(LevelAt(held, enclosure), Is.GreaterThan(LevelAt(empty, enclosure) + 20));
    }

    [Test]
    public void Render_Hand_CoversWhereTheSubjectIsPutDown()
    {
        var (trial, frame) = Film(Options() with { Hand = true }, index: 58);
        var palm = trial.Camera.Project(trial.Hand!.PalmAt(58 / 30.0)!.Value);
        var (blue, red) = (frame[Offset(palm)], frame[Offset(palm) + 2]);

        Assert.That(blue, Is.GreaterThan(red + 30), "the glove is blue");
    }

    [Test]
    public void Render_SameSeeds_GivesTheSameBytes() =>
        Assert.That(Film(Options(), index: 20).Frame, Is.EqualTo(Film(Options(), index: 20).Frame));

    [Test]
    public void Render_InfraRed_HasNoColour()
    {
        var (_, frame) = Film(Options() with { Scene = new SceneOptions { Lighting = Lighting.InfraRed } }, index: 0);

        Assert.That(frame.Chunk(3).All(pixel => pixel[0] == pixel[1] && pixel[1] == pixel[2]), Is.True);
    }

    private static (SimulatedTrial Trial, byte[] Frame) Film(TrialOptions options, int index)
    {
        var trial = SimulatedTrial.Live(options, new RandomSource(3));
        var film = new TrialFilm(trial, new RandomSource(4), new RandomSource(5));
        var frame = new byte[film.FrameBytes];
        film.Render(index, frame);
        return (trial, frame);
    }

    private static int LevelAt(byte[] frame, PixelPoint at) =>
        (frame[Offset(at)] + frame[Offset(at) + 1] + frame[Offset(at) + 2]) / 3;

    private static int Offset(PixelPoint at) => (((int)Math.Round(at.Y) * 640) + (int)Math.Round(at.X)) * 3;
}
