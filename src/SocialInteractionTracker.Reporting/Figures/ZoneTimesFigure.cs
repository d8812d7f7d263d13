using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The time in the interaction zone of every animal, without and with target, one panel a group.</summary>
internal static class ZoneTimesFigure
{
    private const float MarkerSize = 9;
    private const double Headroom = 1.08;
    private const int Width = 340;
    private const int MostColumns = 4;
    private const int TitleLetters = 32;
    private const double AnimalOpacity = 0.75;
    private const float MedianWidth = 4;

    /// <summary>Where the two trials are along the bottom.</summary>
    private static readonly double[] Places = [0, 1];

    /// <summary>Draws the figure.</summary>
    /// <param name="subjects">The subjects of the study.</param>
    /// <param name="groups">Their groups.</param>
    /// <returns>The figure; <see langword="null"/> if no subject has both times.</returns>
    public static Figure? Draw(ImmutableArray<SubjectRecord> subjects, StudyGroups groups)
    {
        var pairs = subjects.Select(PairOf).OfType<Pair>().ToArray();
        if (pairs.Length == 0)
        {
            return null;
        }

        var shown = groups.All.Where(group => pairs.Any(p => p.Group == group)).ToArray();
        var top = Math.Max(1, Headroom * pairs.Max(p => Math.Max(p.EmptyS, p.TargetS)));
        return new Figure("zone-times", "Time in the interaction zone, without and with target", Alt(shown, pairs))
        {
            Panels = [.. shown.Select(group => Panel(group, [.. pairs.Where(p => p.Group == group)], top))],
            Columns = Math.Min(shown.Length, MostColumns),
            PanelWidth = Width,
            Caption = "One line an animal; dark line: the group's medians. All panels have the same scale.",
        };
    }

    private static Pair? PairOf(SubjectRecord subject) => subject.Row.Pair is { Empty.InS: var empty, Target.InS: var target }
        ? new Pair(subject.Group, empty, target)
        : null;

    private static Plot Panel(Group group, Pair[] pairs, double top)
    {
        var plot = FigureStyle.Panel($"{Wrapping.Of(group.Name, TitleLetters, lines: 2)}\nn = {pairs.Length}", "", "time in zone (s)");
        FigureStyle.Categories(plot, ["no target", "target"]);
        plot.Axes.SetLimitsY(0, top);
        foreach (var pair in pairs)
        {
            var line = plot.Add.Scatter(Places, new[] { pair.EmptyS, pair.TargetS }, FigureColours.Of(group).WithAlpha(AnimalOpacity));
            (line.LineWidth, line.MarkerSize) = (FigureStyle.LineWidth / 2, MarkerSize);
        }

        var median = plot.Add.ScatterLine(Places, new[] { Median(pairs.Select(p => p.EmptyS)), Median(pairs.Select(p => p.TargetS)) }, FigureColours.Ink);
        median.LineWidth = MedianWidth;
        return plot;
    }

    private static string Alt(Group[] shown, Pair[] pairs) => "Time in the interaction zone of every animal. " + string.Join(' ', shown.Select(group =>
    {
        var own = pairs.Where(p => p.Group == group).ToArray();
        return FormattableString.Invariant($"{group.Name}: n = {own.Length}, median {Median(own.Select(p => p.EmptyS)):0.0} s without and {Median(own.Select(p => p.TargetS)):0.0} s with target.");
    }));

    private static double Median(IEnumerable<double> values) => MathNet.Numerics.Statistics.Statistics.Median(values);

    private sealed record Pair(Group Group, double EmptyS, double TargetS);
}
