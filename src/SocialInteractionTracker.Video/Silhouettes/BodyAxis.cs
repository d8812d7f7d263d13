namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>Centre and long axis of a set of pixels.</summary>
/// <param name="X">Column of the centre, px.</param>
/// <param name="Y">Row of the centre, px.</param>
/// <param name="DirectionX">Unit vector along the long axis, columns.</param>
/// <param name="DirectionY">Unit vector along the long axis, rows.</param>
/// <param name="Elongation">Standard deviation along over across the axis, 1 or more.</param>
/// <param name="Skewness">Skewness along the axis; positive when the end the axis points to is the more drawn-out one.</param>
internal readonly record struct BodyAxis(float X, float Y, float DirectionX, float DirectionY, float Elongation, float Skewness)
{
    /// <summary>Second moment of a pixel about its own centre: the pixel is a unit square.</summary>
    private const double PixelVariance = 1.0 / 12;

    /// <summary>Position along the axis, px from the centre.</summary>
    public float Along(float x, float y) => ((x - X) * DirectionX) + ((y - Y) * DirectionY);

    /// <summary>Position across the axis, px from the centre.</summary>
    public float Across(float x, float y) => ((y - Y) * DirectionX) - ((x - X) * DirectionY);

    /// <summary>The same axis pointing the other way.</summary>
    public BodyAxis Reversed() => new(X, Y, -DirectionX, -DirectionY, Elongation, -Skewness);

    /// <summary>The axis of some pixels.</summary>
    /// <param name="points">The pixels; at least one.</param>
    public static BodyAxis Of(PointBuffer points)
    {
        var x = points.X;
        var y = points.Y;
        double sumX = 0, sumY = 0;
        for (var i = 0; i < x.Length; i++)
        {
            sumX += x[i];
            sumY += y[i];
        }

        var (meanX, meanY) = (sumX / x.Length, sumY / x.Length);
        double xx = 0, yy = 0, xy = 0;
        for (var i = 0; i < x.Length; i++)
        {
            var (dx, dy) = (x[i] - meanX, y[i] - meanY);
            xx += dx * dx;
            yy += dy * dy;
            xy += dx * dy;
        }

        (xx, yy, xy) = ((xx / x.Length) + PixelVariance, (yy / x.Length) + PixelVariance, xy / x.Length);
        var spread = Math.Sqrt(((xx - yy) * (xx - yy) / 4) + (xy * xy));
        var (longVariance, shortVariance) = (((xx + yy) / 2) + spread, ((xx + yy) / 2) - spread);
        var (sin, cos) = Math.SinCos(Math.Atan2(2 * xy, xx - yy) / 2);
        var axis = new BodyAxis((float)meanX, (float)meanY, (float)cos, (float)sin, (float)Math.Sqrt(longVariance / shortVariance), 0);
        return axis with { Skewness = SkewnessAlong(axis, x, y, longVariance) };
    }

    private static float SkewnessAlong(in BodyAxis axis, ReadOnlySpan<float> x, ReadOnlySpan<float> y, double variance)
    {
        double third = 0;
        for (var i = 0; i < x.Length; i++)
        {
            double p = axis.Along(x[i], y[i]);
            third += p * p * p;
        }

        return (float)(third / x.Length / (variance * Math.Sqrt(variance)));
    }
}
