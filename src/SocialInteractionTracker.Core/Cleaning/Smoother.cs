using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Frees a body point of noise within stretches of known positions.</summary>
/// <remarks>Windows are cut in seconds and never reach over an unknown gap or a step that the animal cannot have made.</remarks>
internal static class Smoother
{
    // Container times are multiples of a time base; differences of them differ from a round half width by less than this.
    private const double TimeToleranceS = 1e-6;

    /// <summary>Smooths all stretches.</summary>
    /// <param name="series">The body point.</param>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="reach">How far the animal can go.</param>
    /// <param name="method">How; <see cref="SmoothingMethod.None"/> changes nothing.</param>
    /// <param name="windowS">Width of the window, s.</param>
    public static void Apply(PointSeries series, FrameTimes times, Reach reach, SmoothingMethod method, double windowS)
    {
        if (method == SmoothingMethod.None)
        {
            return;
        }

        var startS = times.StartS.AsSpan();
        ReadOnlySpan<ArenaPoint> seen = series.Positions.ToArray();
        for (var start = 0; start < seen.Length;)
        {
            var end = start + 1;
            while (end < seen.Length && reach.Allows(seen[end - 1], seen[end], startS[end] - startS[end - 1]))
            {
                end++;
            }

            if (series.IsKnown(start))
            {
                var stretch = series.Positions.AsSpan(start, end - start);
                Smooth(seen[start..end], startS[start..end], (windowS / 2) + TimeToleranceS, method, stretch);
            }

            start = end;
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
