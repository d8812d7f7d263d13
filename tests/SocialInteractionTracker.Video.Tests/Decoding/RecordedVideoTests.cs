using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

public sealed class RecordedVideoTests
{
    [Test]
    public void TryRead_OpenField_GivesEveryFrameAtItsTime()
    {
        using var reader = VideoReader.Open(SharedData.Path("video/openfield-m3v1.mp4"));
        using var frame = reader.CreateFrame();
        var times = new List<double>();
        while (reader.TryRead(frame))
        {
            times.Add(frame.TimeS);
        }

        Assert.That(times, Has.Count.EqualTo(2330));
        Assert.That(times, Is.Ordered.Ascending);
        Assert.That(times[^1] - times[0], Is.EqualTo(2329 * 0.033333).Within(1e-6));
    }
}
