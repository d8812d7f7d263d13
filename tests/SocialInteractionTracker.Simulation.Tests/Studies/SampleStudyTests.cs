using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Studies;
using SocialInteractionTracker.Simulation.Truth;
using SocialInteractionTracker.Simulation.Worlds;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Simulation.Tests.Studies;

public sealed class SampleStudyTests
{
    /// <summary>Points above the floor are seen further out than they are; that alone must not spoil a score.</summary>
    private const double ParallaxTimeS = 0.35;
    private const double ParallaxDistance = 0.025;

    private static readonly StudyPlan Plan = SampleStudy.Plan(SampleStudy.DefaultSeed);
    private static readonly ImmutableArray<LivedTrial> Trials = StudyLife.Live(Plan);

    [Test]
    public void Live_Subjects_HaveBothClassesAndOneBorderline()
    {
        Assert.That(Ratio("D1"), Is.LessThan(0.8));
        Assert.That(Ratio("D4"), Is.LessThan(0.8));
        Assert.That(Ratio("D2"), Is.GreaterThan(1.15));
        Assert.That(Ratio("D3"), Is.InRange(0.95, 1.05));
        Assert.That(Ratio("C1"), Is.GreaterThan(1.1));
        Assert.That(Ratio("C2"), Is.GreaterThan(1.1));
    }

    [Test]
    public void Live_SeenPositions_ScoreNearlyAsTheTruth()
    {
        foreach (var trial in Trials)
        {
            foreach (var point in TruthScorer.Points)
            {
                var (truth, seen) = (TruthScorer.Score(trial.Truth, point), TruthScorer.Score(AsSeen(trial), point));
                foreach (var (a, b) in truth.Zones.Zip(seen.Zones))
                {
                    Assert.That(b.TimeS, Is.EqualTo(a.TimeS).Within(ParallaxTimeS), $"{trial.Plan.Id} {point} {a.Zone}");
                    Assert.That(b.Entries, Is.EqualTo(a.Entries), $"{trial.Plan.Id} {point} {a.Zone}");
                }

                Assert.That(seen.DistanceCm / truth.DistanceCm, Is.EqualTo(1).Within(ParallaxDistance), $"{trial.Plan.Id} {point}");
            }
        }
    }

    [Test]
    public void Record_SampleInTheProject_HasTheBytesOfItsTruth()
    {
        using var folder = new TemporaryFolder();
        var committed = Path.Combine(ProjectRoot.Path, "sample-videos", "si-study", "truth");

        StudyRecorder.WriteTruth(Plan, Trials, folder.Path);

        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder.Path, "truth")))
        {
            Assert.That(File.ReadAllBytes(file), Is.EqualTo(File.ReadAllBytes(Path.Combine(committed, Path.GetFileName(file)))), file);
        }
    }

    private static double Ratio(string subject)
    {
        double Time(Session session) =>
            Trials.Single(t => t.Plan.SubjectId == subject && t.Plan.Session == session).InteractionS(BodyPoint.BodyCentre);
        return Time(Session.Target) / Time(Session.NoTarget);
    }

    /// <summary>The track as a perfect tracker has it: what is seen, brought to the floor by the exact calibration.</summary>
    private static TruthTrack AsSeen(LivedTrial trial)
    {
        var calibration = trial.Trial.Camera.Calibration();
        FloorVector OnFloor(PixelPoint pixel)
        {
            var p = calibration.ToArena(pixel);
            return trial.Arena.Plan.Floor.Clamp(new FloorVector(p.XCm, p.YCm));
        }

        return new TruthTrack(
            trial.Truth.Options,
            trial.Truth.Times,
            [.. trial.Truth.Frames.Select(f => f with { Floor = [.. f.Pixels.Select(OnFloor)] })]);
    }
}
