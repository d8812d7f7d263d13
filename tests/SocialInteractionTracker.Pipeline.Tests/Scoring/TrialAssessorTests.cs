using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Tests.Scoring;

public sealed class TrialAssessorTests
{
    private const double FloatingPoint = 1e-9;
    private static readonly ArenaPoint Middle = new(21, 21);

    [TestCase(0)]
    [TestCase(1.4)]
    public void Cut_ContainerWithAnyFirstTimestamp_CountsStartAndExclusionsFromTheFirstFrame(double firstS)
    {
        using var folder = new StudyOnDisk();
        folder.Write("trials/m1_no.yaml", "exclusions:\n  - { start_s: 6, end_s: 8 }\n");

        var cut = TrialAssessor.Cut(folder.Tracked("m1_no", Middle, firstS), new ScoringOptions());

        Assert.That((cut.Frames.Window.StartS, cut.Frames.Window.EndS), Is.EqualTo((5.0, 25.0)));
        Assert.That((cut.Frames.First, cut.Frames.End), Is.EqualTo((50, 250)));
        Assert.That(Enumerable.Range(0, 300).Where(k => cut.Frames.Excluded[k]), Is.EqualTo(Enumerable.Range(60, 20)));
        Assert.That(cut.Frames.ScoredS, Is.EqualTo(18).Within(FloatingPoint));
    }

    [Test]
    public void Assess_ExcludedTime_IsToldToThePair()
    {
        using var folder = new StudyOnDisk();
        folder.Write("trials/m1_no.yaml", "exclusions:\n  - { start_s: 6, end_s: 8 }\n");
        var tracked = folder.Tracked("m1_no", Middle);
        var options = folder.Study.Options;

        var evidence = TrialAssessor.Assess(tracked, TrialAssessor.Cut(tracked, options.Scoring), options).Evidence!;

        Assert.That((evidence.WindowGotS, evidence.ScoredS), Is.EqualTo((20.0, 18.0)).Within(FloatingPoint));
    }

    [TestCase("start_s: 31", "after the video's end at 30.0 s")]
    [TestCase("exclusions: [{ start_s: 0, end_s: 30 }]", "all of the scored window")]
    [TestCase("start_s: detect", "a start that can be seen")]
    public void Cut_NothingToScore_SaysWhy(string settings, string message)
    {
        using var folder = new StudyOnDisk();
        folder.Write("trials/m1_no.yaml", settings + "\n");

        Assert.That(
            () => TrialAssessor.Cut(folder.Tracked("m1_no", Middle), new ScoringOptions()),
            Throws.TypeOf<UserErrorException>().With.Message.Contains(message));
    }

    [TestCase("start_s: 5", true, 50, "")]
    [TestCase("start_s: detect", false, 70, "The hand has gone.")]
    public void Assess_Start_IsToldWithItsFrameAndReason(string settings, bool isGiven, int frame, string reason)
    {
        using var folder = new StudyOnDisk();
        folder.Write("trials/m1_no.yaml", settings + "\n");
        var (tracked, options) = (folder.Tracked("m1_no", Middle), folder.Study.Options);
        tracked = tracked with
        {
            Observation = tracked.Observation with { DetectedStartS = 7, DetectedStartFrame = 70, StartReason = "The hand has gone.", CalibrationConfidence = 0.7 },
        };

        var scored = TrialAssessor.Assess(tracked, TrialAssessor.Cut(tracked, options.Scoring), options).Scored;

        Assert.That(scored.Start, Is.EqualTo(new TrialStart(isGiven, frame, reason)));
        Assert.That(scored.CalibrationConfidence, Is.EqualTo(0.7));
    }

    [Test]
    public void Assess_WhatWasSeenWhileTracking_BecomesFlags()
    {
        using var folder = new StudyOnDisk();
        var tracked = folder.Tracked("m1_ta", Middle);
        tracked = tracked with
        {
            PairShiftCm = 2,
            Observation = tracked.Observation with { VideoEnd = ReadEnd.Truncated, CameraMovedCm = 3, ContrastLevels = 2 },
        };
        var options = folder.Study.Options;

        var flags = TrialAssessor.Assess(tracked, TrialAssessor.Cut(tracked, options.Scoring), options).Scored.Flags.Select(f => f.Code);

        Assert.That(flags, Is.SupersetOf(new[]
        {
            QualityCodes.PairCalibrationDiffers, QualityCodes.VideoTruncated, QualityCodes.CameraMoved, QualityCodes.LowContrast,
        }));
    }

    [Test]
    public void Assess_WindowBeyondTheVideosEnd_IsScoredToThereAndFlagged()
    {
        using var folder = new StudyOnDisk();
        folder.Write("trials/m1_of.yaml", "start_s: 20\n");
        var (tracked, options) = (folder.Tracked("m1_of", Middle), folder.Study.Options);

        var result = TrialAssessor.Assess(tracked, TrialAssessor.Cut(tracked, options.Scoring), options);

        Assert.That(result.Scored.Score!.Coverage.GotS, Is.EqualTo(10).Within(FloatingPoint));
        Assert.That(result.Scored.Flags.Select(f => f.Code), Does.Contain(QualityCodes.ShortWindow));
        Assert.That(result.Evidence, Is.Null, "an open field is no half of a pair");
    }

    [Test]
    public void Cut_OneFrame_SaysThatItHasNoDuration()
    {
        using var folder = new StudyOnDisk();
        var tracked = folder.Tracked("m1_no", Middle);
        var one = tracked with { Track = Track.FromRaw(new FrameTimes([0]), [Instance.Empty()]) };

        Assert.That(
            () => TrialAssessor.Cut(one, new ScoringOptions()),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("a single frame, which has no duration"));
    }
}
