using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Reviews;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>A study as people described it: subjects, trials and options, all faults sorted out.</summary>
public sealed record Study
{
    /// <summary>Full path of the study folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The study's name.</summary>
    public required string Name { get; init; }

    /// <summary>The columns of <c>subjects.csv</c> besides <c>subject_id</c>, in the file's order; carried to every subject table.</summary>
    public ImmutableArray<string> CarriedColumns { get; init; } = [];

    /// <summary>The subjects, in ordinal order of their ids.</summary>
    public required ImmutableArray<Subject> Subjects { get; init; }

    /// <summary>The trials, in ordinal order of their ids.</summary>
    public required ImmutableArray<StudyTrial> Trials { get; init; }

    /// <summary>What reviewers said, in the order in which they said it; empty if nobody did.</summary>
    public ImmutableArray<ReviewEntry> Reviews { get; init; } = [];

    /// <summary>What the study asks of every layer.</summary>
    public required StudyOptions Options { get; init; }

    /// <summary>Whether a subject belongs to a control group.</summary>
    /// <param name="subject">The subject.</param>
    /// <returns>True if its group is one of <see cref="StudyOptions.ControlGroups"/>.</returns>
    public bool IsControl(Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return subject.Group is { } group && Options.ControlGroups.Contains(group);
    }
}
