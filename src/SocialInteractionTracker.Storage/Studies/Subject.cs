using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Studies;

/// <summary>An animal under study, as a row of <c>subjects.csv</c> says.</summary>
public sealed record Subject
{
    /// <summary>Its id, unique in the study.</summary>
    public required string Id { get; init; }

    /// <summary>Its group, such as <c>control</c> or <c>defeated</c>; <see langword="null"/> if none is given.</summary>
    public string? Group { get; init; }

    /// <summary>Its cohort; <see langword="null"/> if none is given.</summary>
    public string? Cohort { get; init; }

    /// <summary>Its sex as written; <see langword="null"/> if none is given.</summary>
    public string? Sex { get; init; }

    /// <summary>The values of <see cref="Study.CarriedColumns"/>, one a column, as written; empty where missing.</summary>
    public ImmutableArray<string> Carried { get; init; } = [];
}
