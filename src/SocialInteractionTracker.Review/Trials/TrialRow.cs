using System.Collections.Immutable;
using SocialInteractionTracker.Review.Verdicts;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>One trial of the list.</summary>
internal sealed record TrialRow
{
    /// <summary>What addresses call it.</summary>
    public required string Key { get; init; }

    /// <summary>What the page calls it.</summary>
    public required string Title { get; init; }

    /// <summary>The subject's id.</summary>
    public string? Subject { get; init; }

    /// <summary>The subject's group.</summary>
    public string? Group { get; init; }

    /// <summary>The test, as in tables.</summary>
    public required string Test { get; init; }

    /// <summary>The session, as in tables; empty where the test has none.</summary>
    public string? Session { get; init; }

    /// <summary>The arena's id.</summary>
    public string? Arena { get; init; }

    /// <summary>The video as <c>trials.csv</c> names it; <see langword="null"/> if there is none.</summary>
    public string? Video { get; init; }

    /// <summary>Whether there is a picture to show.</summary>
    public required bool HasPicture { get; init; }

    /// <summary>Share of the scored time in which the body centre is known, 0 to 1; <see langword="null"/> if it failed.</summary>
    public double? TrackedFraction { get; init; }

    /// <summary>Why there are no scores; <see langword="null"/> if there are.</summary>
    public string? Failure { get; init; }

    /// <summary>What a person should look at.</summary>
    public required ImmutableArray<FlagRow> Flags { get; init; }

    /// <summary>The subject's SI ratio; <see langword="null"/> if withheld or in another test.</summary>
    public double? SiRatio { get; init; }

    /// <summary>The subject's class; <see langword="null"/> if withheld or in another test.</summary>
    public string? Class { get; init; }

    /// <summary>Probability of the class, 0 to 1; <see langword="null"/> if there is none.</summary>
    public double? ClassProbability { get; init; }

    /// <summary>What reviewers said of it, the last one last.</summary>
    public required ImmutableArray<VerdictRow> Verdicts { get; init; }

    /// <summary>Why the trial should be looked at, the most important reason first; empty if nothing asks for it.</summary>
    public required ImmutableArray<string> Reasons { get; init; }
}
