using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Tells whether a polygon's edges cross each other.</summary>
internal static class Crossings
{
    /// <summary>Whether two edges that are no neighbours cross.</summary>
    public static bool Any(ImmutableArray<ArenaPoint> corners)
    {
        var n = corners.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = i + 2; j < n; j++)
            {
                var areNeighbours = i == 0 && j == n - 1;
                if (!areNeighbours && Cross(corners[i], corners[(i + 1) % n], corners[j], corners[(j + 1) % n]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Cross(ArenaPoint a, ArenaPoint b, ArenaPoint c, ArenaPoint d) =>
        Side(a, b, c) * Side(a, b, d) < 0 && Side(c, d, a) * Side(c, d, b) < 0;

    private static double Side(ArenaPoint a, ArenaPoint b, ArenaPoint p) =>
        ((b.XCm - a.XCm) * (p.YCm - a.YCm)) - ((b.YCm - a.YCm) * (p.XCm - a.XCm));
}
