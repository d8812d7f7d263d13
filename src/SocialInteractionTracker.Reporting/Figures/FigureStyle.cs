using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>How every panel looks; sizes are such that a figure can be read at half its size.</summary>
internal static class FigureStyle
{
    /// <summary>Width of a panel, px.</summary>
    public const int PanelWidth = 640;

    /// <summary>Height of a panel, px.</summary>
    public const int PanelHeight = 460;

    /// <summary>Size of axis labels, px.</summary>
    public const float LabelSize = 18;

    /// <summary>Size of tick labels, legends and notes, px.</summary>
    public const float TickSize = 16;

    /// <summary>Size of a panel's title, px.</summary>
    public const float TitleSize = 19;

    /// <summary>Width of curves and summary marks, px.</summary>
    public const float LineWidth = 2.4f;

    private const float FrameWidth = 1.4f;
    private const double TickDensity = 0.5;

    /// <summary>An empty panel with its axes named.</summary>
    /// <param name="title">Its title; empty for none.</param>
    /// <param name="xLabel">What x is, with its unit; empty for none.</param>
    /// <param name="yLabel">What y is, with its unit; empty for none.</param>
    /// <returns>The panel; it belongs to the caller.</returns>
    public static Plot Panel(string title, string xLabel, string yLabel)
    {
        FigureFont.Register();
        var plot = new Plot();
        plot.Font.Set(FigureFont.Name);
        plot.RenderManager.ClearCanvasBeforeEachRender = false; // it would wipe out the panels before it
        plot.FigureBackground.Color = FigureColours.Paper;
        plot.DataBackground.Color = Colors.Transparent;
        plot.Axes.Color(FigureColours.Ink);
        plot.Axes.FrameWidth(FrameWidth);
        plot.Axes.Right.FrameLineStyle.Width = 0;
        plot.Axes.Top.FrameLineStyle.Width = 0;
        plot.Grid.MajorLineColor = FigureColours.Grid;
        plot.Grid.XAxisStyle.IsVisible = false;
        Label(plot.Axes.Bottom.Label, xLabel);
        Label(plot.Axes.Left.Label, yLabel);
        StyleTicks(plot.Axes.Bottom);
        StyleTicks(plot.Axes.Left);
        if (title.Length > 0)
        {
            plot.Axes.Title.Label.Text = title;
            plot.Axes.Title.Label.FontSize = TitleSize;
            plot.Axes.Title.Label.Bold = true;
        }

        StyleLegend(plot.Legend);
        return plot;
    }

    /// <summary>Words along the bottom in place of numbers.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="labels">One word for each whole number from 0.</param>
    public static void Categories(Plot plot, IReadOnlyList<string> labels)
    {
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. labels.Select((_, i) => (double)i)], [.. labels]);
        plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.SetLimitsX(-0.6, labels.Count - 0.4);
    }

    /// <summary>Ticks at the places given, on an axis that shows logarithms.</summary>
    /// <param name="axis">The axis; its coordinate is log2 of the value.</param>
    /// <param name="low">Its lower end, as log2.</param>
    /// <param name="high">Its upper end, as log2.</param>
    public static void Log2Ticks(IAxis axis, double low, double high)
    {
        var ticks = Enumerable.Range((int)Math.Ceiling(low), Math.Max(1, (int)Math.Floor(high) - (int)Math.Ceiling(low) + 1)).ToArray();
        axis.TickGenerator = new NumericManual(
            [.. ticks.Select(t => (double)t)],
            [.. ticks.Select(t => Math.Pow(2, t).ToString("0.####", CultureInfo.InvariantCulture))]);
    }

    /// <summary>A horizontal line over the whole panel, such as a threshold, with its name at the right.</summary>
    /// <param name="plot">The panel; its x limits are set.</param>
    /// <param name="y">Where.</param>
    /// <param name="name">What it is; empty for none.</param>
    public static void Threshold(Plot plot, double y, string name)
    {
        DashedLine.Add(plot, y, isHorizontal: true, FrameWidth);
        if (name.Length > 0)
        {
            Note(plot, name, plot.Axes.GetLimits().Right, y, Alignment.LowerRight);
        }
    }

    /// <summary>A few words in the panel.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="words">The words.</param>
    /// <param name="x">Where.</param>
    /// <param name="y">Where.</param>
    /// <param name="alignment">Which part of the words is there.</param>
    public static void Note(Plot plot, string words, double x, double y, Alignment alignment)
    {
        var text = plot.Add.Text(words, x, y);
        (text.LabelFontName, text.LabelFontSize, text.LabelFontColor, text.LabelAlignment) = (FigureFont.Name, TickSize, FigureColours.Muted, alignment);
    }

    private static void Label(LabelStyle label, string text) =>
        (label.Text, label.FontSize, label.Bold) = (text, LabelSize, false);

    private static void StyleTicks(IAxis axis)
    {
        axis.TickLabelStyle.FontSize = TickSize;
        axis.MinorTickStyle.Length = 0;
        axis.TickGenerator = new NumericAutomatic { TickDensity = TickDensity, MinorTickGenerator = new NoMinorTicks(), LabelFormatter = Number };
    }

    private static string Number(double value) => value.ToString("0.#####", CultureInfo.InvariantCulture);

    private static void StyleLegend(Legend legend)
    {
        legend.FontName = FigureFont.Name;
        legend.FontSize = TickSize;
        legend.FontColor = FigureColours.Ink;
        legend.BackgroundColor = Colors.Transparent;
        legend.OutlineWidth = 0;
        legend.ShadowColor = Colors.Transparent;
    }

    /// <summary>Numbers are enough: no ticks between them.</summary>
    private sealed class NoMinorTicks : IMinorTickGenerator
    {
        public IEnumerable<double> GetMinorTicks(double[] majorTicks, CoordinateRange visibleRange) => [];
    }
}
