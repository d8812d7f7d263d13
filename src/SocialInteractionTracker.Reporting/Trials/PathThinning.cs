using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Reporting.Trials;

/// <summary>Thins a path for drawing, so that a figure is small and looks the same.</summary>
internal static class PathThinning
{
    /// <summary>Leaves out points that lie on the way.</summary>
    /// <param name="path">Positions in order; none is missing.</param>
    /// <param name="toleranceCm">How far the thinned path may be from the path, cm.</param>
    /// <returns>Some of the positions, with the first and the last.</returns>
    /// <remarks>Source: Douglas and Peucker 1973, DOI 10.3138/FM57-6770-U75U-7727.</remarks>
    public static IReadOnlyList<ArenaPoint> Thin(IReadOnlyList<ArenaPoint> path, double toleranceCm)
    {
        if (path.Count < 3)
        {
            return path;
        }

        var kept = new bool[path.Count];
        (kept[0], kept[^1]) = (true, true);
        var stretches = new Stack<(int First, int Last)>([(0, path.Count - 1)]);
        while (stretches.TryPop(out var stretch))
        {
            var (farthest, distance) = Farthest(path, stretch.First, stretch.Last);
            if (distance > toleranceCm)
            {
                kept[farthest] = true;
                stretches.Push((stretch.First, farthest));
                stretches.Push((farthest, stretch.Last));
            }
        }

        return [.. path.Where((_, i) => kept[i])];
    }

    private static (int Index, double DistanceCm) Farthest(IReadOnlyList<ArenaPoint> path, int first, int last)
    {
        var (farthest, largest) = (first, 0.0);
        for (var i = first + 1; i < last; i++)
        {
            var distance = Distance(path[i], path[first], path[last]);
            if (distance > largest)
            {
                (farthest, largest) = (i, distance);
            }
        }

        return (farthest, largest);
    }

    private static double Distance(ArenaPoint point, ArenaPoint from, ArenaPoint to)
    {
        var (x, y) = (to.XCm - from.XCm, to.YCm - from.YCm);
        var length = (x * x) + (y * y);
        var along = length == 0 ? 0 : Math.Clamp((((point.XCm - from.XCm) * x) + ((point.YCm - from.YCm) * y)) / length, 0, 1);
        return point.DistanceTo(new ArenaPoint(from.XCm + (along * x), from.YCm + (along * y)));
    }
}
