using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

public sealed class LumaExpansionTests
{
    /// <summary>Half a level of rounding and the integer gain's error (298 / 256 against 255 / 219).</summary>
    private const double Tolerance = 0.58;

    [Test]
    public void Expand_EveryLevel_IsTheFormulaOfTheStandard()
    {
        var luma = Enumerable.Range(0, 256).Select(y => (byte)y).ToArray();
        LumaExpansion.Expand(luma);

        Assert.That((luma[0], luma[16], luma[235], luma[255]), Is.EqualTo((0, 0, 255, 255)));
        for (var y = 16; y <= 235; y++)
        {
            Assert.That(luma[y], Is.EqualTo((y - 16) * 255 / 219.0).Within(Tolerance), $"level {y}");
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(31)]
    [TestCase(33)]
    [TestCase(95)]
    public void Expand_AnyLength_TreatsTheLastPixelsAsTheFirst(int length)
    {
        var luma = Enumerable.Repeat((byte)100, length).ToArray();
        LumaExpansion.Expand(luma);

        Assert.That(luma, Is.All.EqualTo(98));
    }
}
