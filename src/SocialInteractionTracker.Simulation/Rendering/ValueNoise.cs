namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>Smooth random unevenness of surfaces.</summary>
/// <remarks>Value noise on a square lattice with a smoothstep between its points.</remarks>
internal static class ValueNoise
{
    /// <summary>The noise at a place.</summary>
    /// <param name="x">First coordinate, in lattice steps.</param>
    /// <param name="y">Second coordinate, in lattice steps.</param>
    /// <param name="seed">Which noise.</param>
    /// <returns>A number in [-1, 1].</returns>
    public static float At(double x, double y, uint seed)
    {
        var (fx, fy) = (Math.Floor(x), Math.Floor(y));
        var (ix, iy) = ((int)fx, (int)fy);
        var (tx, ty) = ((float)(x - fx), (float)(y - fy));
        tx *= tx * (3 - (2 * tx));
        ty *= ty * (3 - (2 * ty));
        var upper = float.Lerp(Lattice(ix, iy, seed), Lattice(ix + 1, iy, seed), tx);
        var lower = float.Lerp(Lattice(ix, iy + 1, seed), Lattice(ix + 1, iy + 1, seed), tx);
        return float.Lerp(upper, lower, ty);
    }

    /// <summary>Noise of several scales on top of each other.</summary>
    /// <param name="x">First coordinate, in steps of the coarsest lattice.</param>
    /// <param name="y">Second coordinate, in steps of the coarsest lattice.</param>
    /// <param name="seed">Which noise.</param>
    /// <returns>A number in [-1, 1]; most are near 0.</returns>
    public static float Rough(double x, double y, uint seed) =>
        (0.55f * At(x, y, seed)) + (0.28f * At(x * 2.1, y * 2.1, seed + 1)) + (0.17f * At(x * 4.3, y * 4.3, seed + 2));

    private static float Lattice(int x, int y, uint seed)
    {
        unchecked
        {
            var h = ((uint)x * 0x8DA6B343) ^ ((uint)y * 0xD8163841) ^ (seed * 0xCB1AB31F);
            h = (h ^ (h >> 15)) * 0x2C1B3C6D;
            h = (h ^ (h >> 12)) * 0x297A2D39;
            return ((h ^ (h >> 15)) * (2f / uint.MaxValue)) - 1;
        }
    }
}
