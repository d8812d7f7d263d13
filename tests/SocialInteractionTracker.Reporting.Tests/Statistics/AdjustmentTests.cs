using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Tests.Statistics;

public sealed class AdjustmentTests
{
    private static readonly double?[] P = [0.0001, 0.04, 0.03, 0.9, 0.2, 0.0203];

    // R: p.adjust(p, "holm")
    [Test]
    public void Holm_AgreesWithR() =>
        Assert.That(Adjustment.Holm(P), Is.EqualTo(new double?[] { 0.0006, 0.12, 0.12, 0.9, 0.4, 0.1015 }).Within(Published.SixDigits));

    // R: p.adjust(p, "BH")
    [Test]
    public void BenjaminiHochberg_AgreesWithR() =>
        Assert.That(Adjustment.BenjaminiHochberg(P), Is.EqualTo(new double?[] { 0.0006, 0.06, 0.06, 0.9, 0.24, 0.06 }).Within(Published.SixDigits));

    [Test]
    public void Adjusted_MissingOnes_AreNoQuestions()
    {
        Assert.That(Adjustment.Holm([0.01, null, 0.02]), Is.EqualTo(new double?[] { 0.02, null, 0.02 }).Within(Published.SixDigits));
        Assert.That(Adjustment.BenjaminiHochberg([null, 0.02]), Is.EqualTo(new double?[] { null, 0.02 }).Within(Published.SixDigits));
        Assert.That(Adjustment.Holm([]), Is.Empty);
    }
}
