using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Reporting.Groups;
using SocialInteractionTracker.Reporting.Trials;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>How zone time and speed go through the trials: curves of the groups over time bins.</summary>
internal static class TimeCourseFigure
{
    private const double Percent = 100;
    private const double Headroom = 1.1;
    private const int Width = 560;
    private const int Height = 330;

    /// <summary>Draws the figure.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The figure; <see langword="null"/> if there are fewer than two bins in every trial.</returns>
    public static Figure? Draw(ReportData data)
    {
        var (options, groups) = (data.Results.Study.Options, data.Groups);
        if (options.Scoring.BinLengthsS.IsEmpty)
        {
            return null;
        }

        var (lengthS, point) = (options.Scoring.BinLengthsS[0], options.Classification.PrimaryPoint);
        var kinds = TrialKind.Of(data.Results.Trials.Where(t => BinsOf(t, lengthS).Length > 1), t => t.Trial).ToArray();
        ImmutableArray<Plot> panels = [.. kinds.SelectMany(kind => Rows(kind.Test, point).Select(row => Panel(kind, row, lengthS, groups)))];
        return panels.IsEmpty ? null : new Figure("time-course", "Through the trial", Alt(kinds.Select(k => k.Name), lengthS))
        {
            Panels = panels,
            Legend = GroupMarks.Legend(groups.Among(kinds.SelectMany(kind => kind.Trials).Select(t => t.Trial.SubjectId)), hasLines: true),
            Columns = 2,
            PanelWidth = Width,
            PanelHeight = Height,
            Caption = FormattableString.Invariant($"Means of the groups in bins of {lengthS:0.###} s (from bins.csv), with their standard error as a band; each animal counts by the time in which it is known. ")
                + string.Join("; ", kinds.Select(kind => $"{kind.Name}: {GroupMarks.Counts(groups.All.Select(g => (g, kind.Trials.Count(t => groups[t.Trial.SubjectId] == g))))}")) + ".",
        };
    }

    private static IEnumerable<Curve> Rows(TestKind test, BodyPoint point)
    {
        var (zone, name) = test == TestKind.OpenField ? (ZoneNames.Centre, "centre") : (ZoneNames.Interaction, "interaction zone");
        yield return new Curve($"Time in {name} (%)", bin => bin.Zones.FirstOrDefault(z => z.Zone == zone && z.Point == point) is { } z && bin.ScoredS > z.UnknownS
            ? Percent * z.TimeS / (bin.ScoredS - z.UnknownS) : null);
        yield return new Curve("Mean speed (cm/s)", bin => bin.Movement.MeanSpeedCmPerS);
    }

    private static Plot Panel(TrialKind<ScoredTrial> kind, Curve curve, double lengthS, StudyGroups groups)
    {
        var plot = FigureStyle.Panel(kind.Name, "Time (s)", curve.Name);
        var top = 0.0;
        foreach (var group in groups.All)
        {
            var own = kind.Trials.Where(t => groups[t.Trial.SubjectId] == group).ToArray();
            var points = Points([.. own.SelectMany(t => BinsOf(t, lengthS))], curve.Value);
            if (points.Length == 0)
            {
                continue;
            }

            var xs = Array.ConvertAll(points, p => p.MiddleS);
            GroupMarks.Band(plot, group, xs, (Array.ConvertAll(points, p => p.Mean - p.Sem), Array.ConvertAll(points, p => p.Mean + p.Sem)));
            GroupMarks.Curve(plot, group, xs, Array.ConvertAll(points, p => p.Mean));
            GroupMarks.Animals(plot, group, points.Select(p => new Coordinates(p.MiddleS, p.Mean)));
            top = Math.Max(top, points.Max(p => p.Mean + p.Sem));
        }

        plot.Axes.SetLimits(0, kind.Trials.Max(t => t.Trial.DurationS), 0, Math.Max(1, Headroom * top));
        return plot;
    }

    private static Point[] Points(TimeBin[] bins, Func<TimeBin, double?> value) =>
    [
        .. bins.GroupBy(bin => bin.Index).OrderBy(same => same.Key)
            .Select(same => (same.First().StartS, same.First().EndS, Summary: Statistics.Summary.Of([.. same.Select(value).OfType<double>()])))
            .Where(bin => bin.Summary.N > 0)
            .Select(bin => new Point((bin.StartS + bin.EndS) / 2, bin.Summary.Mean!.Value, bin.Summary.Sem ?? 0)),
    ];

    private static TimeBin[] BinsOf(ScoredTrial trial, double lengthS) => trial.Score is { } score ? [.. score.Bins.Where(bin => bin.LengthS == lengthS)] : [];

    private static string Alt(IEnumerable<string> kinds, double lengthS) =>
        FormattableString.Invariant($"Curves of zone time and speed in bins of {lengthS:0.###} s, one for each group, in these trials: {string.Join(", ", kinds)}.");

    private sealed record Curve(string Name, Func<TimeBin, double?> Value);

    private readonly record struct Point(double MiddleS, double Mean, double Sem);
}
