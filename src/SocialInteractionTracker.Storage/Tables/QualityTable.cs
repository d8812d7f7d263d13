using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Storage.Options;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Tables.QualityRow>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>quality.csv</c>: one row a flag.</summary>
public static class QualityTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "quality";

    /// <summary>The table.</summary>
    public static Table<QualityRow> Table { get; } = new()
    {
        Name = Name,
        Description = "One row a flag: what a person should look at, when, and what to do.",
        PrimaryKey = ["trial_id", "code", "start_s"],
        ForeignKeys = [new("trial_id", TrialsTable.Name, "trial_id")],
        Columns =
        [
            Make.Key("trial_id", "The trial.", r => r.Trial.TrialId),
            Make.Key("code", "What it is.", r => r.Flag.Code),
            Make.Word("severity", "warn: the scores stand; fail: they should not be used as they are.",
                [.. Enum.GetValues<FlagSeverity>().Select(s => OptionValue.Name(s))], r => OptionValue.Name(r.Flag.Severity)),
            Make.Seconds("start_s", "From when, from the video's first frame.", r => r.Flag.StartS),
            Make.Seconds("end_s", "Up to when.", r => r.Flag.EndS),
            Make.Text("sentence", "What was found and what to do about it.", r => r.Flag.Sentence),
        ],
    };

    /// <summary>The flags of all trials.</summary>
    /// <param name="trials">The trials.</param>
    /// <returns>The rows.</returns>
    public static IEnumerable<QualityRow> Rows(IEnumerable<ScoredTrial> trials) =>
        trials.SelectMany(t => t.Flags.Select(flag => new QualityRow(t.Trial, flag)));
}
