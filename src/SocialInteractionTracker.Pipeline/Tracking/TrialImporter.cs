using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Makes the track file of a trial from a file of another program, cleaned as if it had been tracked here.</summary>
public sealed class TrialImporter
{
    private readonly Study _study;
    private readonly ResultsFolder _results;
    private readonly IProgress<TrialProgress>? _progress;
    private readonly ConcurrentDictionary<string, string> _reports = new(StringComparer.Ordinal);

    /// <summary>Prepares an importer for the trials of one study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="progress">Hears how each trial goes; <see langword="null"/> for nobody.</param>
    public TrialImporter(Study study, IProgress<TrialProgress>? progress)
    {
        ArgumentNullException.ThrowIfNull(study);
        (_study, _progress) = (study, progress);
        _results = new ResultsFolder(study.Folder);
    }

    /// <summary>What was taken of the files so far, by trial: format, times, which column became which point, scale and floor.</summary>
    public ImmutableSortedDictionary<string, string> Reports => _reports.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Imports a trial's tracks unless that was done and nothing they depend on has changed.</summary>
    /// <param name="trial">The trial; it names tracks.</param>
    /// <param name="options">Whether to import in any case.</param>
    /// <param name="cancellationToken">Stops the work; a track file is then left as it was.</param>
    /// <returns><see cref="TrialStage.Tracked"/> or <see cref="TrialStage.UpToDate"/>.</returns>
    /// <exception cref="UserErrorException">The file, its times or the arena's place in it cannot be used.</exception>
    public async Task<TrialStage> ImportAsync(StudyTrial trial, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(options);
        var note = TrialNotes.Refresh(_results.Note(trial.TrialId), trial.Tracks!.FullPath);
        var video = trial.VideoFullPath is { } besides ? TrialNotes.Refresh(_results.VideoNote(trial.TrialId), besides) : null;
        var inputs = TrackInputs.OfImport(_study, trial, note.SourceSha256, video?.SourceSha256);
        var path = _results.Track(trial.TrialId);
        var known = options.Force ? null : await TrackFile.ReadMetadataAsync(path, cancellationToken).ConfigureAwait(false);
        var stage = inputs.AreOf(known) ? TrialStage.UpToDate : TrialStage.Tracked;
        var frames = 0;
        if (stage == TrialStage.Tracked)
        {
            var record = Import(trial, trial.Tracks, inputs, cancellationToken);
            await TrackFile.WriteAsync(path, record, cancellationToken).ConfigureAwait(false);
            (known, frames) = (record.Metadata, record.Track.Times.Count);
        }

        if (TrackInputs.ObservationOf(known!)?.Import is { } report)
        {
            _reports[trial.TrialId] = report;
        }

        _progress?.Report(new TrialProgress(trial.TrialId, stage, frames, frames));
        return stage;
    }

    private TrackRecord Import(StudyTrial trial, ImportedTracks tracks, TrackInputs inputs, CancellationToken cancellationToken)
    {
        using var reader = trial.VideoFullPath is { } video ? VideoReader.Open(video) : null;
        var imported = TrackImporter.Read(tracks.FullPath, new ImportOptions
        {
            Individual = tracks.Individual,
            FramesPerS = tracks.FramesPerS,
            VideoTimes = tracks.FramesPerS is null && reader is not null ? TimesOf(reader, cancellationToken) : null,
            Aliases = _study.Options.Aliases,
        });
        var calibration = Calibrate(trial, imported, reader?.Info, cancellationToken);
        var context = new TrackingContext(calibration.Calibration, trial.Arena, trial.Session == Session.Target);
        var subject = TrackCleaner.Clean(imported.Track, context, CleaningOf(imported));
        return new TrackRecord(subject.Track, inputs.Metadata(Observe(calibration, subject, ReportOf(imported, calibration), reader?.Info)));
    }

    private string ReportOf(ImportedTrack imported, TrialCalibration calibration) =>
        $"{imported.Report}; {(imported.IsInCentimetres ? "positions in cm" : FormattableString.Invariant($"{calibration.Calibration.PxPerCm:0.##} px/cm"))}; "
        + FormattableString.Invariant($"points with a confidence below {CleaningOf(imported).ConfidenceFloor} are missing");

    private CleaningOptions CleaningOf(ImportedTrack imported) => imported.HasLikelihoods
        ? _study.Options.Tracking.Cleaning with { ConfidenceFloor = _study.Options.Imports.LikelihoodFloor }
        : _study.Options.Tracking.Cleaning;

    private TrialCalibration Calibrate(StudyTrial trial, ImportedTrack imported, VideoInfo? video, CancellationToken cancellationToken)
    {
        var given = TrialCalibrator.FromRequest(trial, video?.Width ?? 0, video?.Height ?? 0);
        if (given is null && imported.IsInCentimetres)
        {
            return new TrialCalibration(imported.Within(trial.Arena), Confidence: 1);
        }

        if (video is null)
        {
            return given ?? throw new UserErrorException(new Fault(
                $"arena of trial {trial.TrialId} ({trial.Tracks!.Path})", "positions in pixels and neither a video nor the arena's corners",
                "where the arena is in the picture", $"Give corners_px or px_per_cm in arenas/{trial.Arena.Id}.yaml, or the video in trials.csv."));
        }

        var background = BackgroundBuilder.FromVideo(trial.VideoFullPath!, cancellation: cancellationToken).Picture;
        var calibration = given ?? TrialCalibrator.Find(trial, _results, background);
        ArenaCheckFile.Write(_results, trial, background, calibration);
        return calibration;
    }

    private static FrameTimes TimesOf(VideoReader reader, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        using var frame = reader.CreateFrame();
        while (reader.TryRead(frame))
        {
            cancellationToken.ThrowIfCancellationRequested();
            times.Add(frame.TimeS);
        }

        return new FrameTimes([.. times]);
    }

    private static TrialObservation Observe(TrialCalibration calibration, SubjectTrackResult subject, string report, VideoInfo? video)
    {
        var centre = subject.Track[BodyPoint.BodyCentre].Final;
        var first = centre.TakeWhile(position => position.IsMissing).Count();
        return new TrialObservation
        {
            VideoWidth = video?.Width ?? 0,
            VideoHeight = video?.Height ?? 0,
            VideoEnd = ReadEnd.Complete,
            VideoMessage = "",
            RepairedTimes = 0,
            Corners = calibration.Calibration.Corners,
            CalibrationSource = calibration.Calibration.Source,
            CalibrationConfidence = calibration.Confidence,
            DetectedStartS = first < centre.Length ? subject.Track.Times.StartS[first] : null,
            DetectedStartFrame = first < centre.Length ? first : null,
            StartReason = first < centre.Length
                ? "The first frame in which the imported tracks know the body centre."
                : "The imported tracks never know the body centre.",
            Import = report,
            Events = subject.Events,
            Statistics = subject.Statistics,
        };
    }
}
