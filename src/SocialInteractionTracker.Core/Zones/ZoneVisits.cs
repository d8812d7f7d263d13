using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;

namespace SocialInteractionTracker.Core.Zones;

/// <summary>Finds a point's stays in a zone.</summary>
public static class ZoneVisits
{
    /// <summary>Finds the stays with hysteresis.</summary>
    /// <param name="series">The point's states.</param>
    /// <param name="rule">When a stay begins and ends.</param>
    /// <returns>The stays in order; empty if there were none. Those whose beginning was seen are the entries.</returns>
    /// <remarks>
    /// A stay begins in a frame in state in (being inside when the window starts is one) and ends with the last such frame
    /// before the point is more than <see cref="EntryRule.ExitMarginCm"/> outside, or before it is outside or unknown for
    /// longer than <see cref="EntryRule.MergeGapS"/>. States without distances know no margin.
    /// </remarks>
    public static ImmutableArray<BoutSpan> Find(ZoneStateSeries series, EntryRule rule)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(rule);
        var evidence = new BoutEvidence[series.States.Length];
        for (var k = series.Frames.First; k < series.Frames.End; k++)
        {
            evidence[k] = series.States[k] switch
            {
                ZoneState.In => BoutEvidence.On,
                ZoneState.Out when series.SignedDistanceCm[k] > rule.ExitMarginCm => BoutEvidence.ClearlyOff,
                ZoneState.Out => BoutEvidence.Off,
                ZoneState.Excluded => BoutEvidence.Excluded,
                _ => BoutEvidence.Unknown,
            };
        }

        return BoutFinder.Find(evidence, series.Frames, new BoutRule { MergeGapS = rule.MergeGapS, MinBoutS = rule.MinBoutS });
    }
}
