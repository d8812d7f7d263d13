using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>How soon a trial should be looked at: first what could change a class.</summary>
/// <param name="Level">0 for the first; trials of one level follow by the probability of their class.</param>
/// <param name="Reasons">Why, one sentence each; empty if nothing asks for it.</param>
/// <remarks>
/// In this order: trials that failed (their subject has no class), subjects whose class is borderline, classes that are withheld,
/// trials with a failing flag, with a warning, and the rest; among equals the least probable class comes first.
/// </remarks>
internal sealed record ReviewPriority(int Level, ImmutableArray<string> Reasons)
{
    private const int Failed = 0;
    private const int Borderline = 1;
    private const int Withheld = 2;
    private const int FailingFlag = 3;
    private const int Warning = 4;
    private const int Rest = 5;

    /// <summary>The priority of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="subject">Its subject's class; <see langword="null"/> outside the social-interaction test.</param>
    /// <returns>The priority.</returns>
    public static ReviewPriority Of(ScoredTrial trial, SubjectClass? subject)
    {
        ImmutableArray<(int Level, string Reason)> found =
        [
            .. trial.Failure is { } failure ? [(Failed, failure)] : Array.Empty<(int, string)>(),
            .. subject?.BorderlineReasons.Select(reason => (Borderline, reason)) ?? [],
            .. subject?.WithheldReason is { } withheld ? [(Withheld, withheld)] : Array.Empty<(int, string)>(),
            .. trial.Flags.Select(flag => (flag.Severity == FlagSeverity.Fail ? FailingFlag : Warning, flag.Sentence)),
        ];
        return new ReviewPriority(
            found.Select(f => f.Level).DefaultIfEmpty(Rest).Min(), [.. found.OrderBy(f => f.Level).Select(f => f.Reason)]);
    }
}
