using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Bridges short gaps with a straight line in time.</summary>
internal static class GapFiller
{
    // Container times are multiples of a time base; sums of them differ from a round limit by less than this.
    private const double TimeToleranceS = 1e-6;

    /// <summary>Interpolates gaps up to a length; gaps at either end stay, and so do those that the animal cannot have crossed.</summary>
    /// <param name="series">The body point.</param>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="maxGapS">Longest gap, from the start of its first frame to the start of the next known one, s; the limit is filled.</param>
    /// <param name="reach">How far the animal can go.</param>
    public static void Fill(PointSeries series, FrameTimes times, double maxGapS, Reach reach)
    {
        var startS = times.StartS.AsSpan();
        var before = -1;
        for (var k = 0; k < startS.Length; k++)
        {
            if (!series.IsKnown(k))
            {
                continue;
            }

            if (before >= 0 && k - before > 1 && Joins(times, before, k, maxGapS)
                && reach.Allows(series.Positions[before], series.Positions[k], startS[k] - startS[before]))
            {
                Bridge(series, startS, before, k);
            }

            before = k;
        }
    }

    /// <summary>Whether two known frames follow each other or have a gap between them that is short enough to be filled.</summary>
    public static bool Joins(FrameTimes times, int before, int after, double maxGapS) =>
        after - before == 1 || times.StartS[after] - times.StartS[before + 1] <= maxGapS + TimeToleranceS;

    private static void Bridge(PointSeries series, ReadOnlySpan<double> startS, int before, int after)
    {
        var (from, to) = (series.Positions[before], series.Positions[after]);
        for (var k = before + 1; k < after; k++)
        {
            var share = (startS[k] - startS[before]) / (startS[after] - startS[before]);
            var position = new ArenaPoint(from.XCm + (share * (to.XCm - from.XCm)), from.YCm + (share * (to.YCm - from.YCm)));
            series.Set(k, position, SampleOrigin.Interpolated);
        }
    }
}
