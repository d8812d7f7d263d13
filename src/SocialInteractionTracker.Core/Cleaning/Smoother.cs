using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Frees a body point of noise.</summary>
/// <remarks>
/// Windows are cut in seconds and hold known positions only, so that lines drawn over gaps later on do not pull on their
/// ends. They never reach over a gap that stays unknown, nor over a step that the animal cannot have made.
/// </remarks>
internal static class Smoother
{
    // Container times are multiples of a time base; differences of them differ from a round half width by less than this.
    private const double TimeToleranceS = 1e-6;

    /// <summary>Smooths the known positions, before gaps are filled.</summary>
    /// <param name="series">The body point.</param>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="reach">How far the animal can go.</param>
    /// <param name="options">How; <see cref="SmoothingMethod.None"/> changes nothing.</param>
    public static void Apply(PointSeries series, FrameTimes times, Reach reach, CleaningOptions options)
    {
        if (options.Smoothing == SmoothingMethod.None)
        {
            return;
        }

        int[] frames = [.. Enumerable.Range(0, times.Count).Where(series.IsKnown)];
        var seen = Array.ConvertAll(frames, k => series.Positions[k]);
        var startS = Array.ConvertAll(frames, k => times.StartS[k]);
        var smoothed = new ArenaPoint[seen.Length];
        for (var (start, end) = (0, 0); start < seen.Length; start = end)
        {
            end = start + 1;
            while (end < seen.Length && GapFiller.Joins(times, frames[end - 1], frames[end], options.MaxGapS)
                && reach.Allows(seen[end - 1], seen[end], startS[end] - startS[end - 1]))
            {
                end++;
            }

            Smooth(
                seen.AsSpan(start, end - start),
                startS.AsSpan(start, end - start),
                (options.SmoothingWindowS / 2) + TimeToleranceS,
                options.Smoothing,
                smoothed.AsSpan(start, end - start));
        }

        for (var i = 0; i < frames.Length; i++)
        {
            series.Positions[frames[i]] = smoothed[i];
        }
    }

    private static void Smooth(
        ReadOnlySpan<ArenaPoint> seen, ReadOnlySpan<double> startS, double halfWidthS, SmoothingMethod method, Span<ArenaPoint> smoothed)
    {
        var (first, end) = (0, 0);
        var buffer = method == SmoothingMethod.Median ? new double[seen.Length] : [];
        for (var k = 0; k < seen.Length; k++)
        {
            while (startS[first] < startS[k] - halfWidthS)
            {
                first++;
            }

            while (end < seen.Length && startS[end] <= startS[k] + halfWidthS)
            {
                end++;
            }

            smoothed[k] = method == SmoothingMethod.Median
                ? RunningMedian(seen[first..end], buffer)
                : LocalFit.At(seen[first..end], startS[first..end], startS[k], seen[k]);
        }
    }

    private static ArenaPoint RunningMedian(ReadOnlySpan<ArenaPoint> window, Span<double> buffer)
    {
        var values = buffer[..window.Length];
        for (var i = 0; i < window.Length; i++)
        {
            values[i] = window[i].XCm;
        }

        var xCm = Median(values);
        for (var i = 0; i < window.Length; i++)
        {
            values[i] = window[i].YCm;
        }

        return new ArenaPoint(xCm, Median(values));
    }

    private static double Median(Span<double> values)
    {
        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
