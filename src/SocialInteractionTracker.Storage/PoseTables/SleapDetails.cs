using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.PoseTables;

/// <summary>What SLEAP's files hold besides positions.</summary>
public sealed record SleapDetails
{
    /// <summary>Each animal's score in each frame, by the animals' order; NaN where it has none. <see langword="null"/> if the file has none.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? InstanceScores { get; init; }

    /// <summary>Each animal's tracking score in each frame, by the animals' order; NaN where it has none. <see langword="null"/> if the file has none.</summary>
    public IReadOnlyList<IReadOnlyList<double>>? TrackingScores { get; init; }

    /// <summary>Whether each animal was found in each frame, by the animals' order; <see langword="null"/> if the file does not say.</summary>
    public IReadOnlyList<IReadOnlyList<bool>>? Occupancy { get; init; }

    /// <summary>The skeleton's edges: numbers of the two body parts.</summary>
    public ImmutableArray<(int From, int To)> Edges { get; init; } = [];

    /// <summary>The project that the file was made of; empty if it is not said.</summary>
    public string LabelsPath { get; init; } = "";

    /// <summary>The video that was tracked; empty if it is not said.</summary>
    public string VideoPath { get; init; } = "";

    /// <summary>Number of the video in the project.</summary>
    public int VideoIndex { get; init; }

    /// <summary>How the positions were made, JSON; empty if it is not said.</summary>
    public string Provenance { get; init; } = "";
}
