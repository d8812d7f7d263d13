namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>How an arena is looked for.</summary>
public sealed record ArenaFindingOptions
{
    /// <summary>The defaults.</summary>
    public static ArenaFindingOptions Default { get; } = new();

    /// <summary>Confidence from which on found corners may be used without a person's look; default 0.6.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in [0, 1].</exception>
    public double TrustFrom
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(TrustFrom));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 1, nameof(TrustFrom));
            field = value;
        }
    } = 0.6;

    /// <summary>How far the arena's sides may be turned against the picture's, degrees; default 20.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 40].</exception>
    public double LargestTurnDegrees
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(LargestTurnDegrees));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 40, nameof(LargestTurnDegrees));
            field = value;
        }
    } = 20;

    /// <summary>Smallest width and height of the floor as a share of the picture's; default 0.25.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1).</exception>
    public double SmallestShare
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(SmallestShare));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1, nameof(SmallestShare));
            field = value;
        }
    } = 0.25;

    /// <summary>
    /// Of two nested outlines the inner one is the floor, and the outer one the walls' upper edge, if it has at least this share
    /// of the outer one's width; default 0.6. Anything smaller is taken for something on the floor.
    /// </summary>
    /// <remarks>A wall of height h under a camera at height H above the floor shows the floor at (H - h) / H of the upper edge: 0.75 for 40 cm and 160 cm.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is not in (0, 1).</exception>
    public double FloorToWallTop
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(FloorToWallTop));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1, nameof(FloorToWallTop));
            field = value;
        }
    } = 0.6;
}
