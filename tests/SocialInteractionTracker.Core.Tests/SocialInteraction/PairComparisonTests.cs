using CsCheck;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

public sealed class PairComparisonTests
{
    private const double FloatingPoint = 1e-12;

    [Test]
    public void Compare_TwoScoredTrials_GivesEveryMeasureOfTimes()
    {
        var m = Compare(Evidence.Pair(te: 40, tt: 60, ce: 20, ct: 5));

        Assert.That(m.SiRatio, Is.EqualTo(1.5).Within(FloatingPoint));
        Assert.That(m.SiRatioPercent, Is.EqualTo(150).Within(FloatingPoint));
        Assert.That(m.CornerRatio, Is.EqualTo(0.25).Within(FloatingPoint));
        Assert.That(m.Index, Is.EqualTo(0.2).Within(FloatingPoint));
        Assert.That(m.Proportion, Is.EqualTo(0.6).Within(FloatingPoint));
        Assert.That(m.DifferenceS, Is.EqualTo(20).Within(FloatingPoint));
        Assert.That(m.WithheldReasons, Is.Empty);
    }

    [Test]
    public void Compare_KnownDistancesAndSpeeds_RelatesThemToTheArena()
    {
        var pair = Evidence.Pair(40, 60).WithDistances(emptyCm: 24, targetCm: 12).WithSpeeds(7, 4.5);

        var m = Compare(pair);

        Assert.That(m.DistanceRatio, Is.EqualTo(0.5).Within(FloatingPoint));
        Assert.That(m.DistanceProportion, Is.EqualTo(1.0 / 3).Within(FloatingPoint));
        Assert.That(m.SocialEngagementIndex, Is.EqualTo(1.2).Within(FloatingPoint));
        Assert.That(m.SocialEngagementOfProportions, Is.EqualTo(1.8).Within(FloatingPoint));
        Assert.That(m.SpeedDifferenceCmPerS, Is.EqualTo(2.5).Within(FloatingPoint));
    }

    [Test]
    public void Compare_UnknownDistancesAndSpeeds_LeavesThemOut()
    {
        var m = Compare(Evidence.Pair(40, 60));

        Assert.That(m.DistanceRatio, Is.Null);
        Assert.That(m.SocialEngagementIndex, Is.Null);
        Assert.That(m.SpeedDifferenceCmPerS, Is.Null);
    }

    [Test]
    public void Compare_EmptyTimeZero_WithholdsTheRatioAndGivesTheRest()
    {
        var m = Compare(Evidence.Pair(te: 0, tt: 99.933));

        Assert.That(m.SiRatio, Is.Null);
        Assert.That(m.WithheldReasons, Is.EqualTo(new[] { "The time in the interaction zone without target is 0 s, over which there is no ratio." }));
        Assert.That(m.Index, Is.EqualTo(1));
        Assert.That(m.DifferenceS, Is.EqualTo(99.933));
        Assert.That(m.Empty!.Value.InS, Is.Zero);
    }

    [Test]
    public void Compare_EmptyTimeZeroWithoutMinimum_StillWithholdsTheRatio()
    {
        var m = PairComparison.Compare(Evidence.Pair(0, 50), BodyPoint.BodyCentre, 0, new PairOptions { MinEmptyS = 0 });

        Assert.That(m.SiRatio, Is.Null);
    }

    [TestCase(0.999, null)]
    [TestCase(1.0, 30.0)]
    public void Compare_EmptyTimeAtTheMinimum_GivesTheRatio(double te, double? expected)
    {
        var m = Compare(Evidence.Pair(te, 30));

        Assert.That(m.SiRatio, Is.EqualTo(expected));
        Assert.That(m.RatioFault, expected is null ? Is.EqualTo("The time in the interaction zone without target is 0.999 s, below 1 s.") : Is.Null);
    }

    [Test]
    public void Compare_NeverInTheZone_GivesNoIndexAndNoProportion()
    {
        var m = Compare(Evidence.Pair(0, 0));

        Assert.That(m.Index, Is.Null);
        Assert.That(m.Proportion, Is.Null);
        Assert.That(m.DifferenceS, Is.Zero);
    }

    [Test]
    public void Compare_NoTimeInCornersWithoutTarget_WithholdsOnlyTheCornerRatio()
    {
        var m = Compare(Evidence.Pair(40, 60, ce: 0, ct: 12));

        Assert.That(m.CornerRatio, Is.Null);
        Assert.That(m.CornerRatioFault, Does.Contain("corners").And.Contain("0 s"));
        Assert.That(m.SiRatio, Is.EqualTo(1.5));
    }

    [Test]
    public void Compare_MissingTrials_NamesBoth()
    {
        var m = Compare(new SubjectPair { SubjectId = "m1" });

        Assert.That(m.WithheldReasons, Is.EqualTo(new[] { "The no_target trial is missing.", "The target trial is missing." }));
        Assert.That(m.DifferenceS, Is.Null);
    }

    [Test]
    public void Compare_FailedTrial_GivesItsReasonAndNoTimes()
    {
        var pair = Evidence.Pair(40, 60);

        var m = Compare(pair with { Target = pair.Target! with { Failure = "the video is empty" } });

        Assert.That(m.WithheldReasons, Is.EqualTo(new[] { "The target trial m1-t failed: the video is empty" }));
        Assert.That(m.Target, Is.Null);
        Assert.That(m.Empty, Is.Not.Null);
    }

