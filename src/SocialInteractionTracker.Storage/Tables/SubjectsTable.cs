using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Studies;
using Make = SocialInteractionTracker.Storage.Tables.Columns<SocialInteractionTracker.Storage.Tables.SubjectRow>;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary><c>subjects.csv</c> of the results: one row a subject with the columns carried over, the pair's measures and classes.</summary>
public static class SubjectsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "subjects";

    private static readonly ImmutableArray<string> ClassNames = [.. Enum.GetValues<SusceptibilityClass>().Select(c => c.Name())];

    // What needs frames, distances or a second point.
    private static readonly ImmutableArray<string> NotInZoneTimes =
    [
        "point", "te_unknown_s", "tt_unknown_s", "si_ratio_low", "si_ratio_high", "distance_ratio", "social_engagement_index",
        "speed_difference_cm_per_s", "class_ratio_or_speed", "p_susceptible", "flips",
    ];

    /// <summary>The names of the table's own columns, which a study cannot carry over.</summary>
    public static ImmutableArray<string> OwnColumns { get; } =
        [.. Own(BodyPoint.BodyCentre).Concat(Own(BodyPoint.Nose)).Select(c => c.Schema.Name).Distinct()];

    /// <summary>The table of a study.</summary>
    /// <param name="study">The study; it names the carried columns and the primary point.</param>
    /// <returns>The table.</returns>
    public static Table<SubjectRow> For(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return new Table<SubjectRow>
        {
            Name = Name,
            Description = "One row a subject: what was known of it, its pair of social-interaction trials, and its class under every rule.",
            PrimaryKey = ["subject_id"],
            Columns =
            [
                Make.Key("subject_id", "The subject.", r => r.Subject.Id),
                .. study.CarriedColumns.Select((name, i) => Make.Text(name, "Carried over from the study's subjects.csv.", r => r.Subject.Carried.ElementAtOrDefault(i))),
                .. Own(study.Options.Classification.PrimaryPoint),
            ],
        };
    }

    /// <summary>The table of subjects of whom the zone times alone are known.</summary>
    /// <param name="point">The point that the times are of.</param>
    /// <returns>The table.</returns>
    public static Table<SubjectRow> OfZoneTimes(BodyPoint point) => new()
    {
        Name = Name,
        Description = "One row a subject: its zone times and its class under every rule.",
        PrimaryKey = ["subject_id"],
        Columns =
        [
            Make.Key("subject_id", "The subject.", r => r.Subject.Id),
            Make.Text("group", "Its group.", r => r.Subject.Group),
            Make.Text("cohort", "Its cohort.", r => r.Subject.Cohort),
            .. Own(point).Where(column => !NotInZoneTimes.Contains(column.Schema.Name) && !OtherTimes(OtherPoint(point)).Any(other => other.Schema.Name == column.Schema.Name)),
        ],
    };

    /// <summary>The rows of a study: every subject, also those without social-interaction trials.</summary>
    /// <param name="results">The study's results.</param>
    /// <returns>The rows.</returns>
    public static IEnumerable<SubjectRow> Rows(StudyResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var options = results.Study.Options.Classification;
        var classes = results.Classes.Subjects.ToDictionary(c => c.SubjectId);
        var pairs = results.Pairs.ToDictionary(p => p.SubjectId);
        return results.Study.Subjects.Select(subject => new SubjectRow(
            subject,
            results.Study.IsControl(subject),
            classes.GetValueOrDefault(subject.Id),
            pairs.TryGetValue(subject.Id, out var pair) ? PairComparison.Compare(pair, OtherPoint(options.PrimaryPoint), 0, options.Pair) : null));
    }

    private static BodyPoint OtherPoint(BodyPoint primary) => primary == BodyPoint.Nose ? BodyPoint.BodyCentre : BodyPoint.Nose;

    private static IEnumerable<Column<SubjectRow>> Own(BodyPoint primary) =>
        [.. Times(primary), .. Measures, .. OtherTimes(OtherPoint(primary)), .. Classes];

    private static ImmutableArray<Column<SubjectRow>> Times(BodyPoint primary) =>
    [
        Make.Flag("is_control", "Whether the subject belongs to a control group.", r => r.IsControl),
        Make.Word("point", "The point of the zone times.", [.. BodyPoints.All.Select(p => p.Name())], r => r.Pair is null ? null : primary.Name()),
        Make.Duration("te_s", "Te: time in the interaction zone without target.", r => r.Pair?.Empty?.InS),
        Make.Duration("tt_s", "Tt: time in the interaction zone with target.", r => r.Pair?.Target?.InS),
        Make.Duration("ce_s", "Ce: time in the corners without target.", r => r.Pair?.EmptyCorners?.InS),
        Make.Duration("ct_s", "Ct: time in the corners with target.", r => r.Pair?.TargetCorners?.InS),
        Make.Duration("te_unknown_s", "Time without target in which the point's place is unknown.", r => r.Pair?.Empty?.UnknownS),
        Make.Duration("tt_unknown_s", "Time with target in which the point's place is unknown.", r => r.Pair?.Target?.UnknownS),
    ];

    private static ImmutableArray<Column<SubjectRow>> Measures =>
    [
        Make.Ratio("si_ratio", "SI ratio Tt/Te; empty if withheld.", r => r.Pair?.SiRatio),
        Make.Number("si_ratio_percent", "%", 2, "SI ratio as percent.", r => r.Pair?.SiRatioPercent),
        Make.Ratio("si_ratio_low", "Lower end of the SI ratio's interval.", r => r.Class?.Interval?.Low),
        Make.Ratio("si_ratio_high", "Upper end of the SI ratio's interval; empty if it has none.", r => r.Class?.Interval?.High),
        Make.Ratio("corner_ratio", "Corner ratio Ct/Ce; empty if withheld.", r => r.Pair?.CornerRatio),
        Make.Ratio("index", "(Tt-Te)/(Tt+Te).", r => r.Pair?.Index),
        Make.Ratio("proportion", "Tt/(Tt+Te).", r => r.Pair?.Proportion),
        Make.Seconds("difference_s", "Tt-Te.", r => r.Pair?.DifferenceS),
        Make.Seconds("residual_s", "Tt - (a + b Te), a and b fitted on controls.", r => r.Pair?.ResidualS),
        Make.Ratio("standardised_residual", "The residual over the controls' residual SD.", r => r.Pair?.StandardisedResidual),
        Make.Ratio("distance_ratio", "Mean nose distance to the enclosure, target over no target, each over the arena's largest distance.", r => r.Pair?.DistanceRatio),
        Make.Ratio("social_engagement_index", "Proportion over distance ratio.", r => r.Pair?.SocialEngagementIndex),
        Make.Speed("speed_difference_cm_per_s", "Mean speed without target minus with target.", r => r.Pair?.SpeedDifferenceCmPerS),
    ];

    private static ImmutableArray<Column<SubjectRow>> OtherTimes(BodyPoint other) =>
    [
        Make.Duration($"te_{other.Name()}_s", $"Te of the {other.Name()}.", r => r.Other?.Empty?.InS),
        Make.Duration($"tt_{other.Name()}_s", $"Tt of the {other.Name()}.", r => r.Other?.Target?.InS),
        Make.Ratio($"si_ratio_{other.Name()}", $"SI ratio of the {other.Name()}; empty if withheld.", r => r.Other?.SiRatio),
    ];

    private static ImmutableArray<Column<SubjectRow>> Classes =>
    [
        .. ClassRules.All.Select(rule => Make.Word(
            $"class_{rule.Name()}", $"The class under the rule {rule.Name()}, for controls too; empty if withheld.", ClassNames,
            r => r.Class?.Classes.Where(c => c.Rule == rule).Select(c => c.Class?.Name()).SingleOrDefault())),
        Make.Word("primary_class", "The class: that of the primary rule, or control; empty if withheld.", ClassNames, r => r.Class?.PrimaryClass?.Name()),
        Make.Word("control_would_be", "What a control would have been called by the primary rule.", ClassNames, r => r.Class?.ControlWouldBe?.Name()),
        Make.Fraction("p_susceptible", "Probability that the primary rule says susceptible.", r => r.Class?.PSusceptible),
        Make.Count("flips", "Cells of the robustness matrix in which the class differs; see robustness.csv.", r => r.Class is { Cells.IsEmpty: false } c ? c.Flips : null),
        Make.Flag("borderline", "Whether the class flips easily.", r => r.Class?.Borderline),
        Make.Text("borderline_reason", "Why it does.", r => Sentences(r.Class?.BorderlineReasons)),
        Make.Text("withheld_reason", "Why the ratio or the class is withheld.", r => r.Class?.WithheldReason),
    ];

    private static string? Sentences(ImmutableArray<string>? sentences) => sentences is { IsDefaultOrEmpty: false } s ? string.Join(' ', s) : null;
}
