using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Training.Suggesting;

/// <summary>Chooses frames worth labelling from the tracked trials of a study.</summary>
/// <param name="options">How.</param>
/// <param name="progress">Told which trials are passed over.</param>
internal sealed class SuggestRun(SuggestOptions options, TextWriter progress)
{
    /// <summary>Chooses and writes frames.</summary>
    /// <param name="studyFolder">The study; its trials with a video and a track are looked at.</param>
    /// <param name="folder">Receives pictures and tables.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The frames, in the order they were chosen.</returns>
    /// <exception cref="UserErrorException">The study is at fault, no trial is tracked, or the folder holds labels already.</exception>
    public async Task<IReadOnlyList<Suggestion>> RunAsync(string studyFolder, string folder, CancellationToken cancellationToken)
    {
        var writer = new SuggestionWriter(folder);
        writer.RequireEmpty();
        var study = StudyLoader.Load(studyFolder);
        var trials = await ReadAsync(study, cancellationToken).ConfigureAwait(false);
        var finder = new CandidateFinder(options);
        var suggestions = new FrameChooser(options).Choose([.. trials.SelectMany(finder.Find)]);
        if (suggestions.Count == 0)
        {
            throw new UserErrorException(new Fault(
                studyFolder, "no tracked trial with a video in which an animal was seen", "at least one", "Run `sit run` first: frames are chosen from its tracks."));
        }

        writer.Write(suggestions, trials, cancellationToken);
        return suggestions;
    }

    private async Task<ImmutableArray<TrackedTrial>> ReadAsync(Study study, CancellationToken cancellationToken)
    {
        var results = new ResultsFolder(study.Folder);
        var trials = ImmutableArray.CreateBuilder<TrackedTrial>();
        foreach (var trial in study.Trials.Where(t => t.VideoFullPath is not null))
        {
            if (await TrackFile.ReadAsync(results.Track(trial.TrialId), cancellationToken).ConfigureAwait(false) is { } record)
            {
                trials.Add(TrackedTrial.From(trial, record));
            }
            else
            {
                progress.WriteLine($"{trial.TrialId}: not tracked yet, passed over");
            }
        }

        return trials.ToImmutable();
    }
}
