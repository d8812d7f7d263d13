using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>One landmark of the subject through the frames of a video, in video pixels.</summary>
public sealed record PointTrack
{
    /// <summary>Which landmark.</summary>
    public required BodyPoint Point { get; init; }

    /// <summary>What the network (or the other program) said, one a frame; missing where it said nothing.</summary>
    public required ImmutableArray<PixelPoint> Raw { get; init; }

    /// <summary>The network's confidence of <see cref="Raw"/>, in [0, 1], one a frame.</summary>
    public required ImmutableArray<float> Confidence { get; init; }

    /// <summary>The position after cleaning, one a frame; missing where it is not known.</summary>
    public required ImmutableArray<PixelPoint> Final { get; init; }

    /// <summary>How <see cref="Final"/> was obtained, one a frame.</summary>
    public required ImmutableArray<SampleOrigin> Origin { get; init; }
}
