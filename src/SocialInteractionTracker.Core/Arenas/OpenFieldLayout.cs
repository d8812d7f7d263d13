using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Arenas;

/// <summary>The measures of an open field, from which its zones follow.</summary>
public sealed record OpenFieldLayout
{
    /// <summary>The floor's outline. Default a rectangle.</summary>
    public ArenaShape Shape { get; init; } = ArenaShape.Rectangle;

    /// <summary>Width of the arena, cm; a circle's diameter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double WidthCm { get; init => field = Checked.Positive(value, nameof(WidthCm)); }

    /// <summary>Height of the arena in the picture, cm; a circle's diameter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public required double HeightCm { get; init => field = Checked.Positive(value, nameof(HeightCm)); }

    /// <summary>What counts as the centre. Default the inner shape with half the side.</summary>
    public CentreRule Centre { get; init; } = CentreRule.HalfSide;

    /// <summary>Width of the periphery under <see cref="CentreRule.PeripheryBand"/>, cm. Default 8 (IMPC open field, IMPReSS).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double PeripheryBandCm { get; init => field = Checked.Positive(value, nameof(PeripheryBandCm)); } = 8;

    /// <summary>Side of the four square corners, cm; <see langword="null"/> (default) for the fields where two peripheral bands meet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double? CornerSizeCm { get; init => field = value is { } size ? Checked.Positive(size, nameof(CornerSizeCm)) : null; }

    private double BandXCm => BandCm(WidthCm);

    private double BandYCm => BandCm(HeightCm);

    /// <summary>What does not fit together, one sentence each.</summary>
    /// <returns>The sentences; empty if the layout is sound.</returns>
    public ImmutableArray<string> Problems()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        if (Math.Max(WidthCm, HeightCm) > Arena.LongestSideCm)
        {
            problems.Add($"An arena of {WidthCm} x {HeightCm} cm is longer than {Arena.LongestSideCm} cm; sizes are in cm.");
        }

        var shorterCm = Math.Min(WidthCm, HeightCm);
        if (Shape == ArenaShape.Circle && WidthCm != HeightCm)
        {
            problems.Add($"A circular arena has one diameter, not {WidthCm} and {HeightCm} cm.");
        }

        if (Centre == CentreRule.PeripheryBand && 2 * PeripheryBandCm >= shorterCm)
        {
            problems.Add($"A periphery of {PeripheryBandCm} cm leaves no centre in an arena of {WidthCm} x {HeightCm} cm.");
        }

        if (Shape == ArenaShape.Rectangle && 2 * CornerSizeCm > shorterCm)
        {
            problems.Add($"Corners of {CornerSizeCm} cm overlap in an arena of {WidthCm} x {HeightCm} cm.");
        }

        return problems.DrainToImmutable();
    }

    /// <summary>The arena with the zones <c>centre</c>, <c>periphery</c> and, in a rectangle, <c>corners</c>.</summary>
    /// <param name="id">Name of the arena in the study.</param>
    /// <returns>The arena.</returns>
    /// <exception cref="ArgumentException">The layout is not sound; the message says why.</exception>
    public Arena ToArena(string id)
    {
        if (Problems() is [var problem, ..])
        {
            throw new ArgumentException(problem);
        }

        var bare = new Arena { Id = id, Shape = Shape, WidthCm = WidthCm, HeightCm = HeightCm };
        Region centre = Shape == ArenaShape.Circle
            ? new CircleRegion(new ArenaPoint(WidthCm / 2, HeightCm / 2), (WidthCm / 2) - BandXCm)
            : PolygonRegion.Rectangle(BandXCm, BandYCm, WidthCm - (2 * BandXCm), HeightCm - (2 * BandYCm));
        ImmutableArray<Zone> zones =
            [new Zone(ZoneNames.Centre, centre), new Zone(ZoneNames.Periphery, new DifferenceRegion(bare.Floor, centre))];
        return bare with { Zones = Shape == ArenaShape.Circle ? zones : zones.Add(new Zone(ZoneNames.Corners, Corners())) };
    }

    private double BandCm(double sideCm) => Centre switch
    {
        CentreRule.HalfSide => sideCm / 4,
        CentreRule.HalfArea => sideCm * (1 - Math.Sqrt(0.5)) / 2,
        CentreRule.MiddleNinth => sideCm / 3,
        CentreRule.PeripheryBand => PeripheryBandCm,
        _ => throw new ArgumentException($"No centre is known for {Centre}."),
    };

    private UnionRegion Corners()
    {
        var (width, height) = (CornerSizeCm ?? BandXCm, CornerSizeCm ?? BandYCm);
        return new UnionRegion(
            PolygonRegion.Rectangle(0, 0, width, height),
            PolygonRegion.Rectangle(WidthCm - width, 0, width, height),
            PolygonRegion.Rectangle(WidthCm - width, HeightCm - height, width, height),
            PolygonRegion.Rectangle(0, HeightCm - height, width, height));
    }
}
