using CsCheck;
using SocialInteractionTracker.Core.Agreement;

namespace SocialInteractionTracker.Core.Tests.Agreement;

public sealed class IntraclassCorrelationTests
{
    private const double SixDigits = 5e-7;

    /// <summary>Shrout and Fleiss 1979, table 2: six targets, four judges.</summary>
    private static readonly double[][] ShroutAndFleiss =
        [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

    [Test]
    public void Compute_ShroutAndFleiss_GivesTheirCoefficient()
    {
        var icc = IntraclassCorrelation.Compute(ShroutAndFleiss)!;

        Assert.That(icc.Icc, Is.EqualTo(0.29).Within(0.005));
        Assert.That((icc.Trials, icc.Scorers, icc.Words), Is.EqualTo((6, 4, "poor")));
    }

    /// <remarks>
    /// R 4.2.2, psych 2.2.9 (irr's icc(sf, "twoway", "agreement") prints the same with 3 digits):
    /// sf &lt;- matrix(c(9,2,5,8, 6,1,3,2, 8,4,6,8, 7,1,2,6, 10,5,6,9, 6,2,4,7), ncol = 4, byrow = TRUE)
    /// print(as.matrix(ICC(sf, lmer = FALSE)$results[, -1]), digits = 12)   # Single_random_raters
    /// </remarks>
    [Test]
    public void Compute_ShroutAndFleiss_GivesTheIntervalOfR()
    {
        var icc = IntraclassCorrelation.Compute(ShroutAndFleiss)!;

        Assert.That(icc.Icc, Is.EqualTo(0.289763779528).Within(SixDigits));
        Assert.That(icc.Low, Is.EqualTo(0.0187865133747).Within(SixDigits));
        Assert.That(icc.High, Is.EqualTo(0.761084369649).Within(SixDigits));
        Assert.That(icc.IntervalWords, Is.EqualTo("poor to good"));
    }

    [Test]
    public void Compute_ScorerWithConstantOffset_CountsItAsDisagreement()
    {
        // Trials 2, 4, 6 and the same plus 2: mean squares 8 of trials, 6 of scorers, 0 of error; 8 / (8 + 2 x 6 / 3).
        var icc = IntraclassCorrelation.Compute([[2, 4], [4, 6], [6, 8]])!;

        Assert.That(icc.Icc, Is.EqualTo(8.0 / 12).Within(1e-12));
    }

    [Test]
    public void Compute_ScorersWhoContradictEachOther_HasAnIntervalRoundTheNegativeCoefficient()
    {
        var icc = IntraclassCorrelation.Compute([[57, 52], [8, 94], [43, 77]])!;

        Assert.That(icc.Icc, Is.Negative);
        Assert.That(icc.Low, Is.LessThan(icc.Icc));
        Assert.That(icc.High, Is.GreaterThan(icc.Icc));
    }

    [Test]
    public void Compute_SameScores_IsOneWithoutInterval()
    {
        var icc = IntraclassCorrelation.Compute([[1, 1], [2, 2], [4, 4]])!;

        Assert.That((icc.Icc, icc.Low, icc.High, icc.Words), Is.EqualTo((1.0, (double?)null, (double?)null, "excellent")));
    }

    [Test]
    public void Compute_TrialThatOneLeftOut_IsDropped()
    {
        var icc = IntraclassCorrelation.Compute([.. ShroutAndFleiss, [5, double.NaN, 5, 5]])!;

        Assert.That(icc.Trials, Is.EqualTo(6));
    }

    private static readonly double[][][] TooLittle = [[], [[1, 2]], [[1], [2], [3]], [[3, 3], [3, 3]], [[1, double.NaN], [2, double.NaN]]];

    [TestCaseSource(nameof(TooLittle))]
    public void Compute_NothingToCompare_GivesNone(double[][] scores) =>
        Assert.That(IntraclassCorrelation.Compute(scores), Is.Null);

    [Test]
    public void Compute_RaggedRows_Throws() =>
        Assert.That(() => IntraclassCorrelation.Compute([[1, 2], [1]]), Throws.ArgumentException);

    [Test]
    public void Compute_OtherUnitAndOrigin_GivesTheSame() =>
        Gen.Select(Gen.Double[1, 100].Array[2].Array[3, 12], Gen.Double[0.1, 10], Gen.Double[-50, 50]).Sample((scores, unit, origin) =>
        {
            var (own, other) = (IntraclassCorrelation.Compute(scores), IntraclassCorrelation.Compute(
                [.. scores.Select(row => row.Select(v => (v * unit) + origin).ToArray())]));
            return Math.Abs(own!.Icc - other!.Icc) < 1e-6 && own.Low <= own.Icc && own.Icc <= own.High;
        });
}
