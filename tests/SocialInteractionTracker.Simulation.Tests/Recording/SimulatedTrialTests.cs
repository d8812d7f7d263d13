using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Rendering;
using SocialInteractionTracker.Simulation.Truth;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Tests.Recording;

public sealed class SimulatedTrialTests
{
    private const double FastestCmPerS = 50;
    private const double MeshPokeCm = 0.01;

    private static TrialOptions Options(Wall wall = Wall.Top, double zoneShare = 0.4, double durationS = 20) => new()
    {
        TrialId = "t",
        Arena = ArenaPlan.SocialInteraction(wall),
        Drive = new SocialDrive { ZoneShare = zoneShare },
        TargetCoat = Coat.White,
        DurationS = durationS,
    };

    [Test]
    public void Live_AnySeedAndWall_NeverEntersWallsOrTheEnclosure() => Gen.ULong.Select(Gen.Enum<Wall>()).Sample(
        (seed, wall) =>
        {
            var options = Options(wall);
            var trial = SimulatedTrial.Live(options, new RandomSource(seed));
            return LeastClearance(trial.Subject, trial, options.Arena.SubjectSpace) > -MeshPokeCm
                && LeastClearance(trial.Target!, trial, options.Arena.TargetSpace!) > -MeshPokeCm;
        },
        iter: 12);

    [Test]
    public void Live_AnySeed_MovesNoFasterThanAMouseCan() => Gen.ULong.Sample(
        seed =>
        {
            var truth = TruthTrack.Of(SimulatedTrial.Live(Options(), new RandomSource(seed)));
            return Enumerable.Range(1, truth.Frames.Length - 1).All(k =>
                (truth.Frames[k].Floor[(int)BodyPoint.BodyCentre] - truth.Frames[k - 1].Floor[(int)BodyPoint.BodyCentre]).Length
                <= FastestCmPerS * (truth.Times.StartS[k] - truth.Times.StartS[k - 1]));
        },
        iter: 12);

    [TestCase(0.41)]
    [TestCase(0.61)]
    [TestCase(0.15)]
    public void Live_Drive_SpendsThatShareInTheZone(double zoneShare)
    {
        const double durationS = 150;
        const double passingS = 6;
        var times = Enumerable.Range(1, 4).Select(seed => TruthScorer.Score(
            TruthTrack.Of(SimulatedTrial.Live(Options(zoneShare: zoneShare, durationS: durationS), new RandomSource((ulong)seed))),
            BodyPoint.BodyCentre).TimeS(ZoneNames.Interaction));

        Assert.That(times, Has.All.EqualTo(zoneShare * durationS).Within(passingS));
    }

    [Test]
    public void Live_SameSeed_GivesTheSameTruth()
    {
        var first = TruthTrack.Of(SimulatedTrial.Live(Options(), new RandomSource(9)));
        var second = TruthTrack.Of(SimulatedTrial.Live(Options(), new RandomSource(9)));

        Assert.That(first.Frames.SelectMany(f => f.Pixels), Is.EqualTo(second.Frames.SelectMany(f => f.Pixels)));
    }

    [Test]
    public void Live_OtherSeed_GivesAnotherTruth()
    {
        var first = TruthTrack.Of(SimulatedTrial.Live(Options(), new RandomSource(9)));
        var second = TruthTrack.Of(SimulatedTrial.Live(Options(), new RandomSource(10)));

        Assert.That(first.Frames[300].Pixels, Is.Not.EqualTo(second.Frames[300].Pixels));
    }

    [Test]
    public void Live_Hand_StartsAfterItHasGoneAndTheSubjectIsAbsentBeforeItLetsGo()
    {
        var trial = SimulatedTrial.Live(Options() with { Hand = true }, new RandomSource(3));
        var truth = TruthTrack.Of(trial);

        Assert.That(trial.Options.StartS, Is.GreaterThanOrEqualTo(trial.Hand!.GoneS));
        Assert.That(truth.Frames.Where(f => f.TimeS < trial.Hand.ReleaseS).Select(f => f.IsPresent), Has.All.False);
        Assert.That(truth.Frames.Where(f => f.TimeS >= trial.Hand.ReleaseS).Select(f => f.IsPresent), Has.All.True);
    }

    private static double LeastClearance(MotionRecord motion, SimulatedTrial trial, MovementSpace space)
    {
        var posture = new Posture(new MouseShape());
        var least = double.PositiveInfinity;
        foreach (var timeS in trial.Clock.Times.StartS)
        {
            motion.PostureAt(timeS, posture);
            foreach (var joint in posture.Spine)
            {
                least = Math.Min(least, space.Clearance(joint.Floor));
            }
        }

        return least;
    }
}
