using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The SI ratio of every animal by group, with its interval, the threshold and the animals whose class flips easily.</summary>
internal static class SiRatioFigure
{
    private const float MarkerSize = 11;

    /// <summary>Where a group has more animals, symbols are smaller, so that each is seen.</summary>
    private const float AnimalsAtFullSize = 40;

    private const float LeastMarkerSize = 4;
    private const float IntervalWidth = 1.4f;
    private const double BandWidth = 0.76;
    private const double LeastTop = 2.2;
    private const double Headroom = 1.25;
    private const int PxPerAnimal = 16;
    private const int WidestPanel = 1400;
    private const int MarginPx = 120;
    private const int LeastPxPerGroup = 190;
    private const double LetterPx = 8.6;
    private const int LeastLetters = 6;
    private const double IntervalOpacity = 0.45;

    /// <summary>Draws the figure.</summary>
    /// <param name="classes">The subjects' ratios and classes.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="options">The threshold and the rule.</param>
    /// <returns>The figure; <see langword="null"/> if no ratio is given.</returns>
    public static Figure? Draw(StudyClasses classes, StudyGroups groups, ClassificationOptions options)
    {
        var given = classes.Subjects.Where(s => s.Measures.SiRatio is not null).ToArray();
        if (given.Length == 0)
        {
            return null;
        }

        var shown = groups.All.Where(g => classes.Subjects.Any(s => groups[s.SubjectId] == g)).ToArray();
        var top = Math.Max(LeastTop, Headroom * given.Max(s => s.Measures.SiRatio!.Value));
        var width = Math.Clamp(MarginPx + (PxPerAnimal * given.Length), Math.Max(FigureStyle.PanelWidth, LeastPxPerGroup * shown.Length), WidestPanel);
        var letters = (int)((width - MarginPx) / (LetterPx * shown.Length));
        var plot = FigureStyle.Panel("", "", "SI ratio (target / no target)");
        FigureStyle.Categories(plot, [.. shown.Select(g => Label(g, letters, [.. classes.Subjects.Where(s => groups[s.SubjectId] == g)]))]);
        plot.Axes.SetLimitsY(0, top);
        FigureStyle.Threshold(plot, options.RatioThreshold, "");
        var size = Math.Max(LeastMarkerSize, MarkerSize * Math.Min(1, AnimalsAtFullSize / given.CountBy(s => groups[s.SubjectId]).Max(g => g.Value)));
        foreach (var (place, group) in shown.Index())
        {
            AddGroup(plot, place, FigureColours.Of(group), [.. given.Where(s => groups[s.SubjectId] == group)], (top, size));
        }

        return new Figure("si-ratio", "SI ratio by group", Alt(shown, given, groups))
        {
            Panels = [plot],
            Legend = Legend(options, given),
            PanelWidth = width,
            Caption = FormattableString.Invariant(
                $"Every animal with its {100 * options.Uncertainty.Level:0} % interval (cut off at the top where it goes on). Below the threshold is susceptible under the rule ratio."),
        };
    }

    private static ImmutableArray<LegendEntry> Legend(ClassificationOptions options, SubjectClass[] given) =>
    [
        .. given.Any(s => s.Borderline)
            ? [new LegendEntry("borderline: the class flips easily", new MarkerStyle(MarkerShape.OpenCircle, MarkerSize, FigureColours.Muted) { LineWidth = FigureStyle.LineWidth })] : Array.Empty<LegendEntry>(),
        new LegendEntry("group median", null, new LineStyle(FigureStyle.LineWidth, FigureColours.Ink)),
        new LegendEntry(FormattableString.Invariant($"threshold {options.RatioThreshold:0.##}"), null, new LineStyle(1, FigureColours.Muted, LinePattern.Dashed)),
    ];

    private static void AddGroup(Plot plot, int place, Color colour, ImmutableArray<SubjectClass> subjects, (double Top, float MarkerSize) look)
    {
        if (subjects.IsEmpty)
        {
            return;
        }

        var sorted = subjects.OrderBy(s => s.Measures.SiRatio).ThenBy(s => s.SubjectId, StringComparer.Ordinal).ToArray();
        var (top, size) = look;
        var xs = sorted.Select((_, rank) => place + (sorted.Length == 1 ? 0 : BandWidth * (((double)rank / (sorted.Length - 1)) - 0.5))).ToArray();
        plot.Add.Plottable(new ManyShapes
        {
            Lines = [.. xs.Zip(sorted, (x, s) => (X: x, s.Interval)).Where(s => s.Interval is not null).Select(s => (
                new Coordinates(s.X, Math.Min(s.Interval!.Value.Low, top)), new Coordinates(s.X, Math.Min(s.Interval!.Value.High ?? top, top))))],
            LineStyle = new LineStyle(IntervalWidth, colour.WithAlpha(IntervalOpacity)),
        });
        foreach (var same in xs.Zip(sorted).GroupBy(s => s.Second.Borderline).OrderBy(g => g.Key))
        {
            var markers = plot.Add.Markers(same.Select(s => new Coordinates(s.First, s.Second.Measures.SiRatio!.Value)).ToArray(), MarkerShape.FilledCircle, size, colour);
            markers.MarkerStyle.FillColor = same.Key ? FigureColours.Paper : colour;
            (markers.MarkerStyle.OutlineColor, markers.MarkerStyle.OutlineWidth) = (colour, Math.Min(FigureStyle.LineWidth, size / 4));
        }

        var median = Median([.. sorted.Select(s => s.Measures.SiRatio!.Value)]);
        var bar = plot.Add.Line(place - (BandWidth / 2), median, place + (BandWidth / 2), median);
        (bar.LineWidth, bar.LineColor) = (FigureStyle.LineWidth, FigureColours.Ink);
    }

    private static double Median(double[] sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    private static string Label(Group group, int letters, SubjectClass[] subjects)
    {
        var withheld = subjects.Count(s => s.Measures.SiRatio is null);
        return $"{Wrapping.Of(group.Name, Math.Max(LeastLetters, letters), lines: 3)}\nn = {subjects.Length - withheld}" + (withheld > 0 ? $", {withheld} withheld" : "");
    }

    private static string Alt(Group[] shown, SubjectClass[] given, StudyGroups groups) => "SI ratio of every animal by group. " + string.Join(' ', shown.Select(group =>
    {
        var ratios = given.Where(s => groups[s.SubjectId] == group).Select(s => s.Measures.SiRatio!.Value).Order().ToArray();
        return ratios.Length == 0
            ? $"{group.Name}: none given."
            : FormattableString.Invariant($"{group.Name}: n = {ratios.Length}, median {Median(ratios):0.00}, from {ratios[0]:0.00} to {ratios[^1]:0.00}.");
    }));
}
