using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Tests.Scoring;

/// <summary>A study of one pair and one open field with made-up tracks; its videos are no videos, as scoring never decodes one.</summary>
internal sealed class StudyOnDisk : IDisposable
{
    public const double FrameS = 0.1;

    /// <summary>Size of the made-up pictures; the arena of 42 cm fills them at 10 px/cm.</summary>
    public const int PicturePx = 420;

    private const int Frames = 300;
    private readonly TemporaryFolder _folder = new();

    public StudyOnDisk(string settings = "")
    {
        Write("study.yaml", $"""
            social_interaction: {"{"} duration_s: 20, start_s: 5, corners_px: [[0, 0], [420, 0], [420, 420], [0, 420]] {"}"}
            open_field: {"{"} duration_s: 20, start_s: 5, width_cm: 42, height_cm: 42, corners_px: [[0, 0], [420, 0], [420, 420], [0, 420]] {"}"}
            {settings}
            """);
        Write("trials.csv", """
            trial_id,subject_id,test,session,video
            m1_no,m1,social_interaction,no_target,no.mp4
            m1_of,m1,open_field,,of.mp4
            m1_ta,m1,social_interaction,target,ta.mp4
            """);
        Write("no.mp4", "no target");
        Write("of.mp4", "open field");
        Write("ta.mp4", "target");
    }

    public Study Study => StudyLoader.Load(_folder.Path);

    public ResultsFolder Results => new(_folder.Path);

    public StudyTrial Trial(string id) => Study.Trials.Single(trial => trial.TrialId == id);

    public void Write(string name, string text)
    {
        var path = _folder.File(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes the track of a subject that sits at one place.</summary>
    public async Task TrackAsync(string trialId, ArenaPoint place, double firstS = 0)
    {
        var trial = Trial(trialId);
        var sha = TrialNotes.Refresh(Results.Note(trialId), trial.VideoFullPath!).SourceSha256;
        await TrackFile.WriteAsync(
            Results.Track(trialId), new TrackRecord(Sitting(place, firstS), TrackInputs.Of(Study, trial, sha, "").Metadata(Observation)));
    }

    public TrackedTrial Tracked(string trialId, ArenaPoint place, double firstS = 0)
    {
        var metadata = TrackInputs.Of(Study, Trial(trialId), "sha", "").Metadata(Observation);
        return TrackedTrial.From(Trial(trialId), new TrackRecord(Sitting(place, firstS), metadata));
    }

    public void Dispose() => _folder.Dispose();

    private static Track Sitting(ArenaPoint place, double firstS)
    {
        var animal = Instance.Empty();
        animal[BodyPoint.BodyCentre] = new Keypoint(new PixelPoint(place.XCm * 10, place.YCm * 10), 0.9f);
        animal[BodyPoint.Nose] = new Keypoint(new PixelPoint((place.XCm + 3) * 10, place.YCm * 10), 0.9f);
        var times = new FrameTimes([.. Enumerable.Range(0, Frames).Select(k => firstS + (k * FrameS))]);
        return Track.FromRaw(times, [.. Enumerable.Repeat(animal, Frames)]);
    }

    private static TrialObservation Observation => new()
    {
        VideoWidth = PicturePx,
        VideoHeight = PicturePx,
        VideoEnd = ReadEnd.Complete,
        VideoMessage = "",
        RepairedTimes = 0,
        Corners = new Quadrilateral(new(0, 0), new(PicturePx, 0), new(PicturePx, PicturePx), new(0, PicturePx)),
        CalibrationSource = CalibrationSource.GivenCorners,
        CalibrationConfidence = 1,
    };
}
