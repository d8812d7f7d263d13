using System.Diagnostics;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Registration;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Makes the track file of one trial: decode, detect, tell the subject, clean, write.</summary>
public sealed class TrialTracker
{
    private readonly Study _study;
    private readonly ResultsFolder _results;
    private readonly DetectorFactory _detectors;
    private readonly TrackLedger _ledger;
    private readonly IProgress<TrialProgress>? _progress;

    /// <summary>Prepares a tracker for the trials of one study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="detectors">Makes the detectors; stays the caller's.</param>
    /// <param name="progress">Hears how each trial goes; <see langword="null"/> for nobody.</param>
    public TrialTracker(Study study, DetectorFactory detectors, IProgress<TrialProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(study);
        (_study, _detectors, _progress) = (study, detectors, progress);
        ArgumentNullException.ThrowIfNull(detectors);
        _results = new ResultsFolder(study.Folder);
        _ledger = new TrackLedger(study, detectors.ModelSha256);
    }

    /// <summary>Tracks a trial unless its track is there and nothing it depends on has changed.</summary>
    /// <param name="trial">The trial; it has a video.</param>
    /// <param name="options">Workers, and whether to track in any case.</param>
    /// <param name="cancellationToken">Stops the work; a track file is then left as it was.</param>
    /// <returns><see cref="TrialStage.Tracked"/> or <see cref="TrialStage.UpToDate"/>.</returns>
    /// <exception cref="UserErrorException">The video or the arena cannot be used.</exception>
    public async Task<TrialStage> TrackAsync(StudyTrial trial, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(options);
        var total = Stopwatch.StartNew();
        if (!options.Force && await _ledger.IsTrackedAsync(trial, cancellationToken).ConfigureAwait(false))
        {
            Report(trial, TrialStage.UpToDate, 0, null);
            return TrialStage.UpToDate;
        }

        var note = TrialNotes.Refresh(_results.Note(trial.TrialId), trial.VideoFullPath!);
        var inputs = TrackInputs.Of(_study, trial, note.SourceSha256, _detectors.ModelSha256);
        try
        {
            Report(trial, TrialStage.Preparing, 0, null);
            await MakeAsync(trial, inputs, options, (note, total), cancellationToken).ConfigureAwait(false);
            return TrialStage.Tracked;
        }
        catch (UserErrorException refused)
        {
            var faults = refused.Faults.Select(fault => fault with { Where = TrialFailure.Below(_study.Folder, fault.Where) });
            TrialNotes.Write(
                _results.Note(trial.TrialId), note with { Failure = new NotedFailure(_detectors.ModelSha256, inputs.Fingerprint, [.. faults]) });
            throw;
        }
    }

    private async Task MakeAsync(
        StudyTrial trial, TrackInputs inputs, RunOptions options, (TrialNote Note, Stopwatch Total) begun, CancellationToken cancellationToken)
    {
        var (record, timing) = Track(trial, inputs, options, begun.Total, cancellationToken);
        var finish = Stopwatch.StartNew();
        await TrackFile.WriteAsync(_results.Track(trial.TrialId), record, cancellationToken).ConfigureAwait(false);
        timing = timing with
        {
            FinishS = timing.FinishS + finish.Elapsed.TotalSeconds,
            TotalS = begun.Total.Elapsed.TotalSeconds,
            PeakMemoryMb = ProcessMemory.PeakMb(),
            SideBySide = options.SideBySide,
        };
        if (options.MeasureLimits)
        {
            timing = timing with { Limits = MeasureLimits(trial, timing, cancellationToken) };
        }

        TrialNotes.Write(_results.Note(trial.TrialId), begun.Note with { Timing = timing, Failure = null });
        Report(trial, TrialStage.Tracked, timing.Frames, timing.Frames);
    }

    private (TrackRecord Record, TrialTiming Timing) Track(
        StudyTrial trial, TrackInputs inputs, RunOptions options, Stopwatch total, CancellationToken cancellationToken)
    {
        using var reader = VideoReader.Open(trial.VideoFullPath!, new VideoReaderOptions { Threads = options.Workers });
        var background = BackgroundBuilder.FromVideo(
            reader, options: new BackgroundOptions { Threads = options.Workers }, cancellation: cancellationToken);
        var shift = Task.Run(() => SceneObservation.ShiftOf(background), cancellationToken);
        var calibration = TrialCalibrator.FromRequest(trial, reader.Info.Width, reader.Info.Height)
            ?? TrialCalibrator.Find(trial, _results, background.Picture);
        var drawing = Task.Run(() => ArenaCheckFile.Write(_results, trial, background.Picture, calibration), CancellationToken.None);
        try
        {
            return Stream(trial, inputs, options, new Prepared(reader, background, calibration, shift, total), cancellationToken);
        }
        finally
        {
            // Also when the trial failed: the picture shows a person why.
            drawing.GetAwaiter().GetResult();
        }
    }

