using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>One landmark of the subject through the frames of a video, on the arena's floor.</summary>
/// <param name="Point">Which landmark.</param>
/// <param name="Positions">The position after cleaning, cm, one a frame; missing where it is not known.</param>
/// <param name="Origin">How each position was obtained, one a frame.</param>
public sealed record ArenaPointTrack(BodyPoint Point, ImmutableArray<ArenaPoint> Positions, ImmutableArray<SampleOrigin> Origin)
{
    /// <summary>Number of frames.</summary>
    public int Count => Positions.Length;
}
