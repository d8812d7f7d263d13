using System.Collections.Immutable;
using ScottPlot;
using ScottPlot.Plottables;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The colour, the symbol and the line of each group, the same in every figure.</summary>
internal static class GroupMarks
{
    private const float SymbolSize = 8;
    private const double BandOpacity = 0.18;

    private static readonly ImmutableArray<MarkerShape> Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleDown];

    private static readonly ImmutableArray<LinePattern> Patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted, LinePattern.DenselyDashed];

    /// <summary>The symbol of a group.</summary>
    /// <param name="group">The group.</param>
    public static MarkerShape Shape(Group group) => Shapes[group.Index % Shapes.Length];

    /// <summary>Adds a curve of a group.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="group">The group.</param>
    /// <param name="xs">Where.</param>
    /// <param name="ys">The values.</param>
    /// <param name="legend">Its name in the legend.</param>
    public static void Curve(Plot plot, Group group, double[] xs, double[] ys, string legend)
    {
        var line = plot.Add.ScatterLine(xs, ys);
        (line.LineWidth, line.LineColor, line.LegendText) = (FigureStyle.LineWidth, FigureColours.Of(group), legend);
        line.LinePattern = Patterns[group.Index % Patterns.Length];
    }

    /// <summary>Adds a band round a curve of a group.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="group">The group.</param>
    /// <param name="xs">Where.</param>
    /// <param name="band">Its lower and upper edge.</param>
    public static void Band(Plot plot, Group group, double[] xs, (double[] Low, double[] High) band)
    {
        FillY area = plot.Add.FillY(xs, band.Low, band.High);
        (area.FillColor, area.LineWidth, area.MarkerSize) = (FigureColours.Of(group).WithAlpha(BandOpacity), 0, 0);
    }

    /// <summary>Adds the animals of a group as symbols.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="group">The group.</param>
    /// <param name="points">Where they are.</param>
    /// <param name="legend">Its name in the legend; empty for none.</param>
    public static void Animals(Plot plot, Group group, IEnumerable<Coordinates> points, string legend)
    {
        var markers = plot.Add.Markers(points.ToArray(), Shape(group), SymbolSize, FigureColours.Of(group));
        if (legend.Length > 0)
        {
            markers.LegendText = legend;
        }
    }
}
