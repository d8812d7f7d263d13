using CsCheck;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Zones;
using static SocialInteractionTracker.Core.Tests.Classification.StateEvidence;

namespace SocialInteractionTracker.Core.Tests.Classification;

public sealed class ClassUncertaintyTests
{
    /// <summary>Standard errors a normal interval of 95 % reaches to either side.</summary>
    private const double Normal975 = 1.959964;

    /// <summary>Share by which a percentile of 20,000 draws may miss: five times its standard error of about 1 % of the width.</summary>
    private const double ManyDrawsTolerance = 0.05;

    /// <summary>What the random numbers gave when they were settled; a change of these alters every published interval.</summary>
    private const double GoldenLow = 0.6166181632381027;

    private const double GoldenHigh = 1.1356815489181269;

    private static readonly ClassificationOptions ManyDraws = new() { Uncertainty = new UncertaintyOptions { Draws = 20_000 } };

    [Test]
    public void Classify_TimeOnly_GivesTheIntervalOfIndependentBlocks()
    {
        const double LengthS = 3000;
        var pair = Pair(Session("e", LengthS, Visits(4, 6, LengthS, seed: 3)), Session("t", LengthS, Visits(3, 6, LengthS, seed: 4)));

        var interval = One(pair, ManyDraws).Interval!.Value;

        var relative = RelativeSeOfTotal(pair.NoTarget!) + RelativeSeOfTotal(pair.Target!); // squares
        AssertLogHalfWidth(interval, Normal975 * Math.Sqrt(relative));
    }

    [Test]
    public void Classify_ZoneEdgeErrorOnly_FollowsTheEdgesOfBothTrials()
    {
        // 2 s in 5 s, 0.5 s more or less a cm: every block alike, so that time itself adds nothing. 15 s of 60 s a cm.
        var session = Edged("e") with { ZoneEdgeErrorCm = 0.4 };

        var interval = One(Pair(session, session), ManyDraws).Interval!.Value;

        AssertLogHalfWidth(interval, Normal975 * Math.Sqrt(2) * (0.4 * 15 / 60));
    }

    [Test]
    public void Classify_KeypointErrorOnly_AveragesOverBlocks()
    {
        var session = Edged("e") with { KeypointErrorCm = 0.4 };

        var interval = One(Pair(session, session), ManyDraws).Interval!.Value;

        AssertLogHalfWidth(interval, Normal975 * Math.Sqrt(2) * (0.4 * 0.5 * Math.Sqrt(30) / 60));
    }

    [Test]
    public void Classify_UnknownTimeOnly_PutsAnyShareOfItIn()
    {
        var session = Session("e", 150, Periodic(5, inS: 2, unknownS: 1)); // 60 s in, 30 s unknown

        var subject = One(Pair(session, session), ManyDraws);

        // Two uniform times of 60 to 90 s: the 2.5 % quantile q of their ratio solves q / 2 (90 - 60 / q)^2 = 0.025 x 30^2.
        const double Quantile = 0.7304;
        Assert.That(subject.Interval!.Value.Low, Is.EqualTo(Quantile).Within(0.005));
        Assert.That(subject.Interval.Value.High, Is.EqualTo(1 / Quantile).Within(0.01));
        Assert.That(subject.PSusceptible, Is.EqualTo(0.5).Within(0.02));
    }

    [Test]
    public void Classify_NothingUncertain_GivesAPoint()
    {
        var subject = One(Pair(Session("e", 150, Periodic(5, 2)), Session("t", 150, Periodic(5, 1))));

        Assert.That(subject.Interval!.Value.Low, Is.EqualTo(0.5).Within(1e-9));
        Assert.That(subject.Interval.Value.High, Is.EqualTo(0.5).Within(1e-9));
        Assert.That(subject.PSusceptible, Is.EqualTo(1));
        Assert.That(subject.ClassProbability, Is.EqualTo(1));
    }

    [Test]
    public void Classify_OneVisitWithoutTarget_HasNoUpperEnd()
    {
        var pair = Pair(Session("e", 150, t => t is >= 50 and < 52 ? ZoneState.In : ZoneState.Out), Session("t", 150, Periodic(5, 1)));

        var subject = One(pair);

        Assert.That(subject.Measures.SiRatio, Is.EqualTo(15).Within(1e-9));
        Assert.That(subject.Interval!.Value.High, Is.Null);
        Assert.That(subject.Interval.Value.Low, Is.GreaterThan(1));
    }

