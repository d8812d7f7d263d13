using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Tests.Decoding;

public sealed class VideoInspectorTests
{
    private const double Rounding = 1e-9;
    private const string H264 = "-c:v libx264 -pix_fmt yuv420p";

    [Test]
    public void Of_RegularFrames_IsRegular()
    {
        var timing = Timing(2, 2.04, 2.08, 2.12);

        Assert.That(timing.TypicalFrameRate, Is.EqualTo(25).Within(Rounding));
        Assert.That(timing.DurationS, Is.EqualTo(0.16).Within(Rounding));
        Assert.That((timing.FirstTimeS, timing.IrregularShare, timing.LikelyDropped), Is.EqualTo((2.0, 0.0, 0L)));
    }

    [Test]
    public void Of_StampsInWholeMilliseconds_GivesTheTrueRate()
    {
        var timing = Timing([.. Enumerable.Range(0, 301).Select(k => Math.Round(k / 30.0, 3))]);

        Assert.That(timing.TypicalFrameRate, Is.EqualTo(30).Within(Rounding));
        Assert.That(timing.IrregularShare, Is.Zero);
    }

    [Test]
    public void Of_TwoFramesMissing_CountsThemAndSaysWhere()
    {
        var timing = Timing(0, 0.1, 0.2, 0.5, 0.6);

        Assert.That((timing.LikelyDropped, timing.LongestGapAtS), Is.EqualTo((2L, 0.2)));
        Assert.That(timing.LongestGapS, Is.EqualTo(0.3).Within(Rounding));
        Assert.That(timing.IrregularShare, Is.EqualTo(0.25));
    }

    [Test]
    public void Of_NoFrame_IsZero() => Assert.That(Timing(), Is.EqualTo(new FrameTiming(0, 0, 0, 0, 0, 0, 0, 0)));

    [Test]
    public void Of_OneFrame_HasNoRate() => Assert.That(Timing(3), Is.EqualTo(new FrameTiming(1, 3, 0, 0, 0, 0, 3, 0)));

    [Test]
    public void Inspect_SoundVideo_FindsNothing()
    {
        using var folder = new TemporaryFolder();
        var inspection = Inspect(new TestVideo { Encoder = H264 }.WriteTo(folder.File("a.mp4")));

        Assert.That(inspection.IsTimingSane, Is.True);
        Assert.That(inspection.Findings, Is.Empty);
        Assert.That((inspection.Info.Container, inspection.Info.Codec), Is.EqualTo((ContainerKind.Mp4, "h264")));
        Assert.That((inspection.Timing.Frames, inspection.Timing.DurationS), Is.EqualTo((20, 0.8)).Within(Rounding));
    }

    [Test]
    public void Inspect_FileThatStartsAtFiveSeconds_SaysFromWhereTimesCount()
    {
        using var folder = new TemporaryFolder();
        var plain = new TestVideo { Encoder = H264 }.WriteTo(folder.File("plain.mkv"));

        var inspection = Inspect(TestVideo.Repack(plain, folder.File("late.mkv"), "-output_ts_offset", "5"));

        Assert.That(inspection.Findings, Has.Some.Contains("5.000 s of the container, not at 0: start_s and all times of the tables count from the first frame"));
    }

    [Test]
    public void Inspect_VariableRate_IsSaneAndSaysSo()
    {
        using var folder = new TemporaryFolder();
        var inspection = Inspect(new TestVideo { Frames = 40, Filter = "select='lt(n,10)+not(mod(n,3))'", Encoder = H264 }.WriteTo(folder.File("a.mp4")));

        Assert.That(inspection.IsTimingSane, Is.True);
        Assert.That(inspection.Findings, Has.Some.Contains("varies"));
    }

    [Test]
    public void Inspect_SecondWithoutFrames_IsNotSaneAndSaysWhere()
    {
        using var folder = new TemporaryFolder();
        var inspection = Inspect(new TestVideo { Frames = 60, Filter = "select='lt(n,20)+gt(n,44)'", Encoder = H264 }.WriteTo(folder.File("a.mp4")));

        Assert.That(inspection.IsTimingSane, Is.False);
        Assert.That(inspection.Findings, Has.Some.Contains("No frame for 1.040 s from 0.760 s"));
    }

    [Test]
    public void Inspect_CutFile_SaysTheTimeReached()
    {
        using var folder = new TemporaryFolder();
        var whole = new TestVideo { Frames = 50, Encoder = "-c:v mjpeg" }.WriteTo(folder.File("a.avi"));
        var inspection = Inspect(DamagedFile.Cut(whole, folder.File("b.avi"), 0.5));

        Assert.That(inspection.Outcome.End, Is.EqualTo(ReadEnd.Truncated));
        Assert.That(inspection.Findings, Has.Some.Contains("cut off"));
    }

    private static VideoInspection Inspect(string path) => VideoInspector.Inspect(path, FrameTimingOptions.Default, progress: null, CancellationToken.None);

    private static FrameTiming Timing(params ImmutableArray<double> startS) => FrameTiming.Of(new FrameTimes(startS), FrameTimingOptions.Default);
}
