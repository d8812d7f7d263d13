using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>How regularly the frames of a video follow each other.</summary>
/// <param name="Frames">Number of frames.</param>
/// <param name="FirstTimeS">Presentation time of the first frame, s; 0 without frames.</param>
/// <param name="DurationS">First frame's start to last frame's end, s.</param>
/// <param name="TypicalFrameRate">1 / mean of the regular intervals, frames/s, so that stamps in whole milliseconds do no harm; 0 with fewer than two frames.</param>
/// <param name="IrregularShare">Share of intervals that differ from the median by more than the tolerance, in [0, 1].</param>
/// <param name="LongestGapS">The longest interval, s; 0 with fewer than two frames.</param>
/// <param name="LongestGapAtS">When it begins, s.</param>
/// <param name="LikelyDropped">Frames that would fit into the longer intervals: dropped while recording, or a variable frame rate.</param>
public sealed record FrameTiming(
    int Frames,
    double FirstTimeS,
    double DurationS,
    double TypicalFrameRate,
    double IrregularShare,
    double LongestGapS,
    double LongestGapAtS,
    long LikelyDropped)
{
    /// <summary>Share of the frames recorded or dropped that were dropped, in [0, 1].</summary>
    public double DroppedShare => Frames == 0 ? 0 : LikelyDropped / (double)(Frames + LikelyDropped);

    /// <summary>Measures the timing of frames.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="options">What counts as regular.</param>
    public static FrameTiming Of(FrameTimes times, FrameTimingOptions options)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(options);
        if (times.Count == 0)
        {
            return new FrameTiming(0, 0, 0, 0, 0, 0, 0, 0);
        }

        var medianS = times.MedianDurationS;
        var toleranceS = Math.Max(options.ToleranceS, options.RelativeTolerance * medianS);
        var (irregular, longest, dropped, regularS) = (0, 0, 0L, 0.0);
        for (var k = 0; k + 1 < times.Count; k++)
        {
            var intervalS = times.EndS(k) - times.StartS[k];
            var isRegular = Math.Abs(intervalS - medianS) <= toleranceS;
            irregular += isRegular ? 0 : 1;
            regularS += isRegular ? intervalS : 0;
            dropped += Math.Max(0, (long)Math.Round(intervalS / medianS) - 1);
            longest = intervalS > times.EndS(longest) - times.StartS[longest] ? k : longest;
        }

        var firstS = times.StartS[0];
        var intervals = times.Count - 1;
        return new FrameTiming(
            times.Count,
            firstS,
            times.EndS(times.Count - 1) - firstS,
            RatePerS(intervals - irregular, regularS, medianS),
            intervals == 0 ? 0 : irregular / (double)intervals,
            times.EndS(longest) - times.StartS[longest],
            times.StartS[longest],
            dropped);
    }

    /// <summary>Without a regular interval (two clusters of them, the median between) the median has to do.</summary>
    private static double RatePerS(int regular, double regularS, double medianS) =>
        regular > 0 ? regular / regularS : medianS > 0 ? 1 / medianS : 0;
}
