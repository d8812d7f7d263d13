using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.OpenField;

/// <summary>Adds up where a point was.</summary>
public static class OccupancyScorer
{
    /// <summary>The time in each cell of a grid over the arena's bounding rectangle.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="frames">The frames that count; excluded ones do not.</param>
    /// <param name="positions">One position a frame of the video; missing where unknown, which counts nowhere.</param>
    /// <param name="cellCm">Side of a cell, cm; above 0. Cells at the right and the bottom may reach out of the arena.</param>
    /// <returns>The map. A position on the arena's right or bottom edge belongs to the last cell.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cellCm"/> is not above 0.</exception>
    public static OccupancyMap Map(Arena arena, ScoredFrames frames, ImmutableArray<ArenaPoint> positions, double cellCm)
    {
        ArgumentNullException.ThrowIfNull(arena);
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cellCm);
        var columns = (int)Math.Ceiling(arena.WidthCm / cellCm);
        var rows = (int)Math.Ceiling(arena.HeightCm / cellCm);
        var seconds = new double[columns * rows];
        var outsideS = 0.0;
        for (var k = frames.First; k < frames.End; k++)
        {
            var (x, y) = (positions[k].XCm, positions[k].YCm);
            if (frames.Excluded[k] || positions[k].IsMissing)
            {
                continue;
            }

            if (x < 0 || y < 0 || x > arena.WidthCm || y > arena.HeightCm)
            {
                outsideS += frames.Seconds[k];
                continue;
            }

            var (column, row) = (Math.Min((int)(x / cellCm), columns - 1), Math.Min((int)(y / cellCm), rows - 1));
            seconds[(row * columns) + column] += frames.Seconds[k];
        }

        return new OccupancyMap(cellCm, columns, rows, [.. seconds], outsideS);
    }
}
