using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Zones;
using static SocialInteractionTracker.Core.Tests.Classification.StateEvidence;

namespace SocialInteractionTracker.Core.Tests.Agreement;

/// <summary>Trials of 10 s, 10 frames a second.</summary>
public sealed class StudyAgreementTests
{
    private const double FloatingPoint = 1e-9;
    private static readonly Scorer Centre = Scorer.Program(BodyPoint.BodyCentre);
    private static readonly Scorer Nose = Scorer.Program(BodyPoint.Nose);
    private static readonly Scorer Anna = new("anna", null, 1);
    private static readonly Scorer AnnaAgain = new("anna", null, 2);
    private static readonly Scorer Bo = new("bo", null, 1);

    [Test]
    public void Of_ProgramAndPeople_ComparesEachWithEach()
    {
        Scorer[] scorers = [Bo, Nose, AnnaAgain, Centre, Anna];

        var agreement = StudyAgreement.Of([.. scorers.Select(scorer => Scoring("T1", "zone", scorer, 3))], 0.25);

        Assert.That(
            agreement.Behaviours.Select(a => (a.First, a.Second)),
            Is.EqualTo(new[] { (Centre, Anna), (Nose, Anna), (Centre, Bo), (Nose, Bo), (Anna, Bo), (Anna, AnnaAgain) }));
        Assert.That(agreement.Behaviours.Select(a => a.IsMain(BodyPoint.BodyCentre)), Is.EqualTo(new[] { true, false, true, false, true, true }));
        Assert.That(agreement.Zones, Is.Empty, "one zone is not several");
    }

    [Test]
    public void Of_ThreeTrials_GivesTheCoefficientsOfTheirTimes()
    {
        // Trials 2, 4, 6 and the same plus 2: ICC 8 / 12, as worked out in IntraclassCorrelationTests; the bias is -2, without spread.
        var scorings = new[] { 2.0, 4, 6 }.SelectMany((inS, i) => new[] { Scoring($"T{i}", "zone", Centre, inS), Scoring($"T{i}", "zone", Anna, inS + 2) });

        var pair = StudyAgreement.Of([.. scorings], 0.25).Behaviours.Single();

        Assert.That(pair.Time!.Icc, Is.EqualTo(8.0 / 12).Within(FloatingPoint));
        Assert.That((pair.TimeDifference!.Bias, pair.TimeDifference.Sd), Is.EqualTo((-2.0, 0.0)).Within(FloatingPoint));
        Assert.That(pair.EntryCounts.Identical, Is.EqualTo(3));
        Assert.That(pair.Kappa!.AgreedShare, Is.EqualTo(0.8).Within(FloatingPoint));
        Assert.That(pair.Trials.Select(t => t.TrialId), Is.EqualTo(new[] { "T0", "T1", "T2" }));
    }

    [Test]
    public void Of_TrialThatOneDidNotScore_IsLeftOutOfThatPair()
    {
        var agreement = StudyAgreement.Of([Scoring("T1", "zone", Centre, 3), Scoring("T1", "zone", Anna, 3), Scoring("T2", "zone", Centre, 3), Scoring("T2", "other", Anna, 3)], 0);

        Assert.That(agreement.Behaviours.Single().Trials.Single().TrialId, Is.EqualTo("T1"));
    }

    [Test]
    public void Of_TwoZones_GivesTheKappaOfTheirCategories()
    {
        // Program: left to 4 s, right from 6 s; person: left to 5 s, right from 6 s. Of 10 s, 9 agree: left 4, right 4, neither 1; the program says neither for 2 s.
        TrialScoring[] scorings =
        [
            Scoring("T1", "left", Centre, t => t < 3.95), Scoring("T1", "right", Centre, t => t > 5.95),
            Scoring("T1", "left", Anna, t => t < 4.95), Scoring("T1", "right", Anna, t => t > 5.95),
        ];

        var zones = StudyAgreement.Of(scorings, 0).Zones.Single();

        const double byChance = (0.4 * 0.5) + (0.4 * 0.4) + (0.2 * 0.1);
        Assert.That(zones.Zones, Is.EqualTo(new[] { "left", "right" }));
        Assert.That(zones.Kappa.Kappa, Is.EqualTo((0.9 - byChance) / (1 - byChance)).Within(FloatingPoint));
        Assert.That(zones.Kappa.Total, Is.EqualTo(10).Within(FloatingPoint));
    }

