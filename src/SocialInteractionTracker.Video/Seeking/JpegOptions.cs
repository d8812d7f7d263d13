namespace SocialInteractionTracker.Video.Seeking;

/// <summary>How frames are written as JPEG pictures.</summary>
public sealed record JpegOptions
{
    private const int BestQuality = 100;

    /// <summary>The whole picture, good enough to place a point on.</summary>
    public static JpegOptions Default { get; } = new();

    /// <summary>JPEG quality, 1 to 100; default 85: differences are not to be seen by eye, at a tenth of the bytes of PNG.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in 1 to 100.</exception>
    public int Quality
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(Quality));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, BestQuality, nameof(Quality));
            field = value;
        }
    } = 85;

    /// <summary>Wider pictures are made smaller to this, px; <see langword="null"/> (default) to leave them as they are.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public int? LargestWidth
    {
        get;
        init => field = value is null or > 0 ? value : throw new ArgumentOutOfRangeException(nameof(LargestWidth), value, "A picture is at least 1 px wide.");
    }
}
