using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Zones;

/// <summary>Measures one point in one zone.</summary>
public static class ZoneScorer
{
    /// <summary>Measures the window, or the time bin, that the states are cut to.</summary>
    /// <param name="zone">Name of the zone.</param>
    /// <param name="point">The point whose states they are.</param>
    /// <param name="series">The states, cut to the window or the bin.</param>
    /// <param name="visits">The stays in the whole window, from <see cref="ZoneVisits.Find"/>.</param>
    /// <param name="movement">Movement of the body centre in the same video.</param>
    /// <returns>The measures. Entries and latency are those of stays that begin in the window or bin.</returns>
    public static ZoneMeasures Measure(
        string zone, BodyPoint point, ZoneStateSeries series, ImmutableArray<BoutSpan> visits, MovementSeries movement)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(movement);
        var sums = Sum(series, movement);
        var (entries, latencyS) = CountEntries(visits, series);
        return new ZoneMeasures(zone, point, sums.InS, sums.UnknownS)
        {
            Entries = entries,
            LatencyS = latencyS,
            LatencyCensoredS = latencyS ?? (sums.HasKnown ? sums.ScoredS + sums.ExcludedS : null),
            DistanceCm = sums.PathCm,
            MeanSpeedCmPerS = sums.PathS > 0 ? sums.PathCm / sums.PathS : null,
            FractionOfWindow = sums.ScoredS > 0 ? sums.InS / sums.ScoredS : null,
            MeanDistanceToZoneCm = sums.DistanceS > 0 ? sums.DistanceCmS / sums.DistanceS : null,
        };
    }

    /// <summary>Whether a stay counts as an entry of a window or bin.</summary>
    /// <param name="visit">The stay.</param>
    /// <param name="window">The window or bin.</param>
    /// <returns>True if its beginning was seen and lies in the window.</returns>
    public static bool IsEntry(BoutSpan visit, Window window)
    {
        ArgumentNullException.ThrowIfNull(window);
        return visit.BeginningSeen && visit.StartS >= window.StartS && visit.StartS < window.EndS;
    }

    private static Sums Sum(ZoneStateSeries series, MovementSeries movement)
    {
        var sums = default(Sums);
        for (var k = series.Frames.First; k < series.Frames.End; k++)
        {
            var seconds = series.Frames.Seconds[k];
            if (series.States[k] == ZoneState.Excluded)
            {
                sums.ExcludedS += seconds;
                continue;
            }

            sums.ScoredS += seconds;
            sums.UnknownS += series.States[k] == ZoneState.Unknown ? seconds : 0;
            sums.HasKnown |= series.States[k] != ZoneState.Unknown;
            var distance = series.SignedDistanceCm[k];
            if (!double.IsNaN(distance))
            {
                sums.DistanceS += seconds;
                sums.DistanceCmS += seconds * Math.Max(0, distance);
            }

            if (series.States[k] == ZoneState.In)
            {
                sums.InS += seconds;
                AddPath(ref sums, movement.PathSpeedCmPerS[k], seconds);
            }
        }

        return sums;
    }

    private static void AddPath(ref Sums sums, double pathSpeedCmPerS, double seconds)
    {
        if (!double.IsNaN(pathSpeedCmPerS))
        {
            sums.PathCm += pathSpeedCmPerS * seconds;
            sums.PathS += seconds;
        }
    }

    private static (int Entries, double? LatencyS) CountEntries(ImmutableArray<BoutSpan> visits, ZoneStateSeries series)
    {
        var window = series.Frames.Window;
        var entries = 0;
        double? latencyS = null;
        foreach (var visit in visits)
        {
            if (IsEntry(visit, window))
            {
                entries++;
                latencyS ??= visit.StartS - window.StartS;
            }
        }

        return (entries, latencyS);
    }

    private struct Sums
    {
        public double InS;
        public bool HasKnown;
        public double ScoredS;
        public double ExcludedS;
        public double UnknownS;
        public double PathCm;
        public double PathS;
        public double DistanceCmS;
        public double DistanceS;
    }
}
