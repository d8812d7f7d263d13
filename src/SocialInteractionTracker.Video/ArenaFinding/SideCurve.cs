using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>One side of the floor in the full picture: a line, or a parabola where the lens bends it.</summary>
/// <param name="Start">Where the line begins.</param>
/// <param name="DirectionX">Unit vector along the line, columns.</param>
/// <param name="DirectionY">Unit vector along the line, rows.</param>
/// <param name="Offset">Distance to the line's right-hand side at its beginning, px.</param>
/// <param name="Slope">Change of the distance along the line.</param>
/// <param name="Bend">Quadratic change of the distance, 1/px; 0 for a straight side.</param>
/// <param name="BowPx">How far the side's middle lies off the chord of its ends, px.</param>
/// <param name="Inliers">Share of the places looked at where the edge lies on the curve.</param>
internal sealed record SideCurve(
    PixelPoint Start, double DirectionX, double DirectionY, double Offset, double Slope, double Bend, double BowPx, double Inliers)
{
    private const int Steps = 8;

    /// <summary>Median gradient across the side, grey levels a pixel.</summary>
    public double Contrast { get; init; }

    /// <summary>The straight line between two positions, of which nothing is seen.</summary>
    public static SideCurve Straight(PixelPoint from, PixelPoint to)
    {
        var length = from.DistanceTo(to);
        return new SideCurve(from, (to.X - from.X) / length, (to.Y - from.Y) / length, 0, 0, 0, 0, Inliers: 0);
    }

    /// <summary>Where two sides meet, close to a first guess.</summary>
    public static PixelPoint Cross(SideCurve a, SideCurve b, PixelPoint guess)
    {
        for (var step = 0; step < Steps; step++)
        {
            var (p, px, py) = a.TangentNear(guess);
            var (q, qx, qy) = b.TangentNear(guess);
            var along = (((q.X - p.X) * qy) - ((q.Y - p.Y) * qx)) / ((px * qy) - (py * qx));
            guess = new PixelPoint(p.X + (along * px), p.Y + (along * py));
        }

        return guess;
    }

    /// <summary>Distance along the line of the foot of a position.</summary>
    public double Along(PixelPoint position) => ((position.X - Start.X) * DirectionX) + ((position.Y - Start.Y) * DirectionY);

    /// <summary>Distance of the curve from its line.</summary>
    public double OffsetAt(double along) => Offset + (Slope * along) + (Bend * along * along);

    /// <summary>The position on the curve at a distance along its line.</summary>
    public PixelPoint At(double along)
    {
        var offset = OffsetAt(along);
        return new PixelPoint(Start.X + (along * DirectionX) - (offset * DirectionY), Start.Y + (along * DirectionY) + (offset * DirectionX));
    }

    private (PixelPoint Point, double DirectionX, double DirectionY) TangentNear(PixelPoint position)
    {
        var along = Along(position);
        var rise = Slope + (2 * Bend * along);
        return (At(along), DirectionX - (rise * DirectionY), DirectionY + (rise * DirectionX));
    }
}