    [Test]
    public void Compare_PointNotScored_SaysSo()
    {
        var m = PairComparison.Compare(Evidence.Pair(40, 60), BodyPoint.Nose, 0, new PairOptions());

        Assert.That(m.WithheldReasons, Has.Length.EqualTo(2).And.All.Contains("no times of nose"));
    }

    private static IEnumerable<TestCaseData> Unlike()
    {
        yield return Case("Preset", s => s with { Preset = "trainor" }, "The presets differ: golden-2011 in trial m1-e, trainor in trial m1-t.");
        yield return Case("ArenaSize", s => s with { ArenaWidthCm = 40 }, "The arenas differ: box of 42 x 42 cm in trial m1-e, box of 40 x 42 cm in trial m1-t.");
        yield return Case("Arena", s => s with { ArenaId = "box2" }, "The arenas differ: box of 42 x 42 cm in trial m1-e, box2 of 42 x 42 cm in trial m1-t.");
        yield return Case("Asked", s => s with { WindowAskedS = 120 }, "The durations asked for differ: 150 s in trial m1-e, 120 s in trial m1-t.");
        yield return Case("Got", s => s with { WindowGotS = 130.5 }, "The durations differ by more than 1 s: 150 s in trial m1-e, 130.5 s in trial m1-t.");
        yield return Case("Excluded", s => s with { ExcludedS = 30 }, "The durations differ by more than 1 s: 150 s in trial m1-e, 120 s in trial m1-t.");
        yield return Case("Tracked", s => s with { TrackedFraction = 0.72 }, "The tracked fraction of the target trial m1-t is 0.720, below 0.80.");
        yield return Case(
            "PointUnknown", s => s with { Presences = [.. s.Presences.Select(p => p with { Interaction = p.Interaction with { UnknownS = 0.25 * s.ScoredS } })] },
            "The body_centre of the target trial m1-t is known for 0.750 of the time, below 0.80.");
        yield return Case("NotTracked", s => s with { TrackedFraction = double.NaN }, "The tracked fraction of the target trial m1-t is NaN, below 0.80.");

        static TestCaseData Case(string name, Func<SessionEvidence, SessionEvidence> change, string reason) =>
            new TestCaseData(change, reason).SetName($"Compare_Unlike{name}_WithholdsRatiosWithTheReason");
    }

    [TestCaseSource(nameof(Unlike))]
    public void Compare_UnlikeTrials_WithholdsRatiosWithTheReason(Func<SessionEvidence, SessionEvidence> change, string reason)
    {
        var pair = Evidence.Pair(40, 60, ce: 10, ct: 5).WithDistances(20, 10);

        var m = Compare(pair with { Target = change(pair.Target!) });

        Assert.That(m.WithheldReasons, Is.EqualTo(new[] { reason }));
        Assert.That(new[] { m.SiRatio, m.CornerRatio, m.DistanceRatio, m.SocialEngagementIndex }, Is.All.Null);
        Assert.That(m.Index, Is.EqualTo(0.2).Within(FloatingPoint));
    }

    [TestCase(120, null)]
    [TestCase(119.9, "The no_target trial m1-e covers 119.9 s of the 150 s asked for, below 0.80 of it.")]
    public void Compare_EquallyShortWindows_WithholdsRatiosBelowFourFifths(double gotS, string? reason)
    {
        var pair = Evidence.Pair(40, 60);

        var m = Compare(pair with { NoTarget = pair.NoTarget! with { WindowGotS = gotS }, Target = pair.Target! with { WindowGotS = gotS } });

        Assert.That(m.WithheldReasons.FirstOrDefault(), Is.EqualTo(reason));
        Assert.That(m.SiRatio, Is.EqualTo(reason is null ? 1.5 : null));
        Assert.That(m.Index, Is.EqualTo(0.2).Within(FloatingPoint), "times, index and difference are given");
    }

    [Test]
    public void Compare_TrackedFractionAtTheFloor_GivesTheRatio()
    {
        var pair = Evidence.Pair(40, 60);

        var m = Compare(pair with { Target = pair.Target! with { TrackedFraction = 0.80 } });

        Assert.That(m.SiRatio, Is.EqualTo(1.5));
    }

    [Test]
    public void Compare_SeveralFaults_ListsEach()
    {
        var pair = Evidence.Pair(40, 60);

        var m = Compare(pair with { Target = pair.Target! with { Preset = "trainor", TrackedFraction = 0.5, WindowAskedS = 60 } });

        Assert.That(m.WithheldReasons, Has.Length.EqualTo(3));
    }

    [Test]
    public void Compare_AnyTimes_KeepsMeasuresConsistent() =>
        Gen.Select(Gen.Double[1, 150], Gen.Double[0, 150], Gen.Double[0.1, 10]).Sample((te, tt, factor) =>
        {
            var (m, scaled) = (Compare(Evidence.Pair(te, tt)), Compare(Evidence.Pair(te * factor, tt * factor)));
            return Math.Abs(m.Index!.Value - ((2 * m.Proportion!.Value) - 1)) < 1e-9
                && (m.SiRatio < 1) == (m.Index < 0)
                && (scaled.SiRatio is null || Math.Abs(scaled.SiRatio.Value - m.SiRatio!.Value) < 1e-9 * (1 + m.SiRatio.Value));
        });

    private static PairMeasures Compare(SubjectPair pair) =>
        PairComparison.Compare(pair, BodyPoint.BodyCentre, edgeOffsetCm: 0, new PairOptions());
}
