using ScottPlot;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Reporting.Figures;

namespace SocialInteractionTracker.Reporting.Agreeing;

/// <summary>Differences of two scorers' times against their mean, one panel a behaviour and pair of scorers.</summary>
internal static class BlandAltmanFigure
{
    /// <summary>With fewer trials a limit of agreement says nothing.</summary>
    private const int FewestTrials = 3;

    private const int MostColumns = 2;
    private const float MarkerSize = 11;
    private const double MarkerOpacity = 0.75;
    private const double BandOpacity = 0.14;
    private const double Headroom = 1.3;
    private const double SideRoom = 0.08;
    private const double LeastHalfHeightS = 0.2;

    /// <summary>Draws a figure for each pair of scorers.</summary>
    /// <param name="agreements">The comparisons to show.</param>
    /// <returns>The figures; none if no pair has three trials or more. They belong to the caller.</returns>
    public static IEnumerable<Figure> Draw(IEnumerable<ScorerAgreement> agreements) => agreements
        .Where(a => a.Trials.Length >= FewestTrials)
        .GroupBy(a => (First: a.First.Name, Second: a.Second.Name, a.Second.Pass))
        .Select(pair => Draw(Name(pair.Key.First, pair.Key.Second, pair.Key.Pass), [.. pair]));

    private static Figure Draw(string name, ScorerAgreement[] behaviours) => new(name, "Agreement on times, one point a trial", string.Join(' ', behaviours.Select(Alt)))
    {
        Panels = [.. behaviours.Select(Panel)],
        Columns = Math.Min(MostColumns, behaviours.Length),
        Caption = "Bland-Altman: difference against mean of two scorers. Blue: bias; vermillion: 95 % limits of agreement; bands: their 95 % intervals; grey: no difference.",
    };

    private static string Name(string first, string second, int pass) =>
        string.Concat($"bland-altman-{first}-{second}".Select(c => char.IsLetterOrDigit(c) || c == '-' ? c : '_')) + (pass > 1 ? FormattableString.Invariant($"-pass-{pass}") : "");

    private static Plot Panel(ScorerAgreement agreement)
    {
        var difference = agreement.TimeDifference!;
        var plot = FigureStyle.Panel(
            FormattableString.Invariant($"{agreement.Behaviour.Replace('_', ' ')} (n = {difference.Trials})"), "mean of both (s)", $"{agreement.First.Name} \u2212 {agreement.Second.Title} (s)");
        double[] means = [.. agreement.Trials.Select(t => (t.First.TimeS + t.Second.TimeS) / 2)];
        double[] differences = [.. agreement.Trials.Select(t => t.First.TimeS - t.Second.TimeS)];
        var side = Math.Max(1, means.Max() - means.Min()) * SideRoom;
        var (left, right) = (means.Min() - side, means.Max() + side);
        var half = Headroom * new[] { LeastHalfHeightS, Math.Abs(difference.Low) + difference.LimitHalfWidth, Math.Abs(difference.High) + difference.LimitHalfWidth }
            .Concat(differences.Select(Math.Abs)).Max();
        plot.Axes.SetLimits(left, right, -half, half);
        plot.Add.HorizontalLine(0, 1, FigureColours.Muted).EnableAutoscale = false;
        Line(plot, (left, right), (difference.Bias, difference.BiasHalfWidth), FigureColours.Blue);
        Line(plot, (left, right), (difference.Low, difference.LimitHalfWidth), FigureColours.Vermillion);
        Line(plot, (left, right), (difference.High, difference.LimitHalfWidth), FigureColours.Vermillion);
        var marks = plot.Add.Markers(means, differences, MarkerShape.FilledCircle, MarkerSize, FigureColours.Ink.WithAlpha(MarkerOpacity));
        marks.MarkerStyle.OutlineWidth = 0;
        FigureStyle.Note(plot, FormattableString.Invariant($"bias {difference.Bias:0.00} s"), right, difference.Bias, Alignment.LowerRight);
        FigureStyle.Note(plot, FormattableString.Invariant($"{difference.High:0.00} s"), right, difference.High, Alignment.LowerRight);
        FigureStyle.Note(plot, FormattableString.Invariant($"{difference.Low:0.00} s"), right, difference.Low, Alignment.UpperRight);
        return plot;
    }

    private static void Line(Plot plot, (double Left, double Right) across, (double At, double HalfWidth) where, Color colour)
    {
        var band = plot.Add.Rectangle(across.Left, across.Right, where.At - where.HalfWidth, where.At + where.HalfWidth);
        (band.FillColor, band.LineWidth) = (colour.WithAlpha(BandOpacity), 0);
        plot.Add.HorizontalLine(where.At, FigureStyle.LineWidth, colour).EnableAutoscale = false;
    }

    private static string Alt(ScorerAgreement agreement) => FormattableString.Invariant(
        $"{agreement.Behaviour.Replace('_', ' ')}, {agreement.First.Title} less {agreement.Second.Title}: bias {agreement.TimeDifference!.Bias:0.00} s, limits of agreement {agreement.TimeDifference.Low:0.00} to {agreement.TimeDifference.High:0.00} s, {agreement.Trials.Length} trials.");
}
