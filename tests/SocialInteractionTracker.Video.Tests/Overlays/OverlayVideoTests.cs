using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Overlays;

namespace SocialInteractionTracker.Video.Tests.Overlays;

public sealed class OverlayVideoTests
{
    /// <summary>Half a tick of the file's clock of 90,000 Hz, and OpenCV's rounding to microseconds.</summary>
    private const double TimeS = 1.0 / 90000;

    /// <summary>The floor lies below the part of the picture in which the frame's number stands.</summary>
    private static readonly Calibration Below = Calibration.FromScale(42, 42, 0.7, new PixelPoint(20, 30));

    private static readonly TestVideo Steady = new() { Encoder = "-c:v libx264 -qp 0 -pix_fmt yuv420p", Frames = 40 };

    /// <summary>Frames are left out here and there, and the rest keeps its times.</summary>
    private static readonly TestVideo Varying = Steady with { Filter = "select='not(eq(mod(n,7),3))*not(between(n,20,25))'" };

    private static IEnumerable<TestCaseData> Videos =>
    [
        new TestCaseData(Steady, "a.mp4").SetName("Write_ConstantRate_KeepsFramesAndTimes"),
        new TestCaseData(Varying, "b.mkv").SetName("Write_VariableRate_KeepsFramesAndTimes"),
        new TestCaseData(Varying with { Encoder = Steady.Encoder + " -output_ts_offset 1.5" }, "c.mkv").SetName("Write_LateStart_CountsFromTheFirstFrame"),
    ];

    [TestCaseSource(nameof(Videos))]
    public void Write_Video_KeepsFramesAndTimes(TestVideo video, string name)
    {
        using var folder = new TemporaryFolder();
        var source = Frames(video.WriteTo(folder.File(name)));

        var count = Write(folder, folder.File(name), source.Times);

        var overlay = Frames(folder.File("overlay.mp4"));
        Assert.That((count, overlay.Times.Length), Is.EqualTo((source.Times.Length, source.Times.Length)));
        Assert.That(overlay.Times, Is.EqualTo(source.Times.Select(t => t - source.Times[0])).Within(TimeS));
        Assert.That(overlay.Numbers, Is.EqualTo(source.Numbers), "frame k shows frame k");
    }

    [Test]
    public void Write_OtherNumberOfThreads_GivesTheSameBytes()
    {
        using var folder = new TemporaryFolder();
        var source = Frames(Steady.WriteTo(folder.File("a.mp4")));

        Write(folder, folder.File("a.mp4"), source.Times);
        var bytes = File.ReadAllBytes(folder.File("overlay.mp4"));
        var request = Request(folder.File("a.mp4"), source.Times) with { Threads = 3 };
        OverlayVideo.Write(request, folder.File("overlay3.mp4"), progress: null, CancellationToken.None);

        Assert.That(File.ReadAllBytes(folder.File("overlay3.mp4")), Is.EqualTo(bytes));
    }

    [Test]
    public void Write_FfmpegCannotWrite_SaysWhatItSaid()
    {
        using var folder = new TemporaryFolder();
        var source = Frames(Steady.WriteTo(folder.File("a.mp4")));

        Assert.That(
            () => OverlayVideo.Write(Request(folder.File("a.mp4"), source.Times), folder.File("absent/overlay.mp4"), progress: null, CancellationToken.None),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("No such file"));
    }

    [Test]
    public void Write_WithoutFfmpeg_MakesMotionJpegOfTheSameFrames()
    {
        using var folder = new TemporaryFolder();
        var source = Frames(Steady.WriteTo(folder.File("a.mp4")));

        Write(folder, folder.File("a.mp4"), source.Times, useFfmpeg: false);

        File.Move(folder.File("overlay.mp4"), folder.File("overlay.avi"));
        using var reader = VideoReader.Open(folder.File("overlay.avi"));
        Assert.That(reader.Info.Codec, Is.EqualTo("MJPG").IgnoreCase);
        Assert.That(Frames(folder.File("overlay.avi")).Numbers, Is.EqualTo(source.Numbers));
    }

    [TestCase(-1)]
    [TestCase(1)]
    public void Write_TrackOfOtherLength_IsRefusedAndLeavesNoFile(int more)
    {
        using var folder = new TemporaryFolder();
        var source = Frames(Steady.WriteTo(folder.File("a.mp4")));
        double[] times = [.. Enumerable.Range(0, source.Times.Length + more).Select(k => k * 0.04)];

        Assert.That(() => Write(folder, folder.File("a.mp4"), times), Throws.TypeOf<UserErrorException>().With.Message.Contains("frames of the trial's track"));
        Assert.That(File.Exists(folder.File("overlay.mp4")), Is.False);
    }

    [Test]
    public void Write_Cancelled_LeavesNoFile()
    {
        using var folder = new TemporaryFolder();
        var source = Frames(Steady.WriteTo(folder.File("a.mp4")));
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.That(() => Write(folder, folder.File("a.mp4"), source.Times, token: stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(File.Exists(folder.File("overlay.mp4")), Is.False);
    }

    private static int Write(TemporaryFolder folder, string video, double[] times, bool useFfmpeg = true, CancellationToken token = default)
    {
        var request = Request(video, times) with { UseFfmpeg = useFfmpeg };
        return OverlayVideo.Write(request, folder.File("overlay.mp4"), progress: null, token);
    }

    private static OverlayRequest Request(string video, double[] times) =>
        Walks.Request(video, new FrameTimes([.. times.Select(t => t - times[0])]), Below);

    /// <summary>Times and drawn numbers of all frames; an overlay shows the video larger.</summary>
    private static (double[] Times, int[] Numbers) Frames(string path)
    {
        using var reader = VideoReader.Open(path);
        using var frame = reader.CreateFrame();
        var scale = (double)reader.Info.Width / TestVideo.Width;
        var (times, numbers) = (new List<double>(), new List<int>());
        while (reader.TryRead(frame))
        {
            times.Add(frame.TimeS);
            numbers.Add(TestVideo.FrameNumber((x, y) => frame.Pixels[((int)(y * scale) * frame.Stride) + (int)(x * scale)]));
        }

        return ([.. times], [.. numbers]);
    }
}
