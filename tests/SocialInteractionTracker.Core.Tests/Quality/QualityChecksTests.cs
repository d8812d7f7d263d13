using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Quality;

/// <summary>100 frames of 0.1 s in which nothing is wrong, and one thing at a time made wrong.</summary>
public sealed class QualityChecksTests
{
    private const int Frames = 100;

    [Test]
    public void Run_NothingWrong_IsEmpty() => Assert.That(Codes(Evidence()), Is.Empty);

    [TestCase(95, "")]
    [TestCase(94, "low_tracked_fraction Warn")]
    [TestCase(80, "low_tracked_fraction Warn")]
    [TestCase(79, "low_tracked_fraction Fail")]
    public void Run_TrackedFraction_WarnsBelow95AndFailsBelow80(int framesSeen, string expected) =>
        Assert.That(
            Codes(Evidence(Where(k => (k * 37 % 100) < framesSeen || k == 0)), QualityCodes.LowTrackedFraction), Is.EqualTo(expected));

    [TestCase(10, "")]
    [TestCase(11, "low_nose_fraction Warn")]
    public void Run_NoseLostWhereTheBodyIsKnown_WarnsAboveATenth(int framesLost, string expected)
    {
        var body = Where(_ => true);
        var track = TestTracks.Track(TestTracks.Times(Frames), body, Where(k => k >= framesLost));

        Assert.That(Codes(Evidence(track), QualityCodes.LowNoseFraction), Is.EqualTo(expected));
    }

    [Test]
    public void Run_FrameTimes_SaysOnlyWhatIsNotAsItShouldBe()
    {
        var sentence = QualityChecks.Run(Evidence() with { RepairedTimes = 1 }, new QualityOptions()).Single().Sentence;

        Assert.That(sentence, Does.StartWith("1 frame time had to be put right. "));
    }

    [TestCase(20, "")]
    [TestCase(21, "long_gap Warn")]
    public void Run_Gap_IsFlaggedAbove2S(int frames, string expected) =>
        Assert.That(Codes(Evidence(Where(k => k < 50 || k >= 50 + frames)), QualityCodes.LongGap), Is.EqualTo(expected));

    [TestCase(10, "")]
    [TestCase(11, "absent_at_start Warn")]
    public void Run_SubjectFirstSeenLate_IsAbsentAtTheStart(int frames, string expected) =>
        Assert.That(Codes(Evidence(Where(k => k >= frames)), QualityCodes.AbsentAtStart), Is.EqualTo(expected));

    [TestCase(10.1, "")]
    [TestCase(10.2, "short_window Warn")]
    [TestCase(13, "short_window Fail")]
    public void Run_VideoEndsBeforeTheWindow_IsShort(double windowS, string expected) =>
        Assert.That(Codes(Evidence(windowS: windowS), QualityCodes.ShortWindow), Is.EqualTo(expected));

    [TestCase(15, "")]
    [TestCase(15.1, "implausible_jump Warn")]
    public void Run_Jump_IsFlaggedAbove150CmPerS(double stepCm, string expected)
    {
        var positions = Enumerable.Range(0, Frames).Select(k => new ArenaPoint(k < 50 ? 10 : 10 + stepCm, 20));

        Assert.That(Codes(Evidence([.. positions]), QualityCodes.ImplausibleJump), Is.EqualTo(expected));
    }

    [TestCase(5, "")]
    [TestCase(6, "target_leak Warn")]
    public void Run_InsideTheEnclosure_IsALeakAfterHalfASecond(int frames, string expected)
    {
        var positions = Enumerable.Range(0, Frames).Select(k => k < frames ? new ArenaPoint(20, 4) : new ArenaPoint(20, 14));

        Assert.That(Codes(Evidence([.. positions], arena: TestTracks.SocialArena), QualityCodes.TargetLeak), Is.EqualTo(expected));
    }

    [Test]
    public void Run_TrackerDroppedPointsInTheEnclosureAndSawMoreAnimals_AreFlagged()
    {
        var evidence = Evidence(arena: TestTracks.SocialArena) with
        {
            Events =
            [
                new TrackingEvent(TrackingEventKind.TargetLeak, null, 10, 20, 1, 2),
                new TrackingEvent(TrackingEventKind.ExtraAnimal, null, 30, 40, 3, 4),
            ],
        };

        Assert.That(
            QualityChecks.Run(evidence, new QualityOptions()).Select(f => (f.Code, f.StartS, f.EndS)),
            Is.EqualTo(new[] { (QualityCodes.TargetLeak, 1.0, 2.0), (QualityCodes.MoreAnimalsThanExpected, 3.0, 4.0) }));
    }

