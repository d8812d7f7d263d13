using System.Collections.Immutable;
using System.Globalization;
using ScottPlot;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Reporting.Trials;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>How well the trials of a cohort could be seen, by recording day: coverage, light, scale, camera.</summary>
internal static class QualityFigure
{
    private const double Percent = 100;
    private const double BandWidth = 0.7;
    private const double Headroom = 0.06;
    private const float SymbolSize = 8;
    private const int Width = 560;
    private const int Height = 300;

    /// <summary>Days beyond this many are named by every second, third ... one.</summary>
    private const int MostLabels = 8;

    private const string Unknown = "not given";

    private static readonly ImmutableArray<(FlagSeverity? Severity, string Word)> Words =
        [(null, "nothing was flagged"), (FlagSeverity.Warn, "look at it"), (FlagSeverity.Fail, "do not use it as it is")];

    /// <summary>Draws the figure.</summary>
    /// <param name="study">The study.</param>
    /// <param name="profiles">Its trials.</param>
    /// <returns>The figure; <see langword="null"/> if no trial was scored.</returns>
    public static Figure? Draw(Study study, ImmutableArray<TrialProfile> profiles)
    {
        if (profiles.IsEmpty)
        {
            return null;
        }

        var cohorts = study.Subjects.ToDictionary(s => s.Id, s => s.Cohort, StringComparer.Ordinal);
        var (by, dayOf) = study.Trials.Any(t => t.RecordedOn is not null) ? ("recording day", (Func<TrialProfile, string?>)Day)
            : ("cohort", p => cohorts[p.Scored.Trial.SubjectId]);
        var days = profiles.GroupBy(p => dayOf(p) ?? "", StringComparer.Ordinal).OrderBy(day => day.Key.Length == 0).ThenBy(day => day.Key, StringComparer.Ordinal)
            .Select(day => (Name: day.Key.Length == 0 ? Unknown : day.Key, Trials: day.OrderBy(p => p.Scored.Trial.TrialId, StringComparer.Ordinal).ToArray())).ToArray();
        var panels = Panels(study.Options.Quality).Where(panel => profiles.Any(p => panel.Value(p) is not null)).ToArray();
        return new Figure("quality", $"Quality by {by}", $"Coverage, light, scale and camera of {profiles.Length} trials by {by}.")
        {
            Panels = [.. panels.Select(panel => Draw(panel, days))],
            Legend = [.. Words.Where(w => profiles.Any(p => Severity(p) == w.Severity)).Select(w => new LegendEntry(w.Word, new MarkerStyle(Mark(w.Severity).Shape, SymbolSize, Mark(w.Severity).Colour)))],
            Columns = 2,
            PanelWidth = Width,
            PanelHeight = Height,
            Caption = "One symbol a trial. Dashed: the limits of the flags."
                + (by == "cohort" ? " Fill in recorded_on in trials.csv to see recording days." : ""),
        };
    }

    private static string? Day(TrialProfile profile) => profile.Scored.Trial.RecordedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Measure[] Panels(QualityOptions options) =>
    [
        new("Tracked (%)", p => Percent * p.Scored.Score!.Coverage.TrackedFraction) { Limits = [Percent * options.TrackedFractionWarn, Percent * options.TrackedFractionFail], Top = Percent },
        new("Floor brightness (of 255)", p => p.FloorLevel),
        new("Contrast (of 255)", p => p.Scored.Picture?.ContrastLevels) { Limits = [options.ContrastLevels], Bottom = 0 },
        new("Sharpness (variance)", p => p.Scored.Picture?.Sharpness) { Limits = [options.Sharpness], Bottom = 0 },
        new("Scale (px/cm)", p => p.Scored.Calibration?.PxPerCm),
        new("Camera moved (cm)", p => p.Scored.Picture?.CameraMovedCm) { Limits = [options.ShiftCm], Bottom = 0 },
        new("Shift within the pair (cm)", p => p.Scored.Picture?.PairShiftCm) { Limits = [options.ShiftCm], Bottom = 0 },
    ];

    private static Plot Draw(Measure measure, (string Name, TrialProfile[] Trials)[] days)
    {
        var plot = FigureStyle.Panel("", "", measure.Name);
        var step = (days.Length + MostLabels - 1) / MostLabels;
        FigureStyle.Categories(plot, [.. days.Select((day, i) => i % step == 0 ? day.Name : "")]);
        var values = days.SelectMany(day => day.Trials).Select(measure.Value).OfType<double>().Concat(measure.Limits).ToArray();
        var (low, high) = (measure.Bottom ?? values.Min(), measure.Top ?? values.Max());
        var margin = Headroom * (high > low ? high - low : 1);
        plot.Axes.SetLimitsY(low - margin, high + margin);
        foreach (var limit in measure.Limits)
        {
            FigureStyle.Threshold(plot, limit, "");
        }

        foreach (var (place, day) in days.Index())
        {
            foreach (var same in day.Trials.Select((trial, i) => (Trial: trial, X: At(place, i, day.Trials.Length))).GroupBy(t => Severity(t.Trial)).OrderBy(g => g.Key))
            {
                var points = same.Select(t => (t.X, Y: measure.Value(t.Trial))).Where(t => t.Y is not null).Select(t => new Coordinates(t.X, t.Y!.Value)).ToArray();
                var (shape, colour) = Mark(same.Key);
                plot.Add.Markers(points, shape, SymbolSize, colour);
            }
        }

        return plot;
    }

    private static double At(int place, int index, int count) => place + (count == 1 ? 0 : BandWidth * (((double)index / (count - 1)) - 0.5));

    private static FlagSeverity? Severity(TrialProfile profile) => profile.Scored.Flags.Select(flag => (FlagSeverity?)flag.Severity).Max();

    private static (MarkerShape Shape, Color Colour) Mark(FlagSeverity? severity) => severity switch
    {
        null => (MarkerShape.FilledCircle, FigureColours.Blue),
        FlagSeverity.Warn => (MarkerShape.FilledTriangleUp, FigureColours.Orange),
        _ => (MarkerShape.FilledDiamond, FigureColours.Vermillion),
    };

    private sealed record Measure(string Name, Func<TrialProfile, double?> Value)
    {
        public ImmutableArray<double> Limits { get; init; } = [];

        public double? Bottom { get; init; }

        public double? Top { get; init; }
    }
}
