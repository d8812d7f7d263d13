using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Reporting.Trials;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>What was run: versions, trials, thresholds, options.</summary>
internal static class RunSection
{
    private const int ShaShown = 12;

    private static readonly (string Column, string Heading)[] Thresholds =
    [
        ("cohort", "cohort"), ("measure_controls", "controls"), ("measure_mean", "mean"), ("measure_sd", "SD"), ("measure_threshold", "threshold (control SD)"),
        ("line_controls", "controls"), ("line_intercept_s", "intercept a (s)"), ("line_slope", "slope b"), ("line_residual_sd_s", "residual SD (s)"),
        ("speed_controls", "controls"), ("speed_mean_cm_per_s", "speed difference (cm/s)"), ("speed_sd_cm_per_s", "SD"), ("speed_threshold_cm_per_s", "threshold (speed)"),
    ];

    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <param name="trials">The trials that were drawn; they tell which model tracked them.</param>
    /// <returns>The section with its heading.</returns>
    public static Html Of(ReportData data, ImmutableArray<DrawnTrial> trials)
    {
        var options = OptionLeaves.Of(data.Results.Study.Options).ToArray();
        var changed = options.Where(o => o.Default is not null).ToArray();
        return Html.Of($"""
            <section id="run"><h2>What was run</h2>
            {DataTable.Of("Program, trials and rules.", ["What", "Value"], Facts(data, trials), textColumns: 2)}
            {TableOfThresholds(data)}{(changed.Length == 0
                ? Html.Of($"<p>All options have the program's defaults.</p>\n")
                : DataTable.Of("Options that are not the program's defaults.", ["Key in study.yaml", "Value", "Default"], changed.Select(o => new[] { o.Key, o.Value, o.Default! }), textColumns: 3))}
            <details><summary>All {options.Length} options</summary>
            {DataTable.Of("Every option as it was.", ["Key in study.yaml", "Value"], options.Select(o => new[] { o.Key, o.Value }), textColumns: 2)}</details></section>

            """);
    }

    private static IEnumerable<string[]> Facts(ReportData data, ImmutableArray<DrawnTrial> trials)
    {
        var (study, results) = (data.Results.Study, data.Results);
        yield return ["Program", $"SocialInteractionTracker {ProgramVersion.Text}"];
        foreach (var model in trials.Where(t => t.Trial.Tracks is null && t.ModelSha256.Length > 0).GroupBy(t => t.ModelSha256, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            yield return ["Pose model", $"{study.Options.Model}, SHA-256 {model.Key[..Math.Min(ShaShown, model.Key.Length)]}…: {Count(model.Count(), "trial")}"];
        }

        var imported = study.Trials.Count(t => t.Tracks is not null);
        if (imported > 0)
        {
            yield return ["Imported tracks", Count(imported, "trial")];
        }

        foreach (var kind in TrialKind.Of(results.Trials, t => t.Trial))
        {
            yield return [$"Trials: {kind.Name}", KindText(kind)];
        }

        if (!results.Classes.Subjects.IsEmpty)
        {
            yield return ["Class", $"rule {study.Options.Classification.PrimaryRule.Name()}, {study.Options.Classification.PrimaryPoint.Name()}; susceptible {RuleWords.Of(study.Options.Classification)}"];
        }
    }

    private static string KindText(TrialKind<ScoredTrial> kind) => $"{Count(kind.Trials.Length, "trial")}; " + string.Join("; ", kind.Trials
        .GroupBy(t => (t.Trial.Preset, t.Trial.Arena.WidthCm, t.Trial.Arena.HeightCm, t.Trial.DurationS)).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
        .Select(g => FormattableString.Invariant($"preset {g.Key.Preset}, arena {g.Key.WidthCm:0.##} x {g.Key.HeightCm:0.##} cm, {g.Key.DurationS:0.###} s") + (g.Count() < kind.Trials.Length ? $" ({g.Count()})" : "")));

    private static Html TableOfThresholds(ReportData data) => data.Results.Classes.Thresholds is var thresholds && thresholds.Any(t => t.MeasureControls > 0 || t.LineControls > 0 || t.SpeedControls > 0)
        ? TableHtml.Of("Thresholds that the controls set, by cohort; empty for want of controls.", ThresholdsTable.Table, thresholds, Thresholds)
        : Html.Empty;

    private static string Count(int count, string noun) => $"{count} {noun}{(count == 1 ? "" : "s")}";
}
