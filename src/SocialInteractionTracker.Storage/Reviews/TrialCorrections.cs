using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary>What people put right in a trial and did not take back.</summary>
/// <param name="Edits">Positions, in the order in which they are applied.</param>
/// <param name="Marks">Which animal is the subject, in the order in which that was said.</param>
public sealed record TrialCorrections(ImmutableArray<TrackEdit> Edits, ImmutableArray<SubjectMark> Marks)
{
    /// <summary>Nothing was put right.</summary>
    public static TrialCorrections None { get; } = new([], []);
}
