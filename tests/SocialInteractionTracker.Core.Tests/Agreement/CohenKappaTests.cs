using CsCheck;
using SocialInteractionTracker.Core.Agreement;

namespace SocialInteractionTracker.Core.Tests.Agreement;

public sealed class CohenKappaTests
{
    private const double SixDigits = 5e-7;

    /// <summary>Fleiss, Cohen and Everitt 1969: two judges' diagnoses of 200 patients; kappa .429, variance .002885.</summary>
    private static readonly double[][] Fleiss = [[106, 10, 4], [22, 28, 10], [2, 12, 6]];

    /// <remarks>R 4.2.2, psych 2.2.9: k &lt;- cohen.kappa(matrix(c(.53,.05,.02, .11,.14,.05, .01,.06,.03), 3, byrow = TRUE) * 200); k$kappa; k$var.kappa; k$confid</remarks>
    [Test]
    public void Compute_PublishedTable_GivesTheDigitsOfR()
    {
        var kappa = CohenKappa.Compute(Fleiss)!;

        Assert.That(kappa.Kappa, Is.EqualTo(0.42857142857143).Within(SixDigits));
        Assert.That(kappa.StandardError * kappa.StandardError, Is.EqualTo(0.00288487204406).Within(SixDigits));
        Assert.That(kappa.Low, Is.EqualTo(0.3232997935).Within(SixDigits));
        Assert.That(kappa.High, Is.EqualTo(0.5338430637).Within(SixDigits));
        Assert.That((kappa.AgreedShare, kappa.Total, kappa.Words), Is.EqualTo((0.7, 200.0, "moderate")));
    }

    /// <remarks>R 4.2.2, psych 2.2.9: cohen.kappa(matrix(c(.44,.07,.09, .05,.20,.05, .01,.03,.06), ncol = 3, byrow = TRUE) * 200); the example of Cohen 1968</remarks>
    [Test]
    public void Compute_CohensTable_GivesTheDigitsOfR()
    {
        var kappa = CohenKappa.Compute([[88, 14, 18], [10, 40, 10], [2, 6, 12]])!;

        Assert.That(kappa.Kappa, Is.EqualTo(0.49152542372881).Within(SixDigits));
        Assert.That(kappa.StandardError * kappa.StandardError, Is.EqualTo(0.00260118519206).Within(SixDigits));
    }

    [Test]
    public void Compute_Categories_CountsThemAndLeavesOutWhatOneDidNotJudge()
    {
        // a-a 2, a-b 1, b-b 1: agreed 0.75, by chance 0.75 x 0.5 + 0.25 x 0.5.
        var kappa = CohenKappa.Compute(["a", "a", "a", "b", null, "b"], ["a", "a", "b", "b", "a", null])!;

        Assert.That((kappa.Kappa, kappa.Total), Is.EqualTo(((double?)0.5, 4.0)));
    }

    [Test]
    public void Compute_OneCategoryThroughout_HasNoKappa()
    {
        var kappa = CohenKappa.Compute(["a", "a"], ["a", "a"])!;

        Assert.That((kappa.Kappa, kappa.StandardError, kappa.Low, kappa.Words, kappa.AgreedShare), Is.EqualTo(((double?)null, (double?)null, (double?)null, (string?)null, 1.0)));
    }

    [Test]
    public void Compute_SameInTwoCategories_IsOneAndItsIntervalNoMore()
    {
        var kappa = CohenKappa.Compute([[5, 0], [0, 5]])!;

        Assert.That((kappa.Kappa, kappa.High), Is.EqualTo(((double?)1.0, (double?)1.0)));
    }

    [Test]
    public void Compute_Nothing_GivesNone()
    {
        Assert.That(CohenKappa.Compute([]), Is.Null);
        Assert.That(CohenKappa.Compute([[0, 0], [0, 0]]), Is.Null);
        Assert.That(CohenKappa.Compute([null], ["a"]), Is.Null);
    }

    private static readonly double[][][] NoTables = [[[1, 2]], [[1, -1], [0, 2]], [[double.NaN]]];

    [TestCaseSource(nameof(NoTables))]
    public void Compute_NoSquareOfCounts_Throws(double[][] table) =>
        Assert.That(() => CohenKappa.Compute(table), Throws.ArgumentException);

    [Test]
    public void Compute_OtherLengths_Throws() =>
        Assert.That(() => CohenKappa.Compute(["a"], ["a", "b"]), Throws.ArgumentException);

    [Test]
    public void Compute_AnyTable_IsSymmetricAndTheSameInOtherUnits() =>
        Gen.Double[1, 50].Array[3].Array[3].Sample(table =>
        {
            double[][] turned = [.. Enumerable.Range(0, 3).Select(i => table.Select(row => row[i]).ToArray())];
            double[][] scaled = [.. table.Select(row => row.Select(v => 7 * v).ToArray())];
            var kappa = CohenKappa.Compute(table)!.Kappa!.Value;
            return Math.Abs(kappa - CohenKappa.Compute(turned)!.Kappa!.Value) < 1e-9 && Math.Abs(kappa - CohenKappa.Compute(scaled)!.Kappa!.Value) < 1e-9;
        });
}
