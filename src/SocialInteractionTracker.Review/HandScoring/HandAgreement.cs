using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Storage.HandScores;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review.HandScoring;

/// <summary>Compares what people scored by hand with what the program scores, and with each other.</summary>
public static class HandAgreement
{
    /// <summary>How far apart two scorers may see the same border in the tolerant kappa, s, by default: about a person's reaction time.</summary>
    public const double DefaultToleranceS = 0.25;

    /// <summary>Compares everybody who scored trials of a study.</summary>
    /// <param name="study">The study.</param>
    /// <param name="scoring">Scores its trials.</param>
    /// <param name="toleranceS">How far apart two scorers may see the same border in the tolerant kappa, s.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The comparisons, and which passes count nowhere.</returns>
    /// <exception cref="UserErrorException">A file of scores is at fault.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<StudyAgreement> CompareAsync(Study study, IStudyScoring scoring, double toleranceS, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(scoring);
        var folder = new HandScoreFolder(study.Folder);
        var sessions = folder.TrialIds().ToDictionary(id => id, folder.Read, StringComparer.Ordinal);
        var (scorings, leftOut) = (ImmutableArray.CreateBuilder<TrialScoring>(), ImmutableArray.CreateBuilder<string>());
        leftOut.AddRange(sessions.Keys.Except(study.Trials.Select(t => t.TrialId)).Select(id => $"{id}: what was scored by hand is of no trial of the study."));
        foreach (var subject in study.Trials.Where(t => sessions.ContainsKey(t.TrialId)).Select(t => t.SubjectId).Distinct())
        {
            var scored = await scoring.ScoreSubjectAsync(study, subject, cancellationToken).ConfigureAwait(false);
            foreach (var trial in scored.Trials)
            {
                Take(trial, sessions.GetValueOrDefault(trial.Result.Trial.TrialId, []), study.Options, (scorings, leftOut));
            }
        }

        return StudyAgreement.Of(scorings, toleranceS) with { LeftOut = leftOut.ToImmutable() };
    }

    private static void Take(
        ReviewedTrial trial, ImmutableArray<HandSession> sessions, StudyOptions options, (ImmutableArray<TrialScoring>.Builder Scorings, ImmutableArray<string>.Builder LeftOut) into)
    {
        var trialId = trial.Result.Trial.TrialId;
        var reasons = sessions.ToDictionary(s => s, s => TrialScorings.LeftOutReason(s, trial.Scored));
        into.LeftOut.AddRange(reasons.Where(r => r.Value is not null).Select(r => $"{trialId}: pass {r.Key.Number} of {r.Key.Reviewer} {r.Value}."));
        if (trial is { Scored: { } scored, Result.Score: { } score })
        {
            into.Scorings.AddRange(TrialScorings.Of(trialId, scored, score, [.. sessions.Where(s => reasons[s] is null)], options.Scoring));
        }
    }
}
