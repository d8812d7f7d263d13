namespace SocialInteractionTracker.Video.Decoding;

/// <summary>What counts as regular timing of frames.</summary>
public sealed record FrameTimingOptions
{
    /// <summary>The customary values.</summary>
    public static FrameTimingOptions Default { get; } = new();

    /// <summary>Share of the median interval by which an interval may differ from it and count as regular; default 0.1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double RelativeTolerance
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(RelativeTolerance)); field = value; }
    } = 0.1;

    /// <summary>The same in seconds; the larger one holds. Default 0.0015: Matroska, WMV and FLV keep whole milliseconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ToleranceS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(ToleranceS)); field = value; }
    } = 0.0015;

    /// <summary>Longest time without a frame that still is sane, s; default 0.5, the longest gap that a track bridges.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MaxGapS
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxGapS)); field = value; }
    } = 0.5;

    /// <summary>Share of frames dropped from which it is said; default 0.01.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double NotableDroppedShare
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(NotableDroppedShare)); field = value; }
    } = 0.01;

    /// <summary>Lowest sane frame rate, frames/s; default 5. Below it speed and entries mean little.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MinFrameRate
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MinFrameRate)); field = value; }
    } = 5;

    /// <summary>Highest sane frame rate, frames/s; default 1000. Above it the stamps are not seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double MaxFrameRate
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(MaxFrameRate)); field = value; }
    } = 1000;
}
