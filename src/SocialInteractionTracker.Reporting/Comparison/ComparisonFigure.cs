using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Comparison;

/// <summary>Two sources at one look: zone times and entries after Bland and Altman, distances from frame to frame, and ratios with the classes that change.</summary>
internal static class ComparisonFigure
{
    private const float MarkerSize = 9;
    private const double Headroom = 0.12;
    private const double LeastSpread = 0.5;
    private const double Opacity = 0.8;

    /// <summary>How far words stand from the axis, as a share of the panel.</summary>
    private const double NoteInset = 0.02;
    private const int Columns = 2;

    /// <summary>Draws the figure.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="request">What the sources are called, which zone and point are shown, and the threshold of the ratio.</param>
    /// <returns>The figure.</returns>
    public static Figure Draw(SourceComparison comparison, ComparisonRequest request)
    {
        var (zone, point) = (request.Zone, request.Point);
        var panels = new[]
        {
            BlandAltmanPanel(comparison.Find(SourceComparison.Time, zone, point), $"Time in {Words(zone)}", "s", request),
            BlandAltmanPanel(comparison.Find(SourceComparison.Entries, zone, point), $"Entries into {Words(zone)}", "", request),
            DistancePanel(comparison, point),
            RatioPanel(comparison, request),
        };
        return new Figure("comparison", $"{request.NameA} and {request.NameB}", Alt(comparison, request))
        {
            Panels = [.. panels.OfType<Plot>()],
            Columns = Columns,
            Caption = $"{Words(point.Name())}; differences are {request.NameA} less {request.NameB}. Line: mean difference; dashed: limits of agreement (1.96 SD).",
        };
    }

    private static Plot? BlandAltmanPanel(MeasureAgreement? measure, string title, string unit, ComparisonRequest request)
    {
        if (measure is null || measure.N == 0)
        {
            return null;
        }

        var inUnit = unit.Length > 0 ? $" ({unit})" : "";
        var both = measure.A.Zip(measure.B).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second)).ToArray();
        var plot = FigureStyle.Panel(title, "mean of both" + inUnit, $"{request.NameA} − {request.NameB}{inUnit}");
        double[] x = [.. both.Select(p => (p.First + p.Second) / 2)];
        double[] y = [.. both.Select(p => p.First - p.Second)];
        AddPoints(plot, x, y, FigureColours.Blue);
        double[] marks = measure.Differences is { } d ? [d.Bias, d.Low, d.High] : [];
        SetLimits(plot, x, [.. y, .. marks, 0]);
        foreach (var (index, mark) in marks.Index())
        {
            if (index == 0)
            {
                plot.Add.HorizontalLine(mark, FigureStyle.LineWidth, FigureColours.Ink).EnableAutoscale = false;
            }
            else
            {
                DashedLine.Add(plot, mark, isHorizontal: true, FigureStyle.LineWidth / 2);
            }
        }

        if (measure.Differences is { } differences)
        {
            var icc = measure.Correlation is { } c ? FormattableString.Invariant($"; ICC {c.Icc:0.000}") : "";
            var limits = plot.Axes.GetLimits();
            FigureStyle.Note(plot, FormattableString.Invariant($"bias {differences.Bias:0.00}, limits {differences.Low:0.00} to {differences.High:0.00}{icc}; n = {measure.N}"),
                limits.Left + (NoteInset * limits.HorizontalSpan), limits.Top, Alignment.UpperLeft);
        }

        return plot;
    }

    /// <summary>Each trial's median distance and the one that 95 % of its frames keep below, the trials in order of the median.</summary>
    private static Plot? DistancePanel(SourceComparison comparison, BodyPoint point)
    {
        var trials = comparison.Distances.Where(d => d.Point == point && d.MedianCm is not null).OrderBy(d => d.MedianCm).ToArray();
        if (trials.Length == 0)
        {
            return null;
        }

        var plot = FigureStyle.Panel("Distance from frame to frame", "trials, by their median", "cm");
        double[] x = [.. trials.Select((_, i) => i + 1.0)];
        double[] median = [.. trials.Select(d => d.MedianCm!.Value)];
        double[] tail = [.. trials.Select(d => d.P95Cm!.Value)];
        AddPoints(plot, x, tail, FigureColours.Orange).LegendText = "95 % of frames are nearer";
        AddPoints(plot, x, median, FigureColours.Blue).LegendText = "median";
        SetLimits(plot, x, [0, .. tail]);
        plot.Axes.SetLimitsY(0, plot.Axes.GetLimits().Top);
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static Plot? RatioPanel(SourceComparison comparison, ComparisonRequest request)
    {
        var given = comparison.Classes.Where(c => c.A.Measures.SiRatio is not null && c.B.Measures.SiRatio is not null).ToArray();
        if (given.Length == 0)
        {
            return null;
        }

        var plot = FigureStyle.Panel("SI ratio", request.NameA, request.NameB);
        AddSubjects(plot, [.. given.Where(c => !c.IsChanged)], FigureColours.Blue, "same class");
        AddSubjects(plot, [.. given.Where(c => c.IsChanged)], FigureColours.Vermillion, "class changes");
        var top = (1 + Headroom) * given.Max(c => Math.Max(c.A.Measures.SiRatio!.Value, c.B.Measures.SiRatio!.Value));
        plot.Axes.SetLimits(0, top, 0, top);
        plot.Add.Line(0, 0, top, top).Color = FigureColours.Muted;
        FigureStyle.Threshold(plot, request.RatioThreshold, "");
        DashedLine.Add(plot, request.RatioThreshold, isHorizontal: false, FigureStyle.LineWidth / 2);
        plot.ShowLegend(Alignment.UpperLeft);
        return plot;
    }

    private static void AddSubjects(Plot plot, ClassAgreement[] subjects, Color colour, string name)
    {
        if (subjects.Length > 0)
        {
            AddPoints(plot, [.. subjects.Select(c => c.A.Measures.SiRatio!.Value)], [.. subjects.Select(c => c.B.Measures.SiRatio!.Value)], colour).LegendText = $"{name} ({subjects.Length})";
        }
    }

    private static ScottPlot.Plottables.Scatter AddPoints(Plot plot, double[] x, double[] y, Color colour)
    {
        var points = plot.Add.ScatterPoints(x, y, colour.WithAlpha(Opacity));
        points.MarkerSize = MarkerSize;
        return points;
    }

    /// <summary>Room round the marks, also where all are equal.</summary>
    private static void SetLimits(Plot plot, double[] x, ImmutableArray<double> y)
    {
        var (marginX, marginY) = (Math.Max(LeastSpread, Headroom * (x.Max() - x.Min())), Math.Max(LeastSpread, 2 * Headroom * (y.Max() - y.Min())));
        plot.Axes.SetLimits(x.Min() - marginX, x.Max() + marginX, y.Min() - marginY, y.Max() + marginY);
    }

    private static string Words(string name) => name.Replace('_', ' ');

    private static string Alt(SourceComparison comparison, ComparisonRequest request)
    {
        var time = comparison.Find(SourceComparison.Time, request.Zone, request.Point)?.Differences;
        var changed = comparison.Classes.Count(c => c.IsChanged);
        return FormattableString.Invariant($"{request.NameA} and {request.NameB} on {comparison.Trials} trials.")
            + (time is null ? "" : FormattableString.Invariant($" Time in {Words(request.Zone)}: bias {time.Bias:0.00} s, limits of agreement {time.Low:0.00} to {time.High:0.00} s."))
            + (comparison.Classes.IsEmpty ? "" : FormattableString.Invariant($" {changed} of {comparison.Classes.Length} subjects change their class."));
    }
}
