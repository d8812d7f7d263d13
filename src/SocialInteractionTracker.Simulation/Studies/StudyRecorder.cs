using System.Collections.Immutable;
using SocialInteractionTracker.Simulation.Encoding;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>Makes a study folder with videos and truth.</summary>
public static class StudyRecorder
{
    private const string VideoFolder = "videos";

    /// <summary>Simulates a study into a folder.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="folder">The folder; made if it does not exist.</param>
    /// <param name="progress">Told of each video; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops between frames; unfinished videos are removed.</param>
    /// <returns>What happened in the trials.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<LivedTrial> Record(
        StudyPlan plan, string folder, IProgress<RecordedVideo>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var trials = StudyLife.Live(plan);
        Directory.CreateDirectory(Path.Combine(folder, VideoFolder));
        var videos = new Dictionary<LivedTrial, string>();
        foreach (var trial in trials)
        {
            videos[trial] = Film(plan, trial, folder, cancellationToken);
            progress?.Report(new RecordedVideo(trial.Plan.Id, videos[trial], videos.Count, trials.Length));
        }

        StudyFiles.Write(folder, plan, trials, trial => videos[trial]);
        WriteTruth(plan, trials, folder);
        return trials;
    }

    /// <summary>Writes the truth of a study alone.</summary>
    /// <param name="plan">The study.</param>
    /// <param name="trials">What happened in it.</param>
    /// <param name="folder">The study folder; receives <c>truth/</c>.</param>
    public static void WriteTruth(StudyPlan plan, ImmutableArray<LivedTrial> trials, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        TruthFiles.Write(folder, plan, trials);
    }

    private static string Film(StudyPlan plan, LivedTrial trial, string folder, CancellationToken cancellationToken)
    {
        var random = new RandomSource(plan.Seed);
        var film = new TrialFilm(trial.Trial, random.Fork($"look of {trial.Arena.Id}"), random.Fork($"noise of {trial.Plan.Id}"));
        var format = new VideoFormat(film.Width, film.Height, trial.Trial.Clock.Ticks)
        {
            RateFactor = plan.RateFactor,
            Preset = plan.EncoderPreset,
        };
        var video = $"{VideoFolder}/{trial.Plan.Id}.mp4";
        using var sink = Open(folder, ref video, format, trial);
        var frame = new byte[film.FrameBytes];
        for (var k = 0; k < film.FrameCount; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            film.Render(k, frame);
            sink.Write(frame);
        }

        sink.Finish();
        return video;
    }

    private static IVideoSink Open(string folder, ref string video, VideoFormat format, LivedTrial trial)
    {
        if (FfmpegSink.TryStart(Path.Combine(folder, video), format) is { } sink)
        {
            return sink;
        }

        video = Path.ChangeExtension(video, ".avi");
        return new MotionJpegSink(Path.Combine(folder, video), format, trial.Trial.Options.Timing.FramesPerS);
    }
}
