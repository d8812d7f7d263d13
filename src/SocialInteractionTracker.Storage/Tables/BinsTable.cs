using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Tables.ZoneRow>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>bins.csv</c>: one row a trial, time bin, zone and point.</summary>
public static class BinsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "bins";

    /// <summary>The table.</summary>
    public static Table<ZoneRow> Table { get; } = new()
    {
        Name = Name,
        Description = "One row a trial, time bin, zone and point: the measures of zones.csv for each bin, and the bin's movement. A bin that the video does not reach has no row.",
        PrimaryKey = ["trial_id", "bin_length_s", "bin", "zone", "point"],
        ForeignKeys = [new("trial_id", TrialsTable.Name, "trial_id")],
        Columns =
        [
            .. ZonesTable.Trial,
            Make.Duration("bin_length_s", "Length of the bins of this division; the last one can be shorter.", r => r.Bin?.LengthS),
            Make.Count("bin", "Number of the bin from 0.", r => r.Bin?.Index),
            Make.Duration("start_s", "Its start, from the window's start.", r => r.Bin?.StartS),
            Make.Duration("end_s", "Its end, from the window's start; not part of it.", r => r.Bin?.EndS),
            Make.Duration("bin_scored_s", "Part of the bin that frames cover and nobody excluded.", r => r.Bin?.ScoredS),
            .. ZonesTable.Zone,
            .. ZonesTable.Measures,
            Make.Centimetres("bin_distance_cm", "Path of the body centre in the bin, wherever it was.", r => r.Bin?.Movement.KnownDistanceCm),
            Make.Speed("bin_mean_speed_cm_per_s", "That path over the time in which it is known.", r => r.Bin?.Movement.MeanSpeedCmPerS),
            Make.Duration("bin_immobile_s", "Time in bouts of immobility in the bin.", r => r.Bin?.Movement.ImmobileS),
        ],
    };

    /// <summary>The rows of the trials that were scored.</summary>
    /// <param name="trials">The trials.</param>
    /// <returns>The rows; none for failed trials.</returns>
    public static IEnumerable<ZoneRow> Rows(IEnumerable<ScoredTrial> trials) =>
        from trial in trials
        from bin in trial.Score?.Bins ?? []
        from zone in bin.Zones
        select new ZoneRow(trial.Trial, bin, zone);
}
