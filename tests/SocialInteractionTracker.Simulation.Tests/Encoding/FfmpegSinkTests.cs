using SocialInteractionTracker.Simulation.Encoding;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Simulation.Tests.Encoding;

public sealed class FfmpegSinkTests
{
    private const int Side = 64;
    private const double MicrosecondS = 1.5e-6;

    [Test]
    public void Finish_LostFramesAndAChangingRate_KeepsEveryFramesTime()
    {
        using var folder = new TemporaryFolder();
        var clock = FrameClock.Run(new TimingOptions { Drops = 4, SlowStretches = 2 }, 12, new RandomSource(8));
        var path = Path.Combine(folder.Path, "vfr.mp4");
        Write(path, clock);

        using var reader = VideoReader.Open(path);
        using var frame = reader.CreateFrame();
        var times = new List<double>();
        while (reader.TryRead(frame))
        {
            times.Add(frame.TimeS);
        }

        Assert.That(times, Is.EqualTo(clock.Times.StartS).Within(MicrosecondS));
    }

    [Test]
    public void Dispose_NotFinished_LeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        var format = new VideoFormat(Side, Side, [0, 3000]);
        using (var sink = Start(Path.Combine(folder.Path, "half.mp4"), format))
        {
            sink.Write(new byte[Side * Side * 3]);
        }

        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    private static void Write(string path, FrameClock clock)
    {
        using var sink = Start(path, new VideoFormat(Side, Side, clock.Ticks));
        var frame = new byte[Side * Side * 3];
        for (var k = 0; k < clock.Ticks.Length; k++)
        {
            Array.Fill(frame, (byte)(k % 200));
            sink.Write(frame);
        }

        sink.Finish();
    }

    private static FfmpegSink Start(string path, VideoFormat format)
    {
        var sink = FfmpegSink.TryStart(path, format);
        Assume.That(sink, Is.Not.Null, "There is no ffmpeg program here.");
        return sink!;
    }
}
