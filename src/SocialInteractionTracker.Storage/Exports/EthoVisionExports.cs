using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Storage.Imports.EthoVision;

namespace SocialInteractionTracker.Storage.Exports;

/// <summary>Makes raw exports as EthoVision XT has them of this program's scored tracks.</summary>
/// <remarks>Positions are in cm from the arena's middle with y upwards; zones are 1 inside, 0 outside and missing where unknown or excluded.</remarks>
public static class EthoVisionExports
{
    private static readonly ImmutableArray<(BodyPoint Point, string Column, string Zone)> Points =
    [
        (BodyPoint.BodyCentre, "center", "Center-point"), (BodyPoint.Nose, "nose", "Nose-point"), (BodyPoint.TailBase, "tail", "Tail-base"),
    ];

    /// <summary>The raw export of a trial.</summary>
    /// <param name="track">The trial with its arena.</param>
    /// <param name="points">The points whose zones are exported.</param>
    /// <param name="header">What the header says of the trial, in order.</param>
    /// <returns>The export.</returns>
    public static EthoVisionExport Of(ScoredTrack track, IReadOnlyCollection<BodyPoint> points, IEnumerable<(string Name, string Value)> header)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(points);
        var times = track.Track.Times;
        return new EthoVisionExport
        {
            Header = [.. header],
            Times = times,
            Columns =
            [
                new EthoVisionColumn("Trial time", "s", times.StartS),
                new EthoVisionColumn("Recording time", "s", [.. times.StartS.Select(t => t - times.StartS[0])]),
                .. Points.SelectMany(p => Positions(track, p.Point, p.Column)),
                .. Movement(track),
                .. track.Arena.Zones.SelectMany(zone => Points.Where(p => points.Contains(p.Point)).Select(p => new EthoVisionColumn(
                    $"In zone({zone.Name} / {p.Zone})", "", [.. track.States(zone.Region, p.Point).States.Select(Flag)]))),
            ],
        };
    }

    private static IEnumerable<EthoVisionColumn> Positions(ScoredTrack track, BodyPoint point, string name)
    {
        var positions = track.Track[point].Positions;
        yield return new EthoVisionColumn("X " + name, "cm", [.. positions.Select(p => p.XCm - (track.Arena.WidthCm / 2))]);
        yield return new EthoVisionColumn("Y " + name, "cm", [.. positions.Select(p => (track.Arena.HeightCm / 2) - p.YCm)]);
    }

    /// <summary>Distance from sample to sample and speed, as EthoVision defines both; not the smoothed path of the tables.</summary>
    private static IEnumerable<EthoVisionColumn> Movement(ScoredTrack track)
    {
        var (positions, times) = (track.Track[BodyPoint.BodyCentre].Positions, track.Track.Times.StartS);
        var moved = positions.Select((p, k) => k == 0 ? double.NaN : p.DistanceTo(positions[k - 1])).ToImmutableArray();
        yield return new EthoVisionColumn("Distance moved", "cm", moved);
        yield return new EthoVisionColumn("Velocity", "cm/s", [.. moved.Select((cm, k) => k == 0 ? double.NaN : cm / (times[k] - times[k - 1]))]);
    }

    private static double Flag(ZoneState state) => state switch { ZoneState.In => 1, ZoneState.Out => 0, _ => double.NaN };
}
