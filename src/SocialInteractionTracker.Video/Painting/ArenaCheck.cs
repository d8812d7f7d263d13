using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>What a person checks a calibration by.</summary>
public sealed record ArenaCheck
{
    /// <summary>The arena with its enclosure and zones.</summary>
    public required Arena Arena { get; init; }

    /// <summary>Where it is taken to be in the picture; <see langword="null"/> if nothing like it was found.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>What is written first, such as the trial's name.</summary>
    public required string Title { get; init; }

    /// <summary>Where the calibration comes from and how far to trust it, in a sentence.</summary>
    public required string Origin { get; init; }

    /// <summary>What is wrong with it, each a sentence; empty if nothing is.</summary>
    public ImmutableArray<string> Problems { get; init; } = [];

    /// <summary>What to do if the picture shows that something lies elsewhere.</summary>
    public required string Remedy { get; init; }
}
