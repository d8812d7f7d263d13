using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Inference.Sessions;

namespace SocialInteractionTracker.Inference.Tests.Sessions;

public sealed class GreyNormaliserTests
{
    [Test]
    public void Apply_EveryGreyValue_IsShiftedAndDivided()
    {
        // 259 values: whole vectors and a rest of three.
        var grey = Enumerable.Range(0, 259).Select(i => (byte)(i % 256)).ToArray();
        var input = new float[grey.Length];

        GreyNormaliser.Apply(grey, new Normalisation(127.5, 64), input);

        Assert.That(input, Is.EqualTo(grey.Select(g => (g - 127.5f) / 64)).Within(1e-6f));
    }
}
