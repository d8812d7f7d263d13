namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A direction and length on the arena's floor, cm; NaN when it leads from or to a missing position.</summary>
/// <param name="XCm">To the right in the picture, cm.</param>
/// <param name="YCm">Downwards in the picture, cm.</param>
internal readonly record struct ArenaVector(double XCm, double YCm)
{
    /// <summary>Its length, cm.</summary>
    public double LengthCm => Math.Sqrt((XCm * XCm) + (YCm * YCm));

    /// <summary>Whether it leads between known positions and has a direction.</summary>
    public bool HasDirection => LengthCm > 0;

    /// <summary>The way from one position to another.</summary>
    public static ArenaVector Between(ArenaPoint from, ArenaPoint to) => new(to.XCm - from.XCm, to.YCm - from.YCm);

    /// <summary>Cosine of the angle to another vector; NaN if one has no direction.</summary>
    public double CosineTo(ArenaVector other) =>
        ((XCm * other.XCm) + (YCm * other.YCm)) / (LengthCm * other.LengthCm);

    /// <summary>Sine of the angle to another vector, above 0 when that one points to the right as the animal sees it (clockwise in the picture).</summary>
    public double SineTo(ArenaVector other) =>
        ((XCm * other.YCm) - (YCm * other.XCm)) / (LengthCm * other.LengthCm);
}
