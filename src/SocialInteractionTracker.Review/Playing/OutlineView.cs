using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>The outer edge of a part of the floor in the picture.</summary>
/// <param name="Name">Name of the part.</param>
/// <param name="Lines">Closed lines, each as x, y, x, y ... in px.</param>
internal sealed record OutlineView(string Name, ImmutableArray<ImmutableArray<double>> Lines)
{
    /// <summary>Points between two corners, so that a straight edge follows the bend of the lens.</summary>
    private const int PointsOnEdge = 8;

    private const int MostCorners = 12;
    private const int Decimals = 2;

    /// <summary>A region in the picture.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="region">Where it is on the floor.</param>
    /// <param name="calibration">Where the floor is in the picture.</param>
    /// <returns>Its outline.</returns>
    public static OutlineView Of(string name, Region region, Calibration calibration) =>
        new(name, [.. RegionOutline.Of(region).Select(line => InPicture(calibration.Lens is null ? line : Divided(line), calibration))]);

    private static ImmutableArray<double> InPicture(ImmutableArray<ArenaPoint> line, Calibration calibration) =>
        [.. line.Select(calibration.ToPixel).SelectMany(p => new[] { Math.Round(p.X, Decimals), Math.Round(p.Y, Decimals) })];

    private static ImmutableArray<ArenaPoint> Divided(ImmutableArray<ArenaPoint> line) => line.Length > MostCorners ? line :
    [
        .. line.Select((corner, i) => (From: corner, To: line[(i + 1) % line.Length])).SelectMany(edge =>
            Enumerable.Range(0, PointsOnEdge).Select(k => Between(edge.From, edge.To, (double)k / PointsOnEdge))),
    ];

    private static ArenaPoint Between(ArenaPoint from, ArenaPoint to, double part) =>
        new(from.XCm + (part * (to.XCm - from.XCm)), from.YCm + (part * (to.YCm - from.YCm)));
}
