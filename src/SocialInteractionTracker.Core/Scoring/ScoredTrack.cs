using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>A subject's track, the frames of it that are scored, and the arena they are scored in.</summary>
public sealed record ScoredTrack
{
    private readonly ImmutableArray<ImmutableArray<ArenaPoint>> _onFloor;

    /// <summary>Puts together what is scored.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="arena">The arena with its zones.</param>
    /// <param name="frames">The frames that count; of the track's video.</param>
    /// <param name="wallToleranceCm">
    /// How far outside the floor a position still counts as at the wall, cm: zones that end at a wall hold on to it. Default 3.0.
    /// </param>
    /// <exception cref="ArgumentException">The frames are of another video.</exception>
    public ScoredTrack(ArenaTrack track, Arena arena, ScoredFrames frames, double wallToleranceCm = DefaultWallToleranceCm)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(arena);
        ArgumentNullException.ThrowIfNull(frames);
        if (frames.Times.Count != track.Times.Count)
        {
            throw new ArgumentException($"The track has {track.Times.Count} frames, not {frames.Times.Count}.", nameof(frames));
        }

        (Track, Arena, Frames) = (track, arena, frames);
        _onFloor = [.. track.Points.Select(point => OnFloor(point.Positions, arena, wallToleranceCm))];
    }

    /// <summary>How far outside the floor a position still counts as at the wall, cm, by default: the parallax of a rearing mouse.</summary>
    public const double DefaultWallToleranceCm = 3.0;

    /// <summary>The subject.</summary>
    public ArenaTrack Track { get; }

    /// <summary>The arena with its zones.</summary>
    public Arena Arena { get; }

    /// <summary>The frames that count.</summary>
    public ScoredFrames Frames { get; }

    /// <summary>The positions of a point, one a frame of the video, moved onto the floor where they lie a little outside.</summary>
    /// <param name="point">Which point.</param>
    public ImmutableArray<ArenaPoint> this[BodyPoint point] => _onFloor[(int)point];

    /// <summary>The states of a point in a zone.</summary>
    /// <param name="region">The zone.</param>
    /// <param name="point">Which point.</param>
    /// <param name="edgeOffsetCm">How far the zone's outer edge is moved outwards, cm; negative moves it inwards.</param>
    /// <returns>The states.</returns>
    public ZoneStateSeries States(Region region, BodyPoint point, double edgeOffsetCm = 0) =>
        ZoneStateSeries.From(Frames, this[point], region, edgeOffsetCm);

    private static ImmutableArray<ArenaPoint> OnFloor(ImmutableArray<ArenaPoint> positions, Arena arena, double toleranceCm)
    {
        var onFloor = ImmutableArray.CreateBuilder<ArenaPoint>(positions.Length);
        foreach (var position in positions)
        {
            onFloor.Add(arena.OntoFloor(position, toleranceCm));
        }

        return onFloor.MoveToImmutable();
    }
}