    [Test]
    public void Classify_TimesWithoutStates_HasNoInterval()
    {
        var subject = One(Core.Tests.SocialInteraction.Evidence.Pair(40, 60));

        Assert.That(subject.Interval, Is.Null);
        Assert.That(subject.PSusceptible, Is.Null);
        Assert.That(subject.PrimaryClass, Is.EqualTo(SusceptibilityClass.Resilient));
    }

    [Test]
    public void Classify_OtherOrderAndOtherCompany_GivesTheSameNumbers()
    {
        var (a, b) = (Realistic("a", 0.9, seed: 1), Realistic("b", 1.2, seed: 5));

        var both = Classifier.Classify([a, b], new ClassificationOptions()).Subjects;
        var turned = Classifier.Classify([b, a], new ClassificationOptions()).Subjects;

        Assert.That(turned[1].Interval, Is.EqualTo(both[0].Interval));
        Assert.That(turned[0].PSusceptible, Is.EqualTo(both[1].PSusceptible));
        Assert.That(One(a).Interval, Is.EqualTo(both[0].Interval));
    }

    [Test]
    public void Classify_OtherSeed_DrawsOtherNumbersThatAgree()
    {
        var pair = Realistic("a", 0.9, seed: 1);

        var first = One(pair).Interval!.Value;
        var second = One(pair, new ClassificationOptions { Uncertainty = new UncertaintyOptions { Seed = 2 } }).Interval!.Value;

        Assert.That(second.Low, Is.Not.EqualTo(first.Low));
        Assert.That(second.Low, Is.EqualTo(first.Low).Within(0.1 * first.Low));
    }

    [Test]
    public void Classify_SameInput_IsTheSameAsWhenThisTestWasWritten()
    {
        var interval = One(Pair(Session("e", 150, Periodic(7, 3)), Session("t", 150, Periodic(11, 4)))).Interval!.Value;

        Assert.That(interval.Low, Is.EqualTo(GoldenLow).Within(1e-12));
        Assert.That(interval.High, Is.EqualTo(GoldenHigh).Within(1e-12));
    }

    [Test]
    public void Classify_MoreTimeWithTarget_NeverMakesSusceptibleMoreProbable() =>
        Gen.Select(Gen.Int[0, 50], Gen.Int[0, 10]).Sample(
            (tenths, more) =>
            {
                var empty = Session("e", 150, Visits(4, 6, 150, seed: 1));
                var less = One(Pair(empty, Session("t", 150, Periodic(7, tenths / 10.0))));
                var longer = One(Pair(empty, Session("t", 150, Periodic(7, (tenths + more) / 10.0))));
                return longer.PSusceptible <= less.PSusceptible;
            },
            iter: 30);

    /// <summary>A pair of 150 s trials with visits of 4 s on average and about the ratio asked for.</summary>
    internal static SubjectPair Realistic(string id, double ratio, int seed)
    {
        const double EmptyShare = 0.4;
        var empty = Visits(4, 4 * (1 - EmptyShare) / EmptyShare, 150, seed);
        var target = Visits(4, 4 * (1 - (ratio * EmptyShare)) / (ratio * EmptyShare), 150, seed + 100);
        return Pair(Session(id + "-e", 150, empty), Session(id + "-t", 150, target)) with { SubjectId = id };
    }

    private static SessionEvidence Edged(string id) => Session(
        id, 150, (Periodic(5, 1.5), -1), (Periodic(5, 2), 0), (Periodic(5, 2.5), 1));

    private static SubjectPair Pair(SessionEvidence empty, SessionEvidence target) =>
        new() { SubjectId = "m1", NoTarget = empty, Target = target };

    private static SubjectClass One(SubjectPair pair, ClassificationOptions? options = null) =>
        Classifier.Classify([pair], options ?? new ClassificationOptions()).Subjects.Single();

    private static void AssertLogHalfWidth(RatioInterval interval, double expected) =>
        Assert.That(Math.Log(interval.High!.Value / interval.Low) / 2, Is.EqualTo(expected).Within(ManyDrawsTolerance * expected));

    /// <summary>Squared relative standard error of the zone time when 5 s blocks are independent, from all circular blocks' sums.</summary>
    private static double RelativeSeOfTotal(SessionEvidence session)
    {
        var states = session.Presences.Single().InteractionStates!.States;
        var (count, block) = (states.Length, (int)Math.Round(5 / FrameS));
        var sums = Enumerable.Range(0, count)
            .Select(start => FrameS * Enumerable.Range(start, block).Count(k => states[k % count] == ZoneState.In))
            .ToList();
        var (mean, blocks) = (sums.Average(), count / block);
        var variance = sums.Average(s => (s - mean) * (s - mean));
        return blocks * variance / Math.Pow(blocks * mean, 2);
    }
}
