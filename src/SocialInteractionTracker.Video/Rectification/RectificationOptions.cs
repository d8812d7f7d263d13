namespace SocialInteractionTracker.Video.Rectification;

/// <summary>At which scale the arena and the animals in it are seen.</summary>
public sealed record RectificationOptions
{
    /// <summary>Scale of the whole arena's picture, px/cm; default 2.5 (the coarse network's).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double ArenaPxPerCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(ArenaPxPerCm)); field = value; }
    } = 2.5;

    /// <summary>How much is shown beyond the arena's bounding rectangle at least, cm; default 2 (an animal rearing at a wall leans out).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MarginCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MarginCm)); field = value; }
    } = 2;

    /// <summary>Width and height of the arena's picture are multiples of this, px; default 32 (the networks' deepest stride).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int SizeMultiple
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(SizeMultiple)); field = value; }
    } = 32;

    /// <summary>Width and height of the arena's picture, px, whatever the margin and multiple say; <see langword="null"/> (default) when they decide.</summary>
    public (int Width, int Height)? FixedSize { get; init; }

    /// <summary>Scale of a crop, px/cm; default 8 (the fine network's).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double CropPxPerCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(CropPxPerCm)); field = value; }
    } = 8;

    /// <summary>Width and height of a crop, px; default 128 (16 cm at 8 px/cm).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int CropSize
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(CropSize)); field = value; }
    } = 128;

    /// <summary>Whether luma 16 to 235 is stretched to 0 to 255 (video range to full range); default no.</summary>
    public bool ExpandLimitedRange { get; init; }
}