    [Test]
    public void Run_UnevenAndDroppedFrames_AreFlagged()
    {
        var starts = Enumerable.Range(0, Frames).Select(k => (0.1 * k) + (k > 50 ? 0.5 : 0));

        Assert.That(Codes(Evidence(times: new FrameTimes([.. starts]), windowS: 10.5)), Is.EqualTo("irregular_frame_times Warn"));
    }

    [TestCase(nameof(QualityEvidence.PairShiftCm), "pair_calibration_differs Warn")]
    [TestCase(nameof(QualityEvidence.CameraMovedCm), "camera_moved Warn")]
    [TestCase(nameof(QualityEvidence.ContrastLevels), "low_contrast Warn")]
    [TestCase(nameof(QualityEvidence.Sharpness), "low_focus Warn")]
    [TestCase(nameof(QualityEvidence.IsVideoCutOff), "video_truncated Warn")]
    [TestCase(nameof(QualityEvidence.RepairedTimes), "irregular_frame_times Warn")]
    public void Run_OneThingOfThePictureOrFileWrong_IsFlagged(string what, string expected)
    {
        var evidence = what switch
        {
            nameof(QualityEvidence.PairShiftCm) => Evidence() with { PairShiftCm = 1.01 },
            nameof(QualityEvidence.CameraMovedCm) => Evidence() with { CameraMovedCm = 1.01 },
            nameof(QualityEvidence.ContrastLevels) => Evidence() with { ContrastLevels = 24 },
            nameof(QualityEvidence.Sharpness) => Evidence() with { Sharpness = 3.9 },
            nameof(QualityEvidence.IsVideoCutOff) => Evidence() with { IsVideoCutOff = true },
            _ => Evidence() with { RepairedTimes = 1 },
        };

        Assert.That(Codes(evidence), Is.EqualTo(expected));
    }

    [Test]
    public void Run_AtTheLimits_IsEmpty() =>
        Assert.That(Codes(Evidence() with { PairShiftCm = 1, CameraMovedCm = 1, ContrastLevels = 25, Sharpness = 4 }), Is.Empty);

    [Test]
    public void Run_AllMissing_FailsAndSaysWhatToDo()
    {
        var flags = QualityChecks.Run(Evidence(Where(_ => false)), new QualityOptions());

        Assert.That(flags.Select(f => f.Code), Is.EquivalentTo(new[] { QualityCodes.AbsentAtStart, QualityCodes.LongGap, QualityCodes.LowTrackedFraction }));
        Assert.That(flags.Select(f => f.Sentence), Is.All.Match(@"^[A-Z].+\. .+\.$"), "what was found, then what to do");
    }

    [Test]
    public void Run_NoFrames_FailsForTheWindow() =>
        Assert.That(Codes(Evidence([], new FrameTimes([]))), Is.EqualTo("short_window Fail"));

    [Test]
    public void LargestShiftCm_CameraMovedBy10Px_GivesItInCm()
    {
        var first = Calibration.FromScale(40, 40, 10, new PixelPoint(5, 5));
        var second = Calibration.FromScale(40, 40, 10, new PixelPoint(15, 5));

        Assert.That(PairCalibration.LargestShiftCm(first, second), Is.EqualTo(1).Within(TestTracks.FloatingPoint));
    }

    private static ArenaPoint[] Where(Func<int, bool> isSeen) =>
        [.. Enumerable.Range(0, Frames).Select(k => isSeen(k) ? new ArenaPoint(20, 20) : ArenaPoint.Missing)];

    private static QualityEvidence Evidence(
        ArenaPoint[]? positions = null, FrameTimes? times = null, double windowS = 10, Arena? arena = null)
    {
        var track = TestTracks.Track(times ?? TestTracks.Times(Frames), positions ?? Where(_ => true), noseAheadCm: 0);
        return Evidence(track, windowS, arena);
    }

    private static QualityEvidence Evidence(ArenaTrack track, double windowS = 10, Arena? arena = null)
    {
        var frames = ScoredFrames.Of(track.Times, new Window(0, windowS));
        var scored = new ScoredTrack(track, arena ?? TestTracks.OpenArena, frames);
        return new QualityEvidence
        {
            Track = scored,
            Coverage = CoverageScorer.Measure(scored, new ScoringOptions().DroppedFrameFactor),
        };
    }

    private static string Codes(QualityEvidence evidence, string? only = null) => string.Join(
        ' ', QualityChecks.Run(evidence, new QualityOptions()).Where(f => only is null || f.Code == only).Select(f => $"{f.Code} {f.Severity}"));
}
