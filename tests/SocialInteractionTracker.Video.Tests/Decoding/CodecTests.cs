using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

/// <summary>Each kind of file gives every frame, each at its time, in the same greys.</summary>
public sealed class CodecTests
{
    /// <summary>What rounding to the limited range and back, and a good encoder, may change, grey levels.</summary>
    private const int GreyTolerance = 4;

    /// <summary>Containers keep whole milliseconds at worst, s.</summary>
    private const double StampTolerance = 0.0006;

    private const string H264 = "-c:v libx264 -crf 10";
    private const string Hevc = "-c:v libx265 -crf 10 -x265-params log-level=error";

    [TestCase("a.mp4", H264 + " -pix_fmt yuv420p", LumaRange.Limited)]
    [TestCase("a.mov", H264 + " -pix_fmt yuv420p", LumaRange.Limited)]
    [TestCase("a.mkv", H264 + " -pix_fmt yuv420p", LumaRange.Limited)]
    [TestCase("a.mp4", H264 + " -pix_fmt yuv422p", LumaRange.Limited)]
    [TestCase("a.mp4", H264 + " -pix_fmt yuv444p", LumaRange.Limited)]
    [TestCase("a.mp4", H264 + " -pix_fmt yuvj420p", LumaRange.Full)]
    [TestCase("a.mp4", H264 + " -pix_fmt yuv420p10le", LumaRange.None)]
    [TestCase("a.mp4", Hevc + " -pix_fmt yuv420p", LumaRange.Limited)]
    [TestCase("a.mkv", Hevc + " -pix_fmt yuv420p10le", LumaRange.None)]
    [TestCase("a.mp4", "-c:v mpeg4 -q:v 2", LumaRange.Limited)]
    [TestCase("a.avi", "-c:v mpeg4 -q:v 2", LumaRange.Limited)]
    [TestCase("a.avi", "-c:v mjpeg -q:v 2 -pix_fmt yuvj420p", LumaRange.Full)]
    [TestCase("a.mov", "-c:v mjpeg -q:v 2 -pix_fmt yuvj422p", LumaRange.Full)]
    [TestCase("a.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 0 -crf 10 -pix_fmt yuv420p", LumaRange.Limited)]
    [TestCase("a.webm", "-c:v libvpx -deadline realtime -b:v 2M -crf 4 -pix_fmt yuv420p", LumaRange.Limited)]
    [TestCase("a.wmv", "-c:v wmv2 -q:v 2", LumaRange.Limited)]
    [TestCase("a.wmv", "-c:v wmv1 -q:v 2", LumaRange.Limited)]
    [TestCase("a.mp4", "-c:v libsvtav1 -preset 12 -crf 10 -pix_fmt yuv420p", LumaRange.None)]
    [TestCase("a.avi", "-c:v huffyuv -pix_fmt rgb24", LumaRange.None)]
    [TestCase("a.avi", "-c:v rawvideo -pix_fmt yuyv422", LumaRange.None)]
    [TestCase("a.avi", "-c:v rawvideo -pix_fmt bgr24", LumaRange.None)]
    [TestCase("a.mkv", "-c:v rawvideo -pix_fmt gray", LumaRange.Full)]
    [TestCase("a.mkv", "-c:v ffv1 -pix_fmt yuv420p", LumaRange.Limited)]
    [TestCase("a.mov", "-c:v png -pix_fmt rgb24", LumaRange.None)]
    public void TryRead_EachCodec_GivesEveryFrameInFullRange(string name, string encoder, LumaRange range)
    {
        using var folder = new TemporaryFolder();
        var video = ReadVideo.Of(new TestVideo { Encoder = encoder }.WriteTo(folder.File(name)));

        Assert.That(video.Numbers, Is.EqualTo(Enumerable.Range(0, 20)));
        Assert.That(video.TimesS, Is.EqualTo(Enumerable.Range(0, 20).Select(k => k / 25.0)).Within(StampTolerance));
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Complete), video.Outcome.Message);
        Assert.That(video.Outcome.RepairedTimes, Is.Zero);
        Assert.That(video.Info.LumaRange, Is.EqualTo(range));
        Assert.That(Ramp(video.Pictures[^1], channels: 1), Is.EqualTo(Enumerable.Range(0, TestVideo.Bits).Select(TestVideo.Grey)).Within(GreyTolerance));
    }

    [TestCase("a.mpg", "-c:v mpeg2video -q:v 2")]
    [TestCase("a.mpg", "-c:v mpeg1video -q:v 2")]
    [TestCase("a.ts", H264 + " -pix_fmt yuv420p")]
    public void TryRead_StreamThatStartsLater_KeepsTheContainersTimes(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var video = ReadVideo.Of(new TestVideo { Encoder = encoder }.WriteTo(folder.File(name)));

        Assert.That(video.Numbers, Is.EqualTo(Enumerable.Range(0, 20)));
        Assert.That(video.Info.FirstTimeS, Is.GreaterThan(0.4));
        Assert.That(video.TimesS, Is.EqualTo(Enumerable.Range(0, 20).Select(k => video.Info.FirstTimeS + (k / 25.0))).Within(StampTolerance));
        Assert.That(video.Outcome.End, Is.EqualTo(ReadEnd.Complete));
    }

    [Test]
    public void TryRead_H264InAvi_PutsTheLastStampsRight()
    {
        using var folder = new TemporaryFolder();
        var video = ReadVideo.Of(new TestVideo { Encoder = H264 + " -pix_fmt yuv420p" }.WriteTo(folder.File("a.avi")));

        Assert.That(video.Numbers, Is.EqualTo(Enumerable.Range(0, 20)));
        Assert.That(video.TimesS.Zip(video.TimesS.Skip(1), (a, b) => b - a), Is.All.EqualTo(0.04).Within(StampTolerance));
        Assert.That(video.Outcome.RepairedTimes, Is.GreaterThan(0));
    }

    [TestCase("a.mp4", "-c:v mpeg4 -q:v 2")]
    [TestCase("a.avi", "-c:v mjpeg -q:v 2 -pix_fmt yuvj444p")]
    [TestCase("a.webm", "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -b:v 0 -crf 10 -pix_fmt yuv420p")]
    [TestCase("a.mp4", H264 + " -pix_fmt yuv444p")]
    public void TryRead_OddSize_KeepsIt(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var video = ReadVideo.Of(new TestVideo { Encoder = encoder, Crop = (1, 3) }.WriteTo(folder.File(name)));

        Assert.That((video.Info.Width, video.Info.Height), Is.EqualTo((TestVideo.Width - 1, TestVideo.Height - 3)));
        Assert.That(video.Pictures[0], Has.Length.EqualTo(video.Info.Width * video.Info.Height));
        Assert.That(video.Numbers, Is.EqualTo(Enumerable.Range(0, 20)));
    }

    [TestCase("a.mp4", H264 + " -pix_fmt yuv420p")]
    [TestCase("a.mp4", "-c:v libsvtav1 -preset 12 -crf 10 -pix_fmt yuv420p")]
    [TestCase("a.avi", "-c:v huffyuv -pix_fmt rgb24")]
    public void TryRead_AsColours_GivesThreeChannelsOfTheSameGreys(string name, string encoder)
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Encoder = encoder }.WriteTo(folder.File(name));
        var video = ReadVideo.Of(path, new VideoReaderOptions { Colour = FrameColour.Bgr });

        Assert.That(video.Numbers, Is.EqualTo(Enumerable.Range(0, 20)));
        Assert.That(video.Pictures[0], Has.Length.EqualTo(3 * TestVideo.Width * TestVideo.Height));
        Assert.That(Ramp(video.Pictures[0], channels: 3), Is.EqualTo(Enumerable.Range(0, TestVideo.Bits).Select(TestVideo.Grey)).Within(GreyTolerance));
    }

    [TestCase("a.mp4", H264 + " -pix_fmt yuv420p", 0)]
    [TestCase("a.mp4", H264 + " -pix_fmt yuv444p", 0)]
    [TestCase("a.mp4", H264 + " -pix_fmt yuvj420p", 0)]
    [TestCase("a.mkv", H264 + " -pix_fmt yuv444p", 1)]
    [TestCase("a.avi", "-c:v mjpeg -q:v 1 -pix_fmt yuvj420p", 0)]
    public void TryRead_ForShow_GivesTheSameTimesAndHardlyOtherColours(string name, string encoder, int lessColumns)
    {
        using var folder = new TemporaryFolder();
        var path = new TestVideo { Encoder = encoder, Filter = "select='not(eq(mod(n,7),3))'", Crop = (lessColumns, 0) }.WriteTo(folder.File(name));

        var exact = ReadVideo.Of(path, new VideoReaderOptions { Colour = FrameColour.Bgr });
        var forShow = ReadVideo.Of(path, new VideoReaderOptions { Colour = FrameColour.Bgr, IsForShow = true });

        Assert.That(forShow.TimesS, Is.EqualTo(exact.TimesS));
        Assert.That(forShow.Numbers, Is.EqualTo(exact.Numbers));
        Assert.That(Ramp(forShow.Pictures[^1], channels: 3), Is.EqualTo(Ramp(exact.Pictures[^1], channels: 3)).Within(GreyTolerance));
    }

    [TestCase(90)]
    [TestCase(180)]
    [TestCase(270)]
    public void TryRead_FileThatAsksForATurn_GivesItTurnedClockwise(int degrees)
    {
        using var folder = new TemporaryFolder();
        var plain = new TestVideo { Encoder = H264 + " -pix_fmt yuv420p" }.WriteTo(folder.File("plain.mp4"));
        var lying = ReadVideo.Of(plain);
        var upright = ReadVideo.Of(DamagedFile.Turn(plain, folder.File("turned.mp4"), degrees));

        Assert.That(upright.Info.RotationDegrees, Is.EqualTo(degrees));
        Assert.That(upright.Pictures, Has.Length.EqualTo(20));
        for (var k = 0; k < 20; k++)
        {
            Assert.That(upright.Pictures[k], Is.EqualTo(Turned(lying.Pictures[k], degrees)), $"frame {k}");
        }
    }

    private static byte[] Turned(byte[] picture, int degrees)
    {
        var (width, height) = degrees == 180 ? (TestVideo.Width, TestVideo.Height) : (TestVideo.Height, TestVideo.Width);
        var turned = new byte[picture.Length];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (fromX, fromY) = degrees switch
                {
                    90 => (y, width - 1 - x),
                    180 => (width - 1 - x, height - 1 - y),
                    _ => (height - 1 - y, x),
                };
                turned[(y * width) + x] = picture[(fromY * TestVideo.Width) + fromX];
            }
        }

        return turned;
    }

    private static IEnumerable<int> Ramp(byte[] picture, int channels)
    {
        const int Row = 5 * TestVideo.Block;
        return Enumerable.Range(0, TestVideo.Bits)
            .Select(column => (int)picture[((Row * TestVideo.Width) + (column * TestVideo.Block) + (TestVideo.Block / 2)) * channels]);
    }
}
