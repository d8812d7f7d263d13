using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

/// <summary>Times are the container's, whoever decodes, and whether the ffmpeg program is there or not.</summary>
public sealed class TimingTests
{
    private const double StampTolerance = 0.0006;
    private const string H264 = "-c:v libx264 -crf 10 -bf 2 -pix_fmt yuv420p";

    /// <summary>Keeps the first 10 frames, then each third.</summary>
    private const string EachThird = "select='lt(n,10)+not(mod(n,3))'";

    private static readonly int[] Kept = [.. Enumerable.Range(0, 40).Where(n => n < 10 || n % 3 == 0)];

    [TestCase("a.mp4", H264)]
    [TestCase("a.mkv", H264)]
    [TestCase("a.mkv", "-c:v mpeg4 -q:v 2")]
    [TestCase("a.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 0 -crf 10 -pix_fmt yuv420p")]
    [TestCase("a.wmv", "-c:v wmv2 -q:v 2")]
    [TestCase("a.mp4", "-c:v libsvtav1 -preset 12 -crf 10 -pix_fmt yuv420p")]
    public void TryRead_VariableFrameRate_GivesEachFrameAtItsTime(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var video = ReadVideo.Of(new TestVideo { Frames = 40, Filter = EachThird, Encoder = encoder }.WriteTo(folder.File(name)));

        Assert.That(video.Numbers, Is.EqualTo(Kept));
        Assert.That(video.TimesS, Is.EqualTo(Kept.Select(n => n / 25.0)).Within(StampTolerance));
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Complete), video.Outcome.Message);
    }

    [TestCase("mp4")]
    [TestCase("mkv")]
    public void TryRead_FileThatStartsAtFiveSeconds_KeepsThat(string kind)
    {
        using var folder = new TemporaryFolder();
        var plain = new TestVideo { Encoder = H264 }.WriteTo(folder.File("plain." + kind));
        var video = ReadVideo.Of(TestVideo.Repack(plain, folder.File("late." + kind), "-output_ts_offset", "5"));

        Assert.That(video.Info.FirstTimeS, Is.EqualTo(5).Within(StampTolerance));
        Assert.That(video.TimesS, Is.EqualTo(Enumerable.Range(0, 20).Select(k => 5 + (k / 25.0))).Within(StampTolerance));
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Complete), video.Outcome.Message);
    }

    [TestCase("a.mpg", "-c:v mpeg2video -q:v 2")]
    [TestCase("a.mpg", "-c:v mpeg1video -q:v 2")]
    [TestCase("a.ts", H264)]
    [TestCase("a.mkv", H264 + " -output_ts_offset 0.123")]
    [TestCase("a.mkv", "-c:v mpeg4 -output_ts_offset 1.023")]
    [TestCase("a.mp4", H264 + " -output_ts_offset 0.123")]
    public void Open_FileThatStartsLater_GivesTheContainersStart(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Encoder = encoder }.WriteTo(folder.File(name));
        using var reader = VideoReader.Open(path);

        Assert.That(reader.Info.FirstTimeS, Is.EqualTo(TestVideo.FirstTimeS(path)).Within(StampTolerance));
        Assert.That(reader.Info.FirstTimeS, Is.GreaterThan(0.1));
    }

    [Test]
    public void Open_StartBetweenTwoWholeFrames_TakesTheEarlierStamp()
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Filter = "scale=480:320:flags=neighbor,noise=alls=40:allf=t", Encoder = "-c:v mpeg1video -g 4" }.WriteTo(folder.File("a.mpg"));
        using var reader = VideoReader.Open(path);

        Assert.That(TestVideo.FirstTimeS(path) * 25 % 1, Is.EqualTo(0.5).Within(StampTolerance), "the video no longer starts between two frames");
        Assert.That(reader.Info.FirstTimeS, Is.EqualTo(TestVideo.FirstTimeS(path)).Within(StampTolerance));
    }

    [TestCase("a.mp4", H264, "null")]
    [TestCase("a.mkv", H264, EachThird)]
    [TestCase("a.mp4", "-c:v libx264 -crf 30 -pix_fmt yuv444p", EachThird)]
    [TestCase("a.mp4", "-c:v libx264 -crf 30 -pix_fmt yuvj422p", "null")]
    [TestCase("a.mov", "-c:v libx264 -crf 30 -flags +ildct+ilme -pix_fmt yuv420p", "null")]
    [TestCase("a.mp4", "-c:v libx265 -crf 30 -x265-params log-level=error -pix_fmt yuv420p", EachThird)]
    public void TryRead_WithAndWithoutFfmpeg_GivesTheSameBytesAndTimes(string name, string encoder, string filter)
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Frames = 40, Filter = filter, Encoder = encoder }.WriteTo(folder.File(name));
        var with = ReadVideo.Of(path);
        var without = ReadVideo.Of(path, new VideoReaderOptions { UseFfmpeg = false });

        Assert.That(with.Info.Decoder, Is.EqualTo(OperatingSystem.IsLinux() ? "ffmpeg" : "OpenCV"));
        Assert.That(without.Info.Decoder, Is.EqualTo("OpenCV"));
        Assert.That(with.TimesS, Is.EqualTo(without.TimesS));
        Assert.That(with.Pictures, Is.EqualTo(without.Pictures));
    }

    [Test]
    public void TryRead_TwoThreads_GivesTheSameBytesAndTimes()
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Frames = 40, Encoder = H264 }.WriteTo(folder.File("a.mp4"));
        var one = ReadVideo.Of(path, new VideoReaderOptions { UseFfmpeg = false });
        var two = ReadVideo.Of(path, new VideoReaderOptions { UseFfmpeg = false, Threads = 2 });

        Assert.That(two.TimesS, Is.EqualTo(one.TimesS));
        Assert.That(two.Pictures, Is.EqualTo(one.Pictures));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void TryRead_ManyFrames_AllocatesNothing(bool useFfmpeg)
    {
        const long Slack = 4096;
        using var folder = new TemporaryFolder();
        using var reader = VideoReader.Open(
            new TestVideo { Frames = 300, Encoder = H264 }.WriteTo(folder.File("a.mp4")), new VideoReaderOptions { UseFfmpeg = useFfmpeg });
        using var frame = reader.CreateFrame();
        reader.TryRead(frame);
        var before = GC.GetAllocatedBytesForCurrentThread();
        while (reader.TryRead(frame))
        {
        }

        Assert.That(frame.Index, Is.EqualTo(299));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(Slack));
    }

    [Test]
    public void TryRead_FrameOfAnotherSize_IsRefused()
    {
        using var folder = new TemporaryFolder();
        using var small = VideoReader.Open(new TestVideo { Encoder = "-c:v mjpeg", Crop = (8, 8) }.WriteTo(folder.File("small.avi")));
        using var large = VideoReader.Open(new TestVideo { Encoder = "-c:v mjpeg" }.WriteTo(folder.File("large.avi")));
        using var frame = small.CreateFrame();

        Assert.That(() => large.TryRead(frame), Throws.ArgumentException);
    }
}
