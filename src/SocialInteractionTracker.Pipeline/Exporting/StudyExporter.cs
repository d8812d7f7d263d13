using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Exports;
using SocialInteractionTracker.Storage.PoseTables;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Exporting;

/// <summary>Writes a study's tracks and bouts as other programs do, from the tracks that are there; no table of the study is changed.</summary>
public sealed class StudyExporter : ITrialOutput
{
    private const string DefaultFolder = "exports";
    private const string EventsName = "events";

    private readonly Study _study;
    private readonly StudyExportRequest _request;
    private readonly TimeProvider _clock;
    private readonly string _folder;
    private readonly ConcurrentDictionary<string, RecordingFacts> _recordings = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _written = [];
    private readonly ConcurrentBag<string> _kept = [];
    private readonly Dictionary<string, Subject> _subjects;

    private StudyExporter(Study study, StudyExportRequest request, TimeProvider clock)
    {
        (_study, _request, _clock) = (study, request, clock);
        _folder = Path.GetFullPath(request.Folder ?? Path.Combine(study.Folder, DefaultFolder));
        _subjects = study.Subjects.ToDictionary(s => s.Id, StringComparer.Ordinal);
    }

    /// <summary>Writes a study's tracks and bouts.</summary>
    /// <param name="study">The study, tracked.</param>
    /// <param name="request">What to write.</param>
    /// <param name="clock">Tells the date, which NWB asks for.</param>
    /// <param name="cancellationToken">Stops the work; what was written stays.</param>
    /// <returns>What was written, and which trials could not be.</returns>
    /// <exception cref="UserErrorException">A trial is asked for that is not there.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static async Task<ExportResult> ExportAsync(Study study, StudyExportRequest request, TimeProvider clock, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(clock);
        var unknown = request.TrialIds.Except(study.Trials.Select(t => t.TrialId)).ToList();
        return unknown.Count == 0 ? await new StudyExporter(study, request, clock).ExportAsync(cancellationToken).ConfigureAwait(false)
            : throw new UserErrorException([.. unknown.Select(id => new Fault("--trial", $"'{id}'", "a trial_id of trials.csv", "Look the id up with `sit check`."))]);
    }

    /// <inheritdoc/>
    public void TakeTracked(TrackedTrial tracked)
    {
    }

    /// <inheritdoc/>
    public async Task TakeScoredAsync(TrackedTrial tracked, ScoredTrack scored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        ArgumentNullException.ThrowIfNull(scored);
        if (!IsAskedFor(tracked.Trial))
        {
            return;
        }

        var times = tracked.Track.Times;
        _recordings[tracked.Trial.TrialId] = times.Count == 0 ? default : new RecordingFacts(times.EndS(times.Count - 1), 1 / times.MedianDurationS);
        var table = TrackTable.Of(tracked.Track) with { EthoVision = EthoVisionExports.Of(scored, _study.Options.Scoring.Points, Header(tracked.Trial)) };
        foreach (var format in _request.Formats.Where(format => format != ExportFormat.Boris))
        {
            var path = Path.Combine(_folder, tracked.Trial.TrialId + format.FileEnding());
            Note(path, await PoseFileWriter.WriteAsync(path, format, table, Details(tracked), cancellationToken).ConfigureAwait(false));
        }
    }

    private async Task<ExportResult> ExportAsync(CancellationToken cancellationToken)
    {
        var results = await new StudyScorer(_study, ImmutableDictionary<string, string>.Empty, this).ScoreAsync(_request.Workers, cancellationToken).ConfigureAwait(false);
        if (_request.Formats.Contains(ExportFormat.Boris) && !_recordings.IsEmpty)
        {
            var path = Path.Combine(_folder, EventsName + ExportFormat.Boris.FileEnding());
            Note(path, PoseFileWriter.Replace(path, BorisEvents.Of(results, _recordings)));
        }

        return new ExportResult(
            [.. _written.Order(StringComparer.Ordinal)], [.. _kept.Order(StringComparer.Ordinal)],
            results.Trials.Where(t => t.Failure is not null && IsAskedFor(t.Trial)).ToImmutableSortedDictionary(t => t.Trial.TrialId, t => t.Failure!, StringComparer.Ordinal));
    }

    private bool IsAskedFor(StudyTrial trial) => _request.TrialIds.IsEmpty || _request.TrialIds.Contains(trial.TrialId);

    private void Note(string path, string? kept)
    {
        _written.Add(path);
        if (kept is not null)
        {
            _kept.Add(Path.Combine(_folder, kept));
        }
    }

    private ExportDetails Details(TrackedTrial tracked) => new()
    {
        Name = tracked.Trial.TrialId,
        Scorer = $"SocialInteractionTracker_{TrackInputs.ProgramVersion}",
        Now = _clock.GetUtcNow(),
        Description = $"{_study.Name}: {tracked.Trial.Test.Name()} {tracked.Trial.Session.Name()}".TrimEnd() + $" of subject {tracked.Trial.SubjectId}.",
        SessionStart = _request.SessionStart,
        SubjectId = tracked.Trial.SubjectId,
        Sex = _subjects.GetValueOrDefault(tracked.Trial.SubjectId)?.Sex,
        VideoPath = tracked.Trial.VideoPath ?? "",
        Calibration = tracked.Calibration,
    };

    private IEnumerable<(string Name, string Value)> Header(StudyTrial trial)
    {
        var subject = _subjects.GetValueOrDefault(trial.SubjectId);
        return
        [
            ("Experiment", _study.Name), ("Trial name", trial.TrialId), ("Arena name", trial.Arena.Id), ("Subject name", trial.SubjectId),
            ("Video file", trial.VideoPath ?? ""), ("Tracking source", "SocialInteractionTracker " + TrackInputs.ProgramVersion), ("User-defined Independent Variable", ""),
            ("Test", trial.Test.Name()), ("Session", trial.Session.Name()), .. _study.CarriedColumns.Zip(subject?.Carried ?? []),
        ];
    }
}
