using SocialInteractionTracker.Pipeline.Detection;

namespace SocialInteractionTracker.Pipeline.Tests.Detection;

public sealed class PictureSamplerTests
{
    private static readonly PictureSamplerOptions Small = new()
    {
        SpreadPictures = 8,
        EarlyPictures = 3,
        EarlyStrideFrames = 2,
    };

    [Test]
    public void Offer_LongVideo_KeepsPicturesSpreadEvenlyOverAllOfIt()
    {
        var sampler = new PictureSampler(Small);
        for (var frame = 0; frame < 100; frame++)
        {
            sampler.Offer(frame, [(byte)frame]);
        }

        Assert.That(sampler.Spread.Select(p => p.Frame), Is.EqualTo(new[] { 0, 16, 32, 48, 64, 80, 96 }));
        Assert.That(sampler.Spread.Select(p => (int)p.Pixels.Span[0]), Is.EqualTo(sampler.Spread.Select(p => p.Frame)));
    }

    [Test]
    public void Offer_FramesInAnyOrder_KeepsTheSamePictures()
    {
        var (inOrder, shuffled) = (new PictureSampler(Small), new PictureSampler(Small));
        var frames = Enumerable.Range(0, 100).ToArray();
        foreach (var frame in frames)
        {
            inOrder.Offer(frame, [(byte)frame]);
        }

        new Random(1).Shuffle(frames);
        foreach (var frame in frames)
        {
            shuffled.Offer(frame, [(byte)frame]);
        }

        Assert.That(shuffled.Spread.Select(p => p.Frame), Is.EqualTo(inOrder.Spread.Select(p => p.Frame)));
        Assert.That(shuffled.Early.Select(p => p.Frame), Is.EqualTo(inOrder.Early.Select(p => p.Frame)));
    }

    [Test]
    public void Offer_Beginning_IsKeptDenserUpToItsBound()
    {
        var sampler = new PictureSampler(Small);
        for (var frame = 0; frame < 20; frame++)
        {
            sampler.Offer(frame, [0]);
        }

        Assert.That(sampler.Early.Select(p => p.Frame), Is.EqualTo(new[] { 0, 2, 4 }));
    }

    [Test]
    public void Spread_NothingOffered_IsEmpty() => Assert.That(new PictureSampler(Small).Spread, Is.Empty);
}
