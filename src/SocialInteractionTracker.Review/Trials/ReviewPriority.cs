using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>How soon a trial should be looked at: first what could change a class.</summary>
/// <param name="Level">0 for the first; trials of one level follow by the probability of their class.</param>
/// <param name="Reasons">Why, one sentence each; empty if nothing asks for it.</param>
/// <remarks>The order is that of <see cref="ConcernKind"/>; among equals the least probable class comes first.</remarks>
internal sealed record ReviewPriority(int Level, ImmutableArray<string> Reasons)
{
    private const int Rest = (int)ConcernKind.Warning + 1;

    /// <summary>The priority of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="subject">Its subject's class; <see langword="null"/> outside the social-interaction test.</param>
    /// <returns>The priority.</returns>
    public static ReviewPriority Of(ScoredTrial trial, SubjectClass? subject)
    {
        Concern[] found = [.. Concern.Of(trial).Concat(Concern.Of(subject)).OrderBy(concern => concern.Kind)];
        return new ReviewPriority(found.Select(concern => (int)concern.Kind).FirstOrDefault(Rest), [.. found.Select(concern => concern.Sentence)]);
    }
}
