using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>The subjects' table.</summary>
internal static class SubjectsSection
{
    private static readonly (string Column, string Heading)[] Measures =
    [
        ("te_s", "Te (s)"), ("tt_s", "Tt (s)"), ("si_ratio", "SI ratio"), ("si_ratio_low", "from"), ("si_ratio_high", "to"),
        ("primary_class", "class"), ("p_susceptible", "P(susceptible)"), ("borderline", "borderline"), ("flips", "flips"),
        ("corner_ratio", "corner ratio"), ("index", "index"), ("difference_s", "Tt - Te (s)"), ("standardised_residual", "residual (SD)"),
        ("control_would_be", "control would be"), ("withheld_reason", "withheld because"), ("borderline_reason", "borderline because"),
    ];

    private static readonly (string Column, string Heading)[] OpenFieldMeasures =
    [
        ("trial_id", "trial"), ("subject_id", "subject"), ("distance_cm", "distance (cm)"), ("mean_speed_cm_per_s", "speed (cm/s)"), ("centre_s", "centre (s)"),
        ("centre_entries", "entries"), ("thigmotaxis", "thigmotaxis"), ("immobile_s", "immobile (s)"), ("tracked_fraction", "tracked"), ("flags", "flags"), ("failure", "failed because"),
    ];

    /// <summary>The section.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The section with its heading.</returns>
    public static Html Of(ReportData data)
    {
        var carried = data.Results.Study.CarriedColumns.Select(name => (name, name));
        return Html.Of($"""
            <section id="subjects"><h2>Subjects</h2>
            <p class="note">Press a heading to sort. Te and Tt: time in the interaction zone without and with target. An empty cell means that there is no such value. All columns are in <code>subjects.csv</code>.</p>
            {TableHtml.Of("One row a subject.", SubjectsTable.For(data.Results.Study), [.. data.Subjects.Select(s => s.Row)], [("subject_id", "subject"), .. carried, .. Measures])}{OpenFields(data)}</section>

            """);
    }

    private static Html OpenFields(ReportData data)
    {
        var trials = data.Subjects.SelectMany(s => s.Trials).Where(t => t.Trial.Test == TestKind.OpenField).ToArray();
        return trials.Length == 0 ? Html.Empty : TableHtml.Of("One row an open-field trial.", TrialsTable.For(data.Results.Study.Options), trials, OpenFieldMeasures);
    }
}
