using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Review.Playing;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>Tries, writes and takes back changes, one at a time, and tells what they do to the numbers.</summary>
/// <param name="desk">The study.</param>
internal sealed class EditDesk(ReviewDesk desk)
{
    private const string ChangedSince = "Something else was changed in this trial since; it cannot be taken back in that order. Change it anew.";

    private readonly EditHistory _history = new();

    /// <summary>What of a trial can be changed.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="reviewer">Who looks; <see langword="null"/> if that was not said.</param>
    /// <returns>The state.</returns>
    public async Task<EditState> StateAsync(StudyTrial trial, string? reviewer)
    {
        // The version is taken first: what changes in between makes a conflict too many, never one too few.
        var version = TrialVersions.Of(desk.Study, trial.TrialId);
        var reviewed = await desk.TrialAsync(trial).ConfigureAwait(false);
        var steps = reviewer is null ? null : _history.Of(reviewer, trial.TrialId);
        var now = reviewed.Result.Trial;
        return new EditState(version, Handles(reviewed), [.. now.Exclusions.Select(e => new StretchView(e.StartS, e.EndS))])
        {
            IsStartGiven = now.StartS is not null,
            ArenaTrials = desk.Study.Trials.Count(other => other.Arena.Id == now.Arena.Id),
            Marks = [.. now.SubjectMarks.Select(mark => new MarkView(mark.Frame, mark.Position.X, mark.Position.Y))],
            Undo = steps?.Done.FirstOrDefault()?.Label,
            Redo = steps?.Undone.FirstOrDefault()?.Label,
        };
    }

    /// <summary>Says what a change would do; nothing is written.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="request">The change.</param>
    /// <returns>What it would do.</returns>
    /// <exception cref="EditFaultException">It is no sensible change.</exception>
    public async Task<EditAnswer> TryAsync(StudyTrial trial, EditRequest request)
    {
        var before = await desk.SubjectAsync(trial.SubjectId).ConfigureAwait(false);
        return new EditReader(request, Of(before, trial)).Read() is EditIntent.OfStudy intent
            ? Answer(trial, intent.Label, before, await TryAsync(trial, StudyEditor.Draft(desk.Study, trial.TrialId, intent.Edit)).ConfigureAwait(false))
            : throw new EditFaultException("Only what the study's settings say can be tried before it is written.");
    }

    /// <summary>Writes a change.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="request">The change, with the reviewer and the version that the reviewer sees.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="EditFaultException">It is no sensible change.</exception>
    /// <exception cref="StudyConflictException">The trial's files have changed since; nothing was written.</exception>
    public Task<EditAnswer> WriteAsync(StudyTrial trial, EditRequest request) => OneAtATimeAsync(trial, async before =>
    {
        var intent = new EditReader(request, Of(before, trial)).Read();
        var steps = _history.Of(request.Reviewer!, trial.TrialId);
        if (intent is EditIntent.OfTrack track)
        {
            Append(trial, request, track.Said);
            steps.Add(new EditStep.OfRow(intent.Label, CorrectionFile.LastStanding(desk.Study.Folder, trial.TrialId, request.Reviewer!)!.Value));
            return (intent.Label, [CorrectionFile.NameOf(trial.TrialId)]);
        }

        var draft = StudyEditor.Draft(desk.Study, trial.TrialId, ((EditIntent.OfStudy)intent).Edit);
        await WriteAsync(trial, draft, request.Version!, before).ConfigureAwait(false);
        if (!draft.Files.IsEmpty)
        {
            steps.Add(new EditStep.OfFiles(intent.Label, draft));
        }

        return (intent.Label, [.. draft.Files.Select(file => file.Name)]);
    });

