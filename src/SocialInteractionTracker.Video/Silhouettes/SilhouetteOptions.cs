namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>What counts as an animal's outline.</summary>
public sealed record SilhouetteOptions
{
    /// <summary>The defaults.</summary>
    public static SilhouetteOptions Default { get; } = new();

    /// <summary>How the animal differs from the floor; <see langword="null"/> (the default): found from the sampled pictures.</summary>
    public AnimalPolarity? Polarity { get; init; }

    /// <summary>Smallest outline of an animal, cm2; default 2 (a young mouse half behind the mesh).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double SmallestCm2
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(SmallestCm2)); field = value; }
    } = 2;

    /// <summary>Largest outline of an animal, cm2; default 60 (a stretched CD-1 with its tail and shadow).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double LargestCm2
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(LargestCm2)); field = value; }
    } = 60;

    /// <summary>A pixel belongs to an animal when it differs from the background by more than this many standard deviations of its noise; default 5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double NoiseFactor
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(NoiseFactor)); field = value; }
    } = 5;

    /// <summary>... and by more than this share of the animal's own contrast; default 0.4 (a shadow has less).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1).</exception>
    public double ContrastShare
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ContrastShare));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1, nameof(ContrastShare));
            field = value;
        }
    } = 0.4;

    /// <summary>... and by more than this, grey levels; default 12.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [1, 254].</exception>
    public int SmallestContrast
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(SmallestContrast));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 254, nameof(SmallestContrast));
            field = value;
        }
    } = 12;

    /// <summary>Parts of an outline thinner than this are the tail, cm; default 0.9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double TailWidthCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(TailWidthCm)); field = value; }
    } = 0.9;

    /// <summary>How far beyond the floor's edge an outline is followed, cm; default 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double FloorMarginCm
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(FloorMarginCm)); field = value; }
    } = 0.5;
}