    [Test]
    public void Of_ZoneUnknownForOne_IsLeftOutOfTheCategories()
    {
        var unknown = new TrialScoring("T1", "left", true, Centre, new BehaviourSeries(Series(10, t => t < 1.95 ? ZoneState.Unknown : ZoneState.Out), 0));

        var zones = StudyAgreement.Of([unknown, Scoring("T1", "right", Centre, 5), Scoring("T1", "left", Anna, 1), Scoring("T1", "right", Anna, 5)], 0).Zones.Single();

        Assert.That(zones.Kappa.Total, Is.EqualTo(8).Within(FloatingPoint));
    }

    [Test]
    public void Of_Nothing_GivesNothing()
    {
        var agreement = StudyAgreement.Of([], 0.25);

        Assert.That((agreement.Behaviours.Length, agreement.Zones.Length, agreement.LeftOut.Length), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void Of_NegativeTolerance_Throws() =>
        Assert.That(() => StudyAgreement.Of([], -0.1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Compare_OtherBehaviour_Throws() =>
        Assert.That(() => TrialAgreement.Compare(Scoring("T1", "zone", Centre, 3), Scoring("T1", "other", Anna, 3), 0), Throws.ArgumentException);

    [Test]
    public void Sentence_OfProgramAndPerson_TellsAllNumbers()
    {
        var scorings = new[] { (2.0, 2.1), (4.0, 4.5), (6.0, 5.9) }.SelectMany((s, i) => new[] { Scoring($"T{i}", "interaction_zone", Centre, s.Item1), Scoring($"T{i}", "interaction_zone", Anna, s.Item2) });

        var sentence = AgreementSentence.Of(StudyAgreement.Of([.. scorings], 0).Behaviours.Single());

        // R 4.2.2, psych 2.2.9: ICC(cbind(c(2, 4, 6), c(2.1, 4.5, 5.9)), lmer = FALSE): ICC2 0.98829649, 0.82604783 to 0.99969952; d = c(-.1, -.5, .1): mean -.1667, sd .3055, t.test(d) -.9256 to .5922
        Assert.That(sentence, Does.StartWith("Agreement between the program (body centre) and a human scorer blind to its results (anna) over 3 trials was ICC(2,1) = 0.988 (95 % CI 0.826 to 1.000; good to excellent)"));
        Assert.That(sentence, Does.Contain("for the time in the zone 'interaction zone'").And.Contain("of -0.17 s (95 % CI -0.93 to 0.59)"));
        Assert.That(sentence, Does.Contain("limits of agreement from -0.77 s").And.Contain("the number of entries was the same in all trials; frame by frame, Cohen's kappa was 0.95"));
    }

    [Test]
    public void Sentence_OfOneTrial_SaysThatThereIsNoCoefficient()
    {
        var pair = StudyAgreement.Of([Scoring("T1", "zone", Anna, 3), Scoring("T1", "zone", AnnaAgain, 3)], 0).Behaviours.Single();

        Assert.That(AgreementSentence.Of(pair), Is.EqualTo(
            "Agreement between two passes of one human scorer (anna, passes 1 and 2) over 1 trial was without an ICC, which needs two trials or more, for the time in the zone 'zone'; "
            + "the number of entries was the same in all trials; frame by frame, Cohen's kappa was 1.000 (almost perfect), with agreement in 100.0 % of 10 s."));
    }

    private static TrialScoring Scoring(string trialId, string zone, Scorer scorer, double inS) => Scoring(trialId, zone, scorer, t => t < inS - (FrameS / 2));

    private static TrialScoring Scoring(string trialId, string zone, Scorer scorer, Func<double, bool> isIn) =>
        new(trialId, zone, true, scorer, new BehaviourSeries(Series(10, t => isIn(t) ? ZoneState.In : ZoneState.Out), 1));
}