    /// <summary>Takes the reviewer's last change of a trial back, or makes the one that was taken back last again.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="request">The reviewer and the version that the reviewer sees.</param>
    /// <param name="isRedo">Whether to make one again.</param>
    /// <returns>What it did.</returns>
    /// <exception cref="EditFaultException">There is nothing to take back.</exception>
    /// <exception cref="StudyConflictException">What the change was about has been changed since; nothing was written.</exception>
    public Task<EditAnswer> StepAsync(StudyTrial trial, EditRequest request, bool isRedo) => OneAtATimeAsync(trial, async before =>
    {
        var steps = _history.Of(request.Reviewer!, trial.TrialId);
        var (from, to) = isRedo ? (steps.Undone, steps.Done) : (steps.Done, steps.Undone);
        if (!from.TryPeek(out var step))
        {
            throw new EditFaultException($"There is nothing to {(isRedo ? "redo" : "undo")} that you changed in this trial since the program was started.");
        }

        ImmutableArray<string> files = [CorrectionFile.NameOf(trial.TrialId)];
        if (step is EditStep.OfFiles { Draft: var draft })
        {
            var made = isRedo ? draft : draft with { Files = [.. draft.Files.Select(file => file with { Before = file.After, After = file.Before })] };
            var again = StudyEditor.Repeat(desk.Study, made);
            await WriteAsync(trial, again, request.Version!, before).ConfigureAwait(false);
            files = [.. again.Files.Select(file => file.Name)];
        }
        else
        {
            var row = ((EditStep.OfRow)step).Row;
            var (standing, undone) = CorrectionFile.Ends(desk.Study.Folder, trial.TrialId, request.Reviewer!);
            if (row != (isRedo ? undone : standing))
            {
                throw new StudyConflictException(ChangedSince);
            }

            Append(trial, request, isRedo ? new Correction.Redo() : new Correction.Undo());
        }

        to.Push(from.Pop());
        return ($"{(isRedo ? "made again" : "taken back")}: {step.Label}", files);
    });

    private async Task<EditAnswer> OneAtATimeAsync(StudyTrial trial, Func<ReviewedSubject, Task<(string Label, ImmutableArray<string> Files)>> write)
    {
        await desk.Turn.WaitAsync().ConfigureAwait(false);
        try
        {
            var before = await desk.SubjectAsync(trial.SubjectId).ConfigureAwait(false);
            var (label, files) = await write(before).ConfigureAwait(false);
            desk.Refresh();
            var after = await desk.SubjectAsync(trial.SubjectId).ConfigureAwait(false);
            return Answer(trial, label, before, after) with { Files = desk.Trials.IsBlind ? [] : files };
        }
        finally
        {
            desk.Turn.Release();
        }
    }

    private void Append(StudyTrial trial, EditRequest request, Correction said) =>
        new StudyWriter(desk.Study.Folder, desk.Clock).Write(
            new StudyDraft(trial.TrialId, [], desk.Study), request.Version!,
            () => CorrectionFile.Append(desk.Study.Folder, trial.TrialId, request.Reviewer!, desk.Clock.GetUtcNow(), said));

    private async Task WriteAsync(StudyTrial trial, StudyDraft draft, string version, ReviewedSubject before)
    {
        var after = await TryAsync(trial, draft).ConfigureAwait(false);
        if (Of(before, trial).Result.Failure is null && Of(after, trial).Result.Failure is { } failure)
        {
            throw new EditFaultException($"This would leave the trial without scores{(desk.Trials.IsBlind ? "" : $": {failure.TrimEnd('.')}")}. Nothing was written.");
        }

        new StudyWriter(desk.Study.Folder, desk.Clock).Write(draft, version);
    }

    private Task<ReviewedSubject> TryAsync(StudyTrial trial, StudyDraft draft) => desk.TryAsync(draft.Study, trial.SubjectId);

    private EditAnswer Answer(StudyTrial trial, string label, ReviewedSubject before, ReviewedSubject after)
    {
        var isBlind = desk.Trials.IsBlind;
        var now = Of(after, trial);
        return new EditAnswer(label, EditNumbers.Differences(
            EditNumbers.Of(Of(before, trial), ClassOf(trial, before), isBlind), EditNumbers.Of(now, ClassOf(trial, after), isBlind)))
        {
            Arena = now.Result.Calibration is { } calibration ? ArenaView.Of(now.Result.Trial.Arena, calibration) : null,
            Handles = Handles(now),
        };
    }

    /// <summary>The subject's class among the controls as they were scored last; not told in blind mode.</summary>
    private SubjectClass? ClassOf(StudyTrial trial, ReviewedSubject subject)
    {
        if (desk.Trials.IsBlind || trial.Test != TestKind.SocialInteraction || subject.Pair is not { } pair)
        {
            return null;
        }

        ImmutableArray<SubjectPair> others = [.. desk.Known?.Pairs.Where(other => other.SubjectId != pair.SubjectId) ?? []];
        return Classifier.Judge(others.Add(pair), others.Length, desk.Study.Options.Classification);
    }

    private static ImmutableArray<HandleView> Handles(ReviewedTrial trial) => [.. ArenaHandles.Of(trial.Result.Trial, trial.Result.Calibration).Select(handle => handle.View())];

    private static ReviewedTrial Of(ReviewedSubject subject, StudyTrial trial) => subject.Trials.First(t => t.Result.Trial.TrialId == trial.TrialId);
}
