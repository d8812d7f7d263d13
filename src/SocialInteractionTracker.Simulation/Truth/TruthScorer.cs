using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Truth;

/// <summary>Scores a true track by the protocol's definitions, with code of its own.</summary>
/// <remarks>
/// It shares nothing with the program's scorers, so that agreement means something. A frame lasts until the next one and counts
/// with the part of it inside the window. A visit ends when the point is more than 1 cm outside, or outside for longer than
/// 0.25 s; one shorter than 0.25 s does not count.
/// </remarks>
public static class TruthScorer
{
    private const double ExitMarginCm = 1.0;
    private const double MergeGapS = 0.25;
    private const double MinVisitS = 0.25;

    /// <summary>The points that are scored.</summary>
    public static IReadOnlyList<BodyPoint> Points { get; } = [BodyPoint.Nose, BodyPoint.BodyCentre];

    /// <summary>Scores a trial.</summary>
    /// <param name="track">The true track.</param>
    /// <param name="point">The body point.</param>
    /// <param name="zoneGrowthCm">By how much every zone is taken larger, cm: tells how a score depends on the exact edge.</param>
    /// <returns>The scores.</returns>
    public static TruthScore Score(TruthTrack track, BodyPoint point, double zoneGrowthCm = 0)
    {
        ArgumentNullException.ThrowIfNull(track);
        var samples = Samples(track, point);
        var distance = 0.0;
        for (var k = 1; k < samples.Count; k++)
        {
            distance += (samples[k].At - samples[k - 1].At).Length;
        }

        return new TruthScore(point, [.. track.Zones.Select(zone => Score(samples, zone, zoneGrowthCm))], distance);
    }

    private static List<Sample> Samples(TruthTrack track, BodyPoint point)
    {
        var (startS, endS) = (track.Options.StartS, track.Options.StartS + track.Options.DurationS);
        var samples = new List<Sample>();
        for (var k = 0; k < track.Frames.Length; k++)
        {
            var (from, to) = (Math.Max(startS, track.Times.StartS[k]), Math.Min(endS, track.Times.EndS(k)));
            if (to > from && track.Frames[k].IsPresent)
            {
                samples.Add(new Sample(from, to, track.Frames[k].Floor[(int)point]));
            }
        }

        return samples;
    }

    private static TruthZoneScore Score(List<Sample> samples, TruthZone zone, double growthCm)
    {
        var (timeS, entries) = (0.0, 0);
        var (visitFromS, lastInsideS) = (double.NaN, 0.0);
        foreach (var sample in samples)
        {
            var outsideCm = zone.SignedDistanceCm(sample.At) - growthCm;
            if (outsideCm <= 0)
            {
                timeS += sample.ToS - sample.FromS;
                visitFromS = double.IsNaN(visitFromS) ? sample.FromS : visitFromS;
                lastInsideS = sample.ToS;
            }
            else if (!double.IsNaN(visitFromS) && (outsideCm > ExitMarginCm || sample.ToS - lastInsideS > MergeGapS))
            {
                entries += lastInsideS - visitFromS >= MinVisitS ? 1 : 0;
                visitFromS = double.NaN;
            }
        }

        entries += !double.IsNaN(visitFromS) && lastInsideS - visitFromS >= MinVisitS ? 1 : 0;
        return new TruthZoneScore(zone.Name, timeS, entries);
    }

    private readonly record struct Sample(double FromS, double ToS, FloorVector At);
}
