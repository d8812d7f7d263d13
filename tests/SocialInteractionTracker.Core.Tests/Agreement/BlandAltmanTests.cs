using SocialInteractionTracker.Core.Agreement;

namespace SocialInteractionTracker.Core.Tests.Agreement;

public sealed class BlandAltmanTests
{
    private const double SixDigits = 1e-6;

    /// <summary>Bland and Altman 1986: first readings with a Wright and a mini Wright meter, l/min.</summary>
    private static readonly double[] Wright = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427];

    private static readonly double[] MiniWright = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451];

    [Test]
    public void Compute_PublishedReadings_GivesBiasAndLimits()
    {
        var result = BlandAltman.Compute(Wright, MiniWright)!;

        Assert.That(result.Bias, Is.EqualTo(-2.1).Within(0.05));
        Assert.That(result.Sd, Is.EqualTo(38.8).Within(0.05));
        Assert.That(result.Low, Is.EqualTo(result.Bias - (1.96 * result.Sd)).Within(0.01));
        Assert.That(result.High, Is.EqualTo(result.Bias + (1.96 * result.Sd)).Within(0.01));
    }

    [Test]
    public void Compute_PublishedReadings_GivesTheIntervalsOfThePaper()
    {
        var result = BlandAltman.Compute(Wright, MiniWright)!;

        // The paper: bias -22.0 to 17.8, standard errors 9.4 and 16.3, t 2.12.
        Assert.That(result.Bias - result.BiasHalfWidth, Is.EqualTo(-22.0).Within(0.1));
        Assert.That(result.Bias + result.BiasHalfWidth, Is.EqualTo(17.8).Within(0.1));
        Assert.That(result.LimitHalfWidth, Is.EqualTo(2.12 * 16.3).Within(0.1));
    }

    /// <remarks>
    /// R 4.2.2: d &lt;- wright - mini; n &lt;- length(d); c(mean(d), sd(d), mean(d) + c(-1, 1) * qnorm(.975) * sd(d)); t.test(d)$conf.int;
    /// qt(.975, n - 1) * sqrt(3 / n) * sd(d)
    /// </remarks>
    [Test]
    public void Compute_PublishedReadings_GivesTheDigitsOfR()
    {
        var result = BlandAltman.Compute(Wright, MiniWright)!;

        Assert.That(result.Bias, Is.EqualTo(-2.11764705882).Within(SixDigits));
        Assert.That(result.Sd, Is.EqualTo(38.76512987361).Within(SixDigits));
        Assert.That(result.Low, Is.EqualTo(-78.09590546711).Within(SixDigits));
        Assert.That(result.High, Is.EqualTo(73.86061134946).Within(SixDigits));
        Assert.That(result.Bias - result.BiasHalfWidth, Is.EqualTo(-22.0488376966).Within(SixDigits));
        Assert.That(result.LimitHalfWidth, Is.EqualTo(34.5218348400).Within(SixDigits));
    }

    [Test]
    public void Compute_TrialThatOneLeftOut_IsDropped() =>
        Assert.That(BlandAltman.Compute([1, 2, double.NaN], [2, 2, 2])!.Trials, Is.EqualTo(2));

    [Test]
    public void Compute_OneTrial_GivesNone() =>
        Assert.That(BlandAltman.Compute([1], [2]), Is.Null);

    [Test]
    public void Compute_OtherLengths_Throws() =>
        Assert.That(() => BlandAltman.Compute([1, 2], [1]), Throws.ArgumentException);
}
