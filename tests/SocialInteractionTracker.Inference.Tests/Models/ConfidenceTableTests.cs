using CsCheck;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Tests.Models;

public sealed class ConfidenceTableTests
{
    private static readonly ConfidenceTable Table = new([-4, 0, 2], [0.1f, 0.5f, 0.9f]);

    [TestCase(-9, 0.1)]
    [TestCase(-4, 0.1)]
    [TestCase(-2, 0.3)]
    [TestCase(1, 0.7)]
    [TestCase(2, 0.9)]
    [TestCase(50, 0.9)]
    [TestCase(float.NaN, 0)]
    public void At_Logit_IsLinearBetweenEntriesAndConstantBeyond(float logit, double expected) =>
        Assert.That(Table.At(logit), Is.EqualTo(expected).Within(1e-6));

    [Test]
    public void At_HigherLogit_NeverGivesLess() =>
        Gen.Float[-10, 10].Select(Gen.Float[-10, 10]).Sample((a, b) => a <= b ? Table.At(a) <= Table.At(b) : Table.At(a) >= Table.At(b));

    [Test]
    public void Constructor_FallingConfidence_IsRefused() =>
        Assert.That(() => new ConfidenceTable([0, 1], [0.5f, 0.4f]), Throws.ArgumentException.With.Message.Contains("Entry 2"));

    [Test]
    public void Constructor_Empty_IsRefused() => Assert.That(() => new ConfidenceTable([], []), Throws.ArgumentException);
}
