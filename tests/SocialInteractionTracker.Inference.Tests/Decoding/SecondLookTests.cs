using SocialInteractionTracker.Inference.Decoding;

namespace SocialInteractionTracker.Inference.Tests.Decoding;

public sealed class SecondLookTests
{
    private readonly SecondLook _look = new(keypoints: 2, height: 2, width: 3);

    [Test]
    public void MeanWith_TurnedMaps_IsTheMeanCellByCellOfEachMap()
    {
        float[] first = [1, 2, 3, 4, 5, 6, /* second map */ 0, 0, 0, 0, 0, 8];
        float[] turned = [60, 50, 40, 30, 20, 10, /* second map */ 4, 2, 0, 0, 0, 0];

        Assert.That(Mean(first, turned), Is.EqualTo(new[] { 5.5f, 11, 16.5f, 22, 27.5f, 33, 0, 0, 0, 0, 1, 6 }));
    }

    [Test]
    public void MeanWith_NetworkThatDoesNotMindTheTurn_IsWhatItSaidFirst()
    {
        float[] first = [1, -2, 3, -4, 5, -6, 7, -8, 9, -10, 11, -12];
        float[] turned = [-6, 5, -4, 3, -2, 1, -12, 11, -10, 9, -8, 7];

        Assert.That(Mean(first, turned), Is.EqualTo(first));
    }

    [Test]
    public void MeanWith_AfterAnotherPicture_KeepsNoMemoryOfIt()
    {
        var zeros = new float[12];
        Mean([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], zeros);

        Assert.That(Mean(zeros, zeros), Is.All.Zero);
    }

    private float[] Mean(float[] first, float[] turned)
    {
        _look.Keep(new HeatmapView(first, 2, 2, 3));
        return _look.MeanWith(new HeatmapView(turned, 2, 2, 3)).Logits.ToArray();
    }
}