    private (TrackRecord Record, TrialTiming Timing) Stream(
        StudyTrial trial, TrackInputs inputs, RunOptions options, Prepared prepared, CancellationToken cancellationToken)
    {
        var (reader, background, calibration, shift, total) = prepared;
        TrialCalibrator.RequireInPicture(trial, calibration.Calibration, reader.Info.Width, reader.Info.Height);
        using var detectors = _detectors.Create(trial.Arena, calibration.Calibration, background, options.Workers);
        AtomicFile.Write(_results.Background(trial.TrialId), stream => stream.Write(background.Picture.ToPng()));
        var prepareS = total.Elapsed.TotalSeconds;
        var sampler = new PictureSampler(new PictureSamplerOptions());
        var scene = new SceneObservation(trial.Arena, calibration.Calibration, background, detectors.Scene, sampler);
        var loop = new FrameLoop(reader, detectors.Workers, new FrameLoopOptions
        {
            Sampler = sampler,
            Progress = new FrameProgress(done => Report(trial, TrialStage.Tracking, done, reader.Info.ClaimedFrames)),
        });
        var detected = loop.Run(cancellationToken);
        var streamS = total.Elapsed.TotalSeconds - prepareS;
        RequireFrames(trial, reader.Outcome);
        var context = new TrackingContext(calibration.Calibration, trial.Arena, trial.Session == Session.Target) { SubjectMarks = trial.SubjectMarks };
        var subject = SubjectTracker.Track(detected.Poses, detected.Silhouettes, context, _study.Options.Tracking);
        var observation = scene.AddTo(Observe(reader, calibration, subject), subject.Track, shift.GetAwaiter().GetResult());
        var timing = new TrialTiming
        {
            Frames = subject.Track.Times.Count,
            Workers = options.Workers,
            TotalS = 0,
            PrepareS = prepareS,
            StreamS = streamS,
            DecodeS = loop.DecodeClock.Seconds,
            DetectS = loop.DetectClock.Seconds,
            PictureWidth = detectors.Scene.Geometry.Width,
            PictureHeight = detectors.Scene.Geometry.Height,
            AnimalsPerFrame = detected.Poses.Instances.Average(animals => animals.Length),
            FinishS = total.Elapsed.TotalSeconds - prepareS - streamS,
        };
        return (new TrackRecord(subject.Track, inputs.Metadata(observation)), timing);
    }

    private static TrialObservation Observe(VideoReader reader, TrialCalibration calibration, SubjectTrackResult subject) => new()
    {
        VideoWidth = reader.Info.Width,
        VideoHeight = reader.Info.Height,
        VideoEnd = reader.Outcome.End,
        VideoMessage = reader.Outcome.Message,
        RepairedTimes = reader.Outcome.RepairedTimes,
        Corners = calibration.Calibration.Corners,
        CalibrationSource = calibration.Calibration.Source,
        CalibrationConfidence = calibration.Confidence,
        Events = subject.Events,
        Statistics = subject.Statistics,
    };

    private static void RequireFrames(StudyTrial trial, ReadOutcome outcome)
    {
        if (outcome.Frames == 0)
        {
            throw new UserErrorException(new Fault(
                $"video of trial {trial.TrialId} ({trial.VideoPath})", "no frame that can be read", "a video", "Copy it again from the recorder."));
        }
    }

    private TrackingLimits MeasureLimits(StudyTrial trial, TrialTiming timing, CancellationToken cancellationToken) => new(
        LimitMeter.Decode(trial.VideoFullPath!, timing.Workers, cancellationToken),
        _detectors.Model is { } model
            ? LimitMeter.Networks(model, (timing.PictureWidth, timing.PictureHeight), timing.AnimalsPerFrame, timing.Workers, cancellationToken)
            : null,
        timing.FramesPerS);

    private void Report(StudyTrial trial, TrialStage stage, int frames, long? expected) =>
        _progress?.Report(new TrialProgress(trial.TrialId, stage, frames, expected));

    /// <summary>What is known of a trial before its frames are streamed; the shift may still be worked out.</summary>
    private sealed record Prepared(VideoReader Reader, Background Background, TrialCalibration Calibration, Task<SceneShift?> Shift, Stopwatch Total);
}
