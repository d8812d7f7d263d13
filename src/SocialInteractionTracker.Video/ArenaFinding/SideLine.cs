using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>A nearly upright line of an edge field that may be a side of the arena.</summary>
/// <param name="Offset">Column at which it crosses the field's middle row, px.</param>
/// <param name="Slope">Columns by which it goes to the right with every row.</param>
/// <param name="Sign">1 if luma rises to the right across it, -1 if it falls.</param>
internal sealed record SideLine(double Offset, double Slope, int Sign)
{
    /// <summary>Whether nothing is seen of it: the picture's own border stands for it.</summary>
    public bool IsBorder { get; init; }

    /// <summary>Sum of the supported rows above each row; one longer than the rows.</summary>
    public required float[] SupportSums { get; init; }

    /// <summary>Share of rows that a line has supported by chance.</summary>
    public required double Chance { get; init; }

    /// <summary>Share of supported rows of a stretch beyond chance, in [0, 1].</summary>
    /// <param name="from">First row.</param>
    /// <param name="to">Last row.</param>
    public double Support(double from, double to)
    {
        var first = Math.Clamp((int)Math.Round(from), 0, SupportSums.Length - 2);
        var last = Math.Clamp((int)Math.Round(to), first + 1, SupportSums.Length - 1);
        var share = (SupportSums[last] - SupportSums[first]) / Math.Max(last - first, to - from);
        return Math.Max(0, (share - Chance) / (1 - Chance));
    }

    /// <summary>Where it crosses a nearly level line, which is given in the transposed field.</summary>
    /// <param name="level">The level line.</param>
    /// <param name="size">Size of the untransposed field.</param>
    public PixelPoint Cross(SideLine level, (int Width, int Height) size)
    {
        var (cx, cy) = ((size.Width - 1) / 2.0, (size.Height - 1) / 2.0);
        var y = (level.Offset + (level.Slope * (Offset - (Slope * cy) - cx))) / (1 - (level.Slope * Slope));
        return new PixelPoint(Offset + (Slope * (y - cy)), y);
    }
}
