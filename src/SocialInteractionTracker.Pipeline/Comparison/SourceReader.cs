using System.Collections.Concurrent;
using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Importing;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Pipeline.Comparison;

/// <summary>Scores a study, and files of other programs within the study's arenas and windows, to lay them beside each other; nothing is written.</summary>
public sealed class SourceReader : ITrialOutput
{
    private readonly Study _study;
    private readonly ConcurrentDictionary<string, TrackedTrial> _tracked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, SourceTrial> _trials = new(StringComparer.Ordinal);

    private SourceReader(Study study) => _study = study;

    /// <summary>Scores a study from the tracks that are there.</summary>
    /// <param name="study">The study, tracked.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="workers">Subjects that are scored side by side.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The source, and a reader for files of the same trials.</returns>
    public static async Task<(ComparedSource Source, SourceReader Reader)> ReadStudyAsync(Study study, string name, int workers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(study);
        var reader = new SourceReader(study);
        var results = await new StudyScorer(study, ImmutableDictionary<string, string>.Empty, reader).ScoreAsync(workers, cancellationToken).ConfigureAwait(false);
        return (reader.Source(name, results.Classes, results.Trials), reader);
    }

    /// <summary>Scores files of other programs as if they were the tracks of the study's trials: with its arenas, calibrations, windows and rules.</summary>
    /// <param name="source">A file, or a folder of files.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="options">What the files do not say themselves.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The source; files that cannot be taken are among its failures.</returns>
    /// <exception cref="UserErrorException">No file is of a trial of the study.</exception>
    public ComparedSource ReadFiles(string source, string name, ImportOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        var files = TrackFileMatcher.Match(_study, source);
        var other = new SourceReader(_study);
        var results = new List<TrialResult>();
        foreach (var (trialId, path) in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(other.Score(path, _study.Trials.Single(t => t.TrialId == trialId), _tracked.GetValueOrDefault(trialId), options));
        }

        var pairs = new StudyScorer(_study, ImmutableDictionary<string, string>.Empty, other).Pairs(results);
        return other.Source(name, Classifier.Classify([.. pairs], _study.Options.Classification), results.Select(r => r.Scored));
    }

    /// <inheritdoc/>
    public void TakeTracked(TrackedTrial tracked)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        _tracked[tracked.Trial.TrialId] = tracked;
    }

    /// <inheritdoc/>
    public Task TakeScoredAsync(TrackedTrial tracked, ScoredTrack scored, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tracked);
        ArgumentNullException.ThrowIfNull(scored);
        Keep(tracked, scored, TrialScorer.Score(scored, _study.Options.Scoring));
        return Task.CompletedTask;
    }

    /// <summary>The boundary at which a file that cannot be taken becomes a failed trial.</summary>
    private TrialResult Score(string path, StudyTrial trial, TrackedTrial? reference, ImportOptions options)
    {
        try
        {
            var tracked = Tracked(path, reference ?? throw new UserErrorException(new Fault(
                $"trial {trial.TrialId}", "no track in the study", "one, whose arena and times the file is scored with", "Run `sit run` first.")), options);
            var scored = TrialAssessor.Cut(tracked, _study.Options.Scoring);
            var result = TrialAssessor.Assess(tracked, scored, _study.Options);
            Keep(tracked, scored, result.Scored.Score!);
            return result;
        }
        catch (UserErrorException e)
        {
            return new TrialResult(new ScoredTrial(trial, Score: null) { Failure = e.Message }, Evidence: null);
        }
    }

    private TrackedTrial Tracked(string path, TrackedTrial reference, ImportOptions options)
    {
        var imported = TrackImporter.Read(path, options with { VideoTimes = reference.Track.Times, Aliases = _study.Options.Aliases });
        var calibration = imported.IsInCentimetres ? imported.Within(reference.Trial.Arena) : reference.Calibration;
        var context = new TrackingContext(calibration, reference.Trial.Arena, reference.Trial.Session == Session.Target);
        var cleaning = imported.HasLikelihoods
            ? _study.Options.Tracking.Cleaning with { ConfidenceFloor = _study.Options.Imports.LikelihoodFloor }
            : _study.Options.Tracking.Cleaning;
        var track = TrackCleaner.Clean(imported.Track, context, cleaning).Track;
        return reference with { Track = new Track(track.Times.Since(track.Times.StartS[0]), track.Points), Calibration = calibration };
    }

    private void Keep(TrackedTrial tracked, ScoredTrack scored, TrialScore score) => _trials[tracked.Trial.TrialId] = new SourceTrial
    {
        TrialId = tracked.Trial.TrialId,
        SubjectId = tracked.Trial.SubjectId,
        Test = tracked.Trial.Test,
        Session = tracked.Trial.Session,
        Times = scored.Track.Times,
        Window = scored.Frames.Window,
        Positions = BodyPoints.All.ToImmutableSortedDictionary(point => point, point => scored.Track[point].Positions),
        Zones = score.Zones,
        Movement = score.Movement,
    };

    private ComparedSource Source(string name, StudyClasses classes, IEnumerable<ScoredTrial> trials) => new(
        name, [.. _trials.Values.OrderBy(t => t.TrialId, StringComparer.Ordinal)], classes.Subjects,
        trials.Where(t => t.Failure is not null).ToImmutableSortedDictionary(t => t.Trial.TrialId, t => t.Failure!, StringComparer.Ordinal));
}
