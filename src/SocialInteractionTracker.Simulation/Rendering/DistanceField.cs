namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>How far each pixel is from a chain of discs, and where along and across the chain it lies.</summary>
/// <remarks>Edges come out anti-aliased at any position, because coverage follows from the distance.</remarks>
internal sealed class DistanceField
{
    /// <summary>Distance of pixels that are far away, px.</summary>
    public const float Far = 1e6f;

    private readonly int _width;
    private readonly int _height;

    public DistanceField(int width, int height)
    {
        (_width, _height) = (width, height);
        Distance = new float[width * height];
        Along = new float[width * height];
        Across = new float[width * height];
    }

    /// <summary>Distance to the outline, px; negative inside.</summary>
    public float[] Distance { get; }

    /// <summary>Place along the chain, in discs.</summary>
    public float[] Along { get; }

    /// <summary>Place across it: -1 left edge, 0 axis, 1 right edge, seen along the chain.</summary>
    public float[] Across { get; }

    /// <summary>Measures the pixels round a chain.</summary>
    /// <param name="chain">The discs in order; at least one.</param>
    /// <param name="marginPx">How far outside the outline to measure, px.</param>
    /// <returns>The pixels that hold values now; all others are stale.</returns>
    public PixelRectangle Draw(ReadOnlySpan<Disc> chain, float marginPx)
    {
        var rect = PixelRectangle.Empty;
        foreach (var disc in chain)
        {
            rect = rect.And(Around(disc, disc, marginPx));
        }

        for (var y = rect.Top; y < rect.Bottom; y++)
        {
            Distance.AsSpan((y * _width) + rect.Left, rect.Right - rect.Left).Fill(Far);
        }

        for (var k = 0; k < Math.Max(1, chain.Length - 1); k++)
        {
            DrawLink(chain[k], chain[Math.Min(k + 1, chain.Length - 1)], k, marginPx);
        }

        return rect;
    }

    private void DrawLink(Disc a, Disc b, int index, float marginPx)
    {
        var rect = Around(a, b, marginPx);
        var (ex, ey) = (b.X - a.X, b.Y - a.Y);
        var squared = Math.Max((ex * ex) + (ey * ey), 1e-6f);
        var length = MathF.Sqrt(squared);
        for (var y = rect.Top; y < rect.Bottom; y++)
        {
            var row = y * _width;
            var py = y - a.Y;
            for (var x = rect.Left; x < rect.Right; x++)
            {
                var px = x - a.X;
                var t = Math.Clamp(((px * ex) + (py * ey)) / squared, 0, 1);
                var (dx, dy) = (px - (t * ex), py - (t * ey));
                var radius = a.Radius + (t * (b.Radius - a.Radius));
                var fromAxis = MathF.Sqrt((dx * dx) + (dy * dy));
                if (fromAxis - radius < Distance[row + x])
                {
                    Distance[row + x] = fromAxis - radius;
                    Along[row + x] = index + t;
                    Across[row + x] = ((ex * py) - (ey * px)) / (length * Math.Max(radius, 0.5f));
                }
            }
        }
    }

    private PixelRectangle Around(Disc a, Disc b, float marginPx)
    {
        var reach = Math.Max(a.Radius, b.Radius) + marginPx;
        return new PixelRectangle(
            Inside(Math.Min(a.X, b.X) - reach, _width),
            Inside(Math.Min(a.Y, b.Y) - reach, _height),
            Inside(Math.Max(a.X, b.X) + reach + 1, _width),
            Inside(Math.Max(a.Y, b.Y) + reach + 1, _height));
    }

    private static int Inside(float at, int size) => (int)Math.Clamp(at, 0, size);
}
