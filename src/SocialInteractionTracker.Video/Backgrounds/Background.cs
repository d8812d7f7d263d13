using System.Collections.Immutable;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>The scene of a trial without its animals.</summary>
public sealed record Background
{
    /// <summary>The scene.</summary>
    public required LumaPicture Picture { get; init; }

    /// <summary>The sampled frames it was made from, in order of time.</summary>
    public required ImmutableArray<LumaPicture> Samples { get; init; }

    /// <summary>Presentation time of each sampled frame, s.</summary>
    public required ImmutableArray<double> SampleTimesS { get; init; }

    /// <summary>How the frames were reached.</summary>
    public required BackgroundSampling Sampling { get; init; }

    /// <summary>Pixels of places where an animal had stayed for most of the time and which were taken from the rest of it.</summary>
    public required int RepairedPixels { get; init; }
}
