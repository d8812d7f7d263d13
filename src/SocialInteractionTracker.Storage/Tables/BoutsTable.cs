using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Poses;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Tables.BoutRow>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>bouts.csv</c>: one row a bout.</summary>
public static class BoutsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "bouts";

    /// <summary>The table.</summary>
    public static Table<BoutRow> Table { get; } = new()
    {
        Name = Name,
        Description = "One row a bout, [start, end) from the video's first frame: zone visits and behaviours.",
        PrimaryKey = ["trial_id", "behaviour", "zone", "point", "start_frame"],
        ForeignKeys = [new("trial_id", TrialsTable.Name, "trial_id")],
        Columns =
        [
            Make.Key("trial_id", "The trial.", r => r.Trial.TrialId),
            Make.Word("behaviour", "What it is a bout of.",
                [BehaviourNames.ZoneVisit, BehaviourNames.Investigation, BehaviourNames.Approach, BehaviourNames.Flight, BehaviourNames.Vigilance, BehaviourNames.Immobility],
                r => r.Bout.Behaviour),
            Make.Text("zone", "The zone it refers to; empty where the behaviour has none.", r => r.Bout.Zone ?? ""),
            Make.Word("point", "The point of the subject that defines it.", [.. BodyPoints.All.Select(p => p.Name())], r => r.Bout.Point.Name()),
            Make.Seconds("start_s", "Its start, from the video's first frame.", r => r.Bout.StartS),
            Make.Seconds("end_s", "Its end, from the video's first frame; not part of it.", r => r.Bout.EndS),
            Make.Duration("duration_s", "Its length.", r => r.Bout.DurationS),
            Make.Count("start_frame", "Its first frame.", r => r.Bout.StartFrame),
            Make.Count("end_frame_exclusive", "The frame after its last one.", r => r.Bout.EndFrameExclusive),
        ],
    };

    /// <summary>The rows of the trials that were scored.</summary>
    /// <param name="trials">The trials.</param>
    /// <returns>The rows; none for failed trials.</returns>
    public static IEnumerable<BoutRow> Rows(IEnumerable<ScoredTrial> trials) =>
        trials.SelectMany(t => (t.Score?.Bouts ?? []).Select(bout => new BoutRow(t.Trial, bout)));
}
