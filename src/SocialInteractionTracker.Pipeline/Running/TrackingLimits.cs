namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>The speed that tracking cannot pass on this machine, measured on the same video with the same number of workers.</summary>
/// <param name="DecodeFramesPerS">Decoding alone, frames/s.</param>
/// <param name="NetworksFramesPerS">The networks alone on pictures in memory, frames/s; <see langword="null"/> when none is used.</param>
/// <param name="TrackingFramesPerS">Whole tracking, frames/s.</param>
public sealed record TrackingLimits(double DecodeFramesPerS, double? NetworksFramesPerS, double TrackingFramesPerS)
{
    /// <summary>Both in turn, 1 / (1/d + 1/n), frames/s; decoding alone without networks.</summary>
    public double LimitFramesPerS => 1 / ((1 / DecodeFramesPerS) + (1 / (NetworksFramesPerS ?? double.PositiveInfinity)));

    /// <summary>Tracking over the limit.</summary>
    public double ShareOfLimit => TrackingFramesPerS / LimitFramesPerS;
}
