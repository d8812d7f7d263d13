using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Quality;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>One reason for a person to look at a trial or a subject.</summary>
/// <param name="Kind">What it is, and so how soon to look.</param>
/// <param name="Sentence">What was found and what to do, for a person.</param>
public sealed record Concern(ConcernKind Kind, string Sentence)
{
    /// <summary>What there is about a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <returns>Its failure, then its flags in their order; empty if there is nothing.</returns>
    public static ImmutableArray<Concern> Of(ScoredTrial trial)
    {
        ArgumentNullException.ThrowIfNull(trial);
        return
        [
            .. trial.Failure is { } failure ? [new Concern(ConcernKind.Failed, failure)] : Array.Empty<Concern>(),
            .. trial.Flags.Select(flag => new Concern(flag.Severity == FlagSeverity.Fail ? ConcernKind.FailingFlag : ConcernKind.Warning, flag.Sentence)),
        ];
    }

    /// <summary>What there is about a subject's class.</summary>
    /// <param name="subject">Its class; <see langword="null"/> outside the social-interaction test.</param>
    /// <returns>Why it is borderline, then why something is withheld; empty if there is nothing.</returns>
    public static ImmutableArray<Concern> Of(SubjectClass? subject) => subject is null ? [] :
    [
        .. subject.BorderlineReasons.Select(reason => new Concern(ConcernKind.Borderline, reason)),
        .. subject.WithheldReason is { } withheld ? [new Concern(ConcernKind.Withheld, withheld)] : Array.Empty<Concern>(),
    ];
}
