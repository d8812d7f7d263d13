using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.SocialInteraction;
using static SocialInteractionTracker.Core.Classification.SusceptibilityClass;

namespace SocialInteractionTracker.Core.Tests.Classification;

/// <summary>The rules that compare a subject with controls.</summary>
public sealed class ControlRuleTests
{
    private const double FloatingPoint = 1e-12;

    /// <summary>SI ratios 1, 2 and 3: mean 2, SD 1.</summary>
    private static readonly SubjectPair[] ThreeControls =
        [Evidence.Control(10, 10, "c1"), Evidence.Control(10, 20, "c2"), Evidence.Control(10, 30, "c3")];

    /// <summary>Times about the line Tt = Te with residuals 1, -1, 0, 0, -1, 1: slope 1, intercept 0, residual SD sqrt(4 / 4) = 1.</summary>
    private static readonly SubjectPair[] SixOnALine =
    [
        Evidence.Control(10, 11, "c1"), Evidence.Control(20, 19, "c2"), Evidence.Control(30, 30, "c3"),
        Evidence.Control(40, 40, "c4"), Evidence.Control(50, 49, "c5"), Evidence.Control(60, 61, "c6"),
    ];

    [TestCase(9.9, 1.0, Susceptible)]
    [TestCase(10, 1.0, Resilient)]
    [TestCase(14.9, 0.5, Susceptible)]
    [TestCase(15, 0.5, Resilient)]
    public void Classify_ByControlSd_IsSusceptibleBelowMeanMinusKSd(double tt, double k, SusceptibilityClass expected)
    {
        var options = new ClassificationOptions { PrimaryRule = ClassRule.ControlSd, ControlSds = k };

        var subject = Subject(Evidence.Pair(10, tt), ThreeControls, options);

        Assert.That(subject.PrimaryClass, Is.EqualTo(expected));
    }

    [Test]
    public void Classify_ByControlSdOfAnotherMeasure_UsesIt()
    {
        var options = new ClassificationOptions { PrimaryRule = ClassRule.ControlSd, ControlMeasure = ControlMeasure.Difference };

        var classes = Classifier.Classify([Evidence.Pair(40, 39.9), .. ThreeControls], options); // differences 0, 10, 20

        Assert.That(classes.Thresholds.Single().MeasureThreshold, Is.EqualTo(0).Within(FloatingPoint));
        Assert.That(classes.Subjects[0].PrimaryClass, Is.EqualTo(Susceptible));
    }

    [Test]
    public void Classify_OneControl_HasNoClassByControlSdAndSaysWhy()
    {
        var subject = Subject(Evidence.Pair(10, 5), ThreeControls[..1], new ClassificationOptions { PrimaryRule = ClassRule.ControlSd });

        Assert.That(subject.PrimaryClass, Is.Null);
        Assert.That(subject.WithheldReason, Is.EqualTo("The rule needs 2 or more controls with si_ratio; there are 1."));
    }

