using System.Collections.Immutable;
using ScottPlot;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The symbol and the line of each group, the same in every figure; with its colour they tell groups apart in grey too.</summary>
internal static class GroupMarks
{
    private const float SymbolSize = 9;
    private const double BandOpacity = 0.18;

    private static readonly ImmutableArray<MarkerShape> Shapes =
        [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond, MarkerShape.FilledTriangleDown];

    private static readonly ImmutableArray<LinePattern> Patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted, LinePattern.DenselyDashed];

    /// <summary>The groups as entries of a legend.</summary>
    /// <param name="groups">The groups.</param>
    /// <param name="hasLines">Whether they are drawn as curves.</param>
    /// <returns>One entry a group; empty if there is only one and it has no name, so that there is nothing to tell apart.</returns>
    public static ImmutableArray<LegendEntry> Legend(IEnumerable<Group> groups, bool hasLines)
    {
        var shown = groups.ToArray();
        return shown is [{ Name: Group.NoName }] ? [] : [.. shown.Select(group => new LegendEntry(group.Name, Marker(group), hasLines ? Line(group) : null))];
    }

    private static LineStyle Line(Group group) => new(FigureStyle.LineWidth, FigureColours.Of(group), Pattern(group));

    private static LinePattern Pattern(Group group) => Patterns[group.Index % Patterns.Length];

    private static MarkerStyle Marker(Group group) => new(Shapes[group.Index % Shapes.Length], SymbolSize, FigureColours.Of(group));

    /// <summary>Adds a curve of a group.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="group">The group.</param>
    /// <param name="xs">Where.</param>
    /// <param name="ys">The values.</param>
    public static void Curve(Plot plot, Group group, double[] xs, double[] ys)
    {
        var line = plot.Add.ScatterLine(xs, ys);
        (line.LineWidth, line.LineColor, line.LinePattern) = (FigureStyle.LineWidth, FigureColours.Of(group), Pattern(group));
    }

    /// <summary>Adds a band round a curve of a group.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="group">The group.</param>
    /// <param name="xs">Where.</param>
    /// <param name="band">Its lower and upper edge.</param>
    public static void Band(Plot plot, Group group, double[] xs, (double[] Low, double[] High) band)
    {
        var area = plot.Add.FillY(xs, band.Low, band.High);
        (area.FillColor, area.LineWidth, area.MarkerSize) = (FigureColours.Of(group).WithAlpha(BandOpacity), 0, 0);
    }

    /// <summary>Adds the animals of a group as symbols.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="group">The group.</param>
    /// <param name="points">Where they are.</param>
    public static void Animals(Plot plot, Group group, IEnumerable<Coordinates> points)
    {
        var markers = plot.Add.Markers(points.ToArray());
        markers.MarkerStyle = Marker(group);
    }

    /// <summary>How many animals each group has, as words of a caption.</summary>
    /// <param name="groups">The groups and their animals.</param>
    /// <returns>Words such as <c>n = 8 control, 12 defeated</c>; groups without animals are left out.</returns>
    public static string Counts(IEnumerable<(Group Group, int Animals)> groups) =>
        "n = " + string.Join(", ", groups.Where(g => g.Animals > 0).Select(g => $"{g.Animals} {g.Group.Name}"));
}
