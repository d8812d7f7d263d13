using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Tables.ZoneRow>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>zones.csv</c>: one row a trial, zone and point.</summary>
public static class ZonesTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "zones";

    /// <summary>The table.</summary>
    public static Table<ZoneRow> Table { get; } = new()
    {
        Name = Name,
        Description = "One row a trial, zone and point: time, entries, latency and movement in the zone.",
        PrimaryKey = ["trial_id", "zone", "point"],
        ForeignKeys = [new("trial_id", TrialsTable.Name, "trial_id")],
        Columns = [.. Trial, .. Zone, .. Measures],
    };

    /// <summary>The columns that say of which trial a row is.</summary>
    internal static ImmutableArray<Column<ZoneRow>> Trial =>
    [
        Make.Key("trial_id", "The trial.", r => r.Trial.TrialId),
        Make.Key("subject_id", "The subject.", r => r.Trial.SubjectId),
        Make.Word("session", "The trial's kind in a pair; empty in an open field.", [Session.NoTarget.Name(), Session.Target.Name()], r => r.Trial.Session.Name()),
    ];

    /// <summary>The columns that say of which zone and point a row is.</summary>
    internal static ImmutableArray<Column<ZoneRow>> Zone =>
    [
        Make.Key("zone", "The zone.", r => r.Measures.Zone),
        Make.Word("point", "The point of the subject that is in or out.", [.. BodyPoints.All.Select(p => p.Name())], r => r.Measures.Point.Name()),
    ];

    /// <summary>The columns of the measures.</summary>
    internal static ImmutableArray<Column<ZoneRow>> Measures =>
    [
        Make.Duration("time_s", "Time in the zone.", r => r.Measures.TimeS),
        Make.Count("entries", "Visits that began in the window, counted with hysteresis.", r => r.Measures.Entries),
        Make.Duration("latency_s", "Start to the first entry; empty if there was none.", r => r.Measures.LatencyS),
        Make.Duration("latency_censored_s", "The latency, or without an entry the length of the window got; empty if the point was never seen.", r => r.Measures.LatencyCensoredS),
        Make.Centimetres("distance_cm", "Path of the body centre while the point was in the zone.", r => r.Measures.DistanceCm),
        Make.Speed("mean_speed_cm_per_s", "That path over the part of the time in which it is known.", r => r.Measures.MeanSpeedCmPerS),
        Make.Duration("unknown_s", "Time in which the point's position is not known; neither in nor out.", r => r.Measures.UnknownS),
        Make.Fraction("fraction_of_window", "Time in the zone over the scored time.", r => r.Measures.FractionOfWindow),
        Make.Centimetres("mean_distance_to_zone_cm", "Mean distance of the point from the zone, 0 inside.", r => r.Measures.MeanDistanceToZoneCm),
    ];

    /// <summary>The rows of the trials that were scored.</summary>
    /// <param name="trials">The trials.</param>
    /// <returns>The rows; none for failed trials.</returns>
    public static IEnumerable<ZoneRow> Rows(IEnumerable<ScoredTrial> trials) =>
        trials.SelectMany(t => (t.Score?.Zones ?? []).Select(zone => new ZoneRow(t.Trial, null, zone)));
}