    [TestCase(5, 5.0)]
    [TestCase(4, 3.0)]
    public void Classify_CohortWithEnoughControls_IsJudgedByItsOwn(int ownControls, double expectedMean)
    {
        var own = Enumerable.Range(0, ownControls).Select(k => Evidence.Control(10, 50, $"own{k}", "b"));
        var others = Enumerable.Range(0, ownControls).Select(k => Evidence.Control(10, 10, $"other{k}", "a"));

        var classes = Classifier.Classify(
            [Evidence.Pair(10, 20) with { Cohort = "b" }, .. own, .. others], new ClassificationOptions());

        var thresholds = classes.Thresholds.Single(t => t.Cohort == "b");
        Assert.That(thresholds.MeasureMean, Is.EqualTo(expectedMean).Within(FloatingPoint));
        Assert.That(thresholds.MeasureOfOwnCohort, Is.EqualTo(ownControls >= 5));
        Assert.That(classes.Thresholds.Select(t => t.Cohort), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public void Classify_ControlWithWithheldRatio_IsLeftOutOfTheMean()
    {
        var classes = Classifier.Classify([.. ThreeControls, Evidence.Control(0, 90, "c4")], new ClassificationOptions());

        Assert.That(classes.Thresholds.Single().MeasureControls, Is.EqualTo(3));
        Assert.That(classes.Thresholds.Single().LineControls, Is.EqualTo(4));
    }

    [Test]
    public void Classify_SixControls_FitsTheirLine()
    {
        var line = Classifier.Classify(SixOnALine, new ClassificationOptions()).Thresholds.Single().Line!;

        Assert.That(line.Slope, Is.EqualTo(1).Within(FloatingPoint));
        Assert.That(line.InterceptS, Is.EqualTo(0).Within(FloatingPoint));
        Assert.That(line.ResidualSdS, Is.EqualTo(1).Within(FloatingPoint));
        Assert.That(line.OfOwnCohort, Is.True);
    }

    [TestCase(37.9, Susceptible)]
    [TestCase(38, Resilient)]
    public void Classify_ByResidual_IsSusceptibleBelowTwoSd(double tt, SusceptibilityClass expected)
    {
        var subject = Subject(Evidence.Pair(40, tt), SixOnALine, new ClassificationOptions { PrimaryRule = ClassRule.Residual });

        Assert.That(subject.Measures.ResidualS, Is.EqualTo(tt - 40).Within(FloatingPoint));
        Assert.That(subject.Measures.StandardisedResidual, Is.EqualTo(tt - 40).Within(FloatingPoint));
        Assert.That(subject.PrimaryClass, Is.EqualTo(expected));
    }

    [Test]
    public void Classify_EmptyTimeZero_WithholdsTheRatioButNotTheResidualClass()
    {
        var subject = Subject(Evidence.Pair(0, 40), SixOnALine, new ClassificationOptions());

        Assert.That(subject.PrimaryClass, Is.Null);
        Assert.That(subject.Classes.Single(c => c.Rule == ClassRule.Residual).Class, Is.EqualTo(Resilient));
        Assert.That(subject.Classes.Where(c => c.Class is null).Select(c => c.WithheldReason), Is.All.Contains("0 s"));
    }

    [Test]
    public void Classify_TwoControls_HasNoResidualAndSaysWhy()
    {
        var subject = Subject(Evidence.Pair(10, 5), SixOnALine[..2], new ClassificationOptions { PrimaryRule = ClassRule.Residual });

        Assert.That(subject.Measures.ResidualS, Is.Null);
        Assert.That(subject.WithheldReason, Does.Contain("3 or more controls").And.Contain("there are 2 controls"));
    }

    [Test]
    public void Classify_ControlsWithTheSameEmptyTime_HaveNoLine()
    {
        var subject = Subject(Evidence.Pair(10, 5), ThreeControls, new ClassificationOptions { PrimaryRule = ClassRule.Residual });

        Assert.That(subject.PrimaryClass, Is.Null);
        Assert.That(subject.WithheldReason, Does.Contain("different times"));
    }

    [TestCase(39, 5, Susceptible)]
    [TestCase(40, 0.71, Susceptible)]
    [TestCase(40, 0.73, Resilient)]
    public void Classify_ByRatioOrSpeed_NeedsEither(double tt, double speedDifference, SusceptibilityClass expected)
    {
        SubjectPair[] controls = [.. ThreeControls.Select((c, k) => c.WithSpeeds(5, 4 - k))]; // differences 1, 2, 3: threshold 2 - 1.28

        var subject = Subject(
            Evidence.Pair(40, tt).WithSpeeds(5, 5 - speedDifference), controls, new ClassificationOptions { PrimaryRule = ClassRule.RatioOrSpeed });

        Assert.That(subject.PrimaryClass, Is.EqualTo(expected));
    }

    [Test]
    public void Classify_ByRatioOrSpeedWithoutSpeed_IsWithheldOnlyWhereItMatters()
    {
        var options = new ClassificationOptions { PrimaryRule = ClassRule.RatioOrSpeed };

        var low = Subject(Evidence.Pair(40, 30), ThreeControls, options);
        var high = Subject(Evidence.Pair(40, 50), ThreeControls, options);
        var withSpeed = Subject(Evidence.Pair(40, 50).WithSpeeds(5, 4), ThreeControls, options);

        Assert.That(low.PrimaryClass, Is.EqualTo(Susceptible));
        Assert.That(high.WithheldReason, Is.EqualTo("The speed is not known in both trials."));
        Assert.That(withSpeed.WithheldReason, Is.EqualTo("The rule needs 2 or more controls with known speed; there are 0."));
    }

    private static SubjectClass Subject(SubjectPair pair, SubjectPair[] controls, ClassificationOptions options) =>
        Classifier.Classify([pair, .. controls], options).Subjects[0];
}
