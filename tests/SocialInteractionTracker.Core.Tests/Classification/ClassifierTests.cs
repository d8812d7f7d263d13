using CsCheck;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.SocialInteraction;
using static SocialInteractionTracker.Core.Classification.SusceptibilityClass;

namespace SocialInteractionTracker.Core.Tests.Classification;

public sealed class ClassifierTests
{
    [TestCase(39.9, 40, Susceptible)]
    [TestCase(40, 40, Resilient)]
    [TestCase(40.1, 40, Resilient)]
    [TestCase(0, 40, Susceptible)]
    public void Classify_ByRatio_IsSusceptibleBelowTheThresholdOnly(double tt, double te, SusceptibilityClass expected)
    {
        var subject = One(Evidence.Pair(te, tt));

        Assert.That(subject.PrimaryClass, Is.EqualTo(expected));
        Assert.That(subject.WithheldReason, Is.Null);
    }

    [TestCase(ClassRule.Ratio)]
    [TestCase(ClassRule.ControlSd)]
    [TestCase(ClassRule.Residual)]
    public void Judge_OneOfMany_IsAsClassifySays(ClassRule rule)
    {
        var options = new ClassificationOptions { PrimaryRule = rule, MinControls = 3 };
        var pairs = Enumerable.Range(0, 8).Select(k => Evidence.Pair(40 + k, 60 - (3 * k)) with { SubjectId = $"s{k}", IsControl = k % 2 == 0 }).ToArray();

        var all = Classifier.Classify(pairs, options).Subjects;

        for (var k = 0; k < pairs.Length; k++)
        {
            var one = Classifier.Judge(pairs, k, options);
            Assert.That((one.SubjectId, one.PrimaryClass, one.Measures.SiRatio), Is.EqualTo((all[k].SubjectId, all[k].PrimaryClass, all[k].Measures.SiRatio)));
        }
    }

    [Test]
    public void Classify_OtherRatioThreshold_IsUsed()
    {
        var subject = One(Evidence.Pair(40, 42), new ClassificationOptions { RatioThreshold = 1.1 });

        Assert.That(subject.PrimaryClass, Is.EqualTo(Susceptible));
    }

    [TestCase(35.9, Susceptible)]
    [TestCase(36, Intermediate)]
    [TestCase(44, Intermediate)]
    [TestCase(44.1, Resilient)]
    public void Classify_WithBand_CallsRatiosInItIntermediate(double tt, SusceptibilityClass expected)
    {
        var subject = One(Evidence.Pair(40, tt), new ClassificationOptions { Intermediate = new IntermediateBand(0.9, 1.1) });

        Assert.That(subject.PrimaryClass, Is.EqualTo(expected));
    }

    [TestCase(30, 10, 12, Susceptible)]
    [TestCase(30, 10, 10, Resilient)]
    [TestCase(30, 10, 8, Resilient)]
    [TestCase(40, 10, 12, Resilient)]
    public void Classify_ByRatioAndCorner_NeedsBoth(double tt, double ce, double ct, SusceptibilityClass expected)
    {
        var subject = One(Evidence.Pair(40, tt, ce, ct), new ClassificationOptions { PrimaryRule = ClassRule.RatioAndCorner });

        Assert.That(subject.PrimaryClass, Is.EqualTo(expected));
    }

    [Test]
    public void Classify_ByRatioAndCornerWithoutCorners_IsWithheldOnlyWhereItMatters()
    {
        var options = new ClassificationOptions { PrimaryRule = ClassRule.RatioAndCorner };

        var (low, high) = (One(Evidence.Pair(40, 30), options), One(Evidence.Pair(40, 50), options));

        Assert.That(low.PrimaryClass, Is.Null);
        Assert.That(low.WithheldReason, Is.EqualTo("The time in the corners was not scored in both trials."));
        Assert.That(high.PrimaryClass, Is.EqualTo(Resilient));
    }

    [Test]
    public void Classify_PairThatCannotBeCompared_HasNoClassUnderAnyRule()
    {
        var pair = Evidence.Pair(40, 60, 10, 10);

        var subject = One(pair with { Target = null });

        Assert.That(subject.Classes.Select(c => c.Rule), Is.EqualTo(ClassRules.All));
        Assert.That(subject.Classes.Select(c => c.Class), Is.All.Null);
        Assert.That(subject.Classes.Select(c => c.WithheldReason), Is.All.EqualTo("The target trial is missing."));
        Assert.That(subject.WithheldReason, Is.EqualTo("The target trial is missing."));
        Assert.That(subject.Cells, Is.Empty);
        Assert.That(subject.Borderline, Is.False);
    }

    [Test]
    public void Classify_Control_IsControlWithItsClassBeside()
    {
        var subject = One(Evidence.Control(40, 39, "c1"));

        Assert.That(subject.PrimaryClass, Is.EqualTo(Control));
        Assert.That(subject.ControlWouldBe, Is.EqualTo(Susceptible));
        Assert.That(subject.Borderline, Is.False);
    }

    [Test]
    public void Classify_NotControl_HasNoWouldBeClass() =>
        Assert.That(One(Evidence.Pair(40, 39)).ControlWouldBe, Is.Null);

    [Test]
    public void Classify_NoPairs_GivesNothing()
    {
        var classes = Classifier.Classify([], new ClassificationOptions());

        Assert.That(classes.Subjects, Is.Empty);
        Assert.That(classes.Thresholds, Is.Empty);
    }

    [Test]
    public void Classify_SubjectTwice_Throws() =>
        Assert.That(
            () => Classifier.Classify([Evidence.Pair(1, 2), Evidence.Pair(3, 4)], new ClassificationOptions()),
            Throws.ArgumentException.With.Message.Contains("m1"));

    [Test]
    public void Classify_BothTimesScaled_KeepsTheClass() =>
        Gen.Select(Gen.Double[1, 150], Gen.Double[0, 150], Gen.Int[0, 4]).Sample((te, tt, power) =>
        {
            var factor = Math.Pow(2, power); // exact, so that the ratio is the same number
            return One(Evidence.Pair(te, tt)).PrimaryClass == One(Evidence.Pair(te * factor, tt * factor)).PrimaryClass;
        });

    private static SubjectClass One(SubjectPair pair, ClassificationOptions? options = null) =>
        Classifier.Classify([pair], options ?? new ClassificationOptions()).Subjects.Single();
}
