using System.Globalization;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.App.Tests.Scale;

/// <summary>Studies of very many trials whose tracks are simulated: an animal that wanders for 150 s at 30 frames/s. Their videos are none, as scoring never opens one.</summary>
internal static class ManyTrials
{
    private const int Frames = 4500;
    private const double FrameS = 1.0 / 30;
    private const int PicturePx = 420;
    private const int PxPerCm = 10;
    private const double NoseCm = 3;

    /// <summary>Makes a study.</summary>
    /// <param name="trials">Number of trials, two a subject.</param>
    public static async Task<StudyCopy> MakeAsync(int trials)
    {
        var study = StudyCopy.Empty().Write("study.yaml", $$"""
            social_interaction: { duration_s: 145, start_s: 2, corners_px: [[0, 0], [{{PicturePx}}, 0], [{{PicturePx}}, {{PicturePx}}], [0, {{PicturePx}}]] }
            control_groups: [control]
            """);
        var (rows, people) = (new List<string> { "trial_id,subject_id,test,session,video" }, new List<string> { "subject_id,group" });
        for (var k = 0; k < trials / 2; k++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"m{k:00000}");
            people.Add($"{id},{(k % 4 == 0 ? "control" : "defeated")}");
            rows.Add($"{id}_no,{id},social_interaction,no_target,videos/{id}_no.mp4");
            rows.Add($"{id}_ta,{id},social_interaction,target,videos/{id}_ta.mp4");
            study.Write($"videos/{id}_no.mp4", id + " no").Write($"videos/{id}_ta.mp4", id + " target");
        }

        study.Write("trials.csv", string.Join('\n', rows)).Write("subjects.csv", string.Join('\n', people));
        var loaded = StudyLoader.Load(study.Path);
        await Parallel.ForEachAsync(loaded.Trials, async (trial, token) => await TrackAsync(loaded, trial, token));
        return study;
    }

    private static async Task TrackAsync(Study study, StudyTrial trial, CancellationToken cancellationToken)
    {
        var results = new ResultsFolder(study.Folder);
        var sha = TrialNotes.Refresh(results.Note(trial.TrialId), trial.VideoFullPath!).SourceSha256;
        var record = new TrackRecord(Wander(trial.TrialId), TrackInputs.Of(study, trial, sha, "").Metadata(Observation));
        await TrackFile.WriteAsync(results.Track(trial.TrialId), record, cancellationToken);
    }

    private static Track Wander(string trialId)
    {
        const double CmPerS = 8, TurnRad = 0.3, WallCm = 2;
        var random = new Random(trialId.Aggregate(0, (seed, c) => unchecked((seed * 31) + c)));
        var (x, y, heading, edge) = (21.0, 21.0, 0.0, ((double)PicturePx / PxPerCm) - WallCm);
        var animals = new Instance[Frames];
        for (var k = 0; k < Frames; k++)
        {
            heading += TurnRad * (random.NextDouble() - 0.5);
            (x, y) = (x + (CmPerS * FrameS * Math.Cos(heading)), y + (CmPerS * FrameS * Math.Sin(heading)));
            if (x < WallCm || x > edge || y < WallCm || y > edge)
            {
                (x, y, heading) = (Math.Clamp(x, WallCm, edge), Math.Clamp(y, WallCm, edge), heading + (Math.PI / 2));
            }

            animals[k] = Instance.Empty();
            animals[k][BodyPoint.BodyCentre] = At(x, y);
            animals[k][BodyPoint.Nose] = At(x + (NoseCm * Math.Cos(heading)), y + (NoseCm * Math.Sin(heading)));
        }

        return Track.FromRaw(new FrameTimes([.. Enumerable.Range(0, Frames).Select(k => k * FrameS)]), [.. animals]);
    }

    private static Keypoint At(double xCm, double yCm) => new(new PixelPoint(xCm * PxPerCm, yCm * PxPerCm), 0.9f);

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
