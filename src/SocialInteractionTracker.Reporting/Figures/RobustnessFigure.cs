using System.Collections.Immutable;
using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Reporting.Groups;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>The class under every choice that an analyst could as well have made: of every animal or, where they are many, as shares of the groups.</summary>
internal static class RobustnessFigure
{
    /// <summary>More animals than this are shown as groups.</summary>
    internal const int MostAnimals = 80;

    private const int Width = 1120;
    private const int AnimalPx = 20;
    private const int SharePx = 44;
    private const int MarginPx = 90;
    private const int LeftPx = 150;
    private const int MostLetters = 16;
    private const float LegendSize = 16;
    private const double GroupGap = 1.3;
    private const double CellPart = 0.92;
    private const double Percent = 100;

    /// <summary>Room above the first animal, in rows: the names of its group and of the rules.</summary>
    private const double RoomAboveAnimals = 3.2;

    /// <summary>Room above the first group, in rows: the names of the rules.</summary>
    private const double RoomAboveGroups = 1.3;

    /// <summary>Share of that room that the rules' names take.</summary>
    private const double RuleShare = 0.4;

    private static readonly ImmutableArray<(SusceptibilityClass Class, Color Colour)> Colours =
    [
        (SusceptibilityClass.Susceptible, FigureColours.Vermillion),
        (SusceptibilityClass.Intermediate, FigureColours.Orange),
        (SusceptibilityClass.Resilient, FigureColours.Blue),
    ];

    /// <summary>Draws the figure.</summary>
    /// <param name="subjects">The subjects of the study.</param>
    /// <param name="groups">Their groups.</param>
    /// <param name="options">The study's own choice.</param>
    /// <returns>The figure; <see langword="null"/> if no animal has a class.</returns>
    public static Figure? Draw(ImmutableArray<SubjectRecord> subjects, StudyGroups groups, ClassificationOptions options)
    {
        var rows = Animals(subjects, groups);
        if (rows.IsEmpty)
        {
            return null;
        }

        var columns = RobustnessColumn.Of(rows[0].Animals[0].Cells, options);
        var isMany = rows.Length > MostAnimals;
        rows = isMany ? Together(rows) : rows;
        var plot = FigureStyle.Panel("", "", "");
        plot.HideGrid();
        var roomAbove = isMany ? RoomAboveGroups : RoomAboveAnimals;
        SetAxes(plot, rows, columns, roomAbove);
        plot.Add.Plottable(new ManyShapes { Cells = [.. rows.SelectMany(row => columns.Select(column => Cell(row, column, isMany)).OfType<(CoordinateRect, Color)>())] });
        if (isMany)
        {
            AddShares(plot, rows, columns);
        }

        AddNames(plot, rows, columns, roomAbove);
        return new Figure("robustness", "Would the class have been another?", Alt(rows, columns))
        {
            Panels = [plot],
            Legend = isMany ? [] : [.. Colours.Where(c => rows.Any(row => columns.Any(column => Classes(row, column).Contains(c.Class)))).Select(c => new LegendEntry(c.Class.Name(), new MarkerStyle(MarkerShape.FilledSquare, LegendSize, c.Colour)))],
            PanelWidth = Width,
            PanelHeight = MarginPx + (int)((rows[^1].Y + roomAbove + 1) * (isMany ? SharePx : AnimalPx)),
            Caption = "Columns: every rule, for nose and body centre, zone edges 1 cm in, as drawn, 1 cm out; black bars: the study's own choice. "
                + (isMany ? "Share of the animals with a class that are susceptible; controls by what they would have been called."
                    : "Rows: animals, in each group the surest susceptible first; an empty cell is withheld. Controls by what they would have been called."),
        };
    }

    private static ImmutableArray<Row> Animals(ImmutableArray<SubjectRecord> subjects, StudyGroups groups)
    {
        var (rows, y) = (ImmutableArray.CreateBuilder<Row>(), 0.0);
        foreach (var group in groups.All)
        {
            var own = subjects.Where(s => s.Group == group && s.Row.Class is { Cells.IsEmpty: false })
                .OrderByDescending(s => s.Row.Class!.PSusceptible).ThenBy(s => s.Id, StringComparer.Ordinal);
            foreach (var (i, subject) in own.Index())
            {
                y += rows.Count == 0 ? 0 : i == 0 ? 1 + GroupGap : 1;
                rows.Add(new Row(subject.Id, group, y, [subject.Row.Class!]));
            }
        }

        return rows.DrainToImmutable();
    }

    private static ImmutableArray<Row> Together(ImmutableArray<Row> animals) =>
        [.. animals.GroupBy(row => row.Group).Select((same, i) => new Row(same.Key.Name, same.Key, i, [.. same.SelectMany(row => row.Animals)]))];

    private static void SetAxes(Plot plot, ImmutableArray<Row> rows, ImmutableArray<RobustnessColumn> columns, double roomAbove)
    {
        plot.Axes.SetLimits(-1, columns[^1].X + 1, -rows[^1].Y - 1, roomAbove);
        plot.Axes.Left.TickGenerator = new NumericManual([.. rows.Select(row => -row.Y)], [.. rows.Select(row => Shortened(row.Name))]);
        plot.Axes.Bottom.TickGenerator = new NumericManual([.. columns.Select(c => c.X)], [.. columns.Select(c => c.Label(columns))]);
        plot.Axes.Left.MajorTickStyle.Length = plot.Axes.Bottom.MajorTickStyle.Length = 0;
        plot.Axes.Left.FrameLineStyle.Width = plot.Axes.Bottom.FrameLineStyle.Width = 0;
        plot.Axes.Left.MinimumSize = LeftPx;
    }

    /// <summary>The rules above their columns, the groups above their animals, and bars above and below the study's own choice.</summary>
    private static void AddNames(Plot plot, ImmutableArray<Row> rows, ImmutableArray<RobustnessColumn> columns, double roomAbove)
    {
        foreach (var rule in columns.GroupBy(c => c.Choice.Rule))
        {
            FigureStyle.Note(plot, rule.Key.Name().Replace('_', ' '), rule.Average(c => c.X), roomAbove, Alignment.UpperCenter);
        }

        foreach (var group in rows.GroupBy(row => row.Group).Where(group => group.First().Animals.Length == 1))
        {
            FigureStyle.Note(plot, group.Key.Name, -CellPart / 2, -group.First().Y + 0.5, Alignment.LowerLeft);
        }

        var own = columns.Single(c => c.IsOwn).X;
        double[] ends = [roomAbove - (RuleShare * roomAbove), -rows[^1].Y - 0.75];
        plot.Add.Plottable(new ManyShapes
        {
            Lines = [.. ends.Select(y => (new Coordinates(own - 0.5, y), new Coordinates(own + 0.5, y)))],
            LineStyle = new LineStyle(2 * FigureStyle.LineWidth, FigureColours.Ink),
        });
    }

    private static (CoordinateRect Place, Color Fill)? Cell(Row row, RobustnessColumn column, bool isShare)
    {
        var half = CellPart / 2;
        var place = new CoordinateRect(column.X - half, column.X + half, -row.Y - half, -row.Y + half);
        return Classes(row, column) is not { Length: > 0 } classes ? null
            : (place, isShare ? FigureColours.Vermillion.WithAlpha(Share(classes)) : Colours.Single(c => c.Class == classes[0]).Colour);
    }

    private static void AddShares(Plot plot, ImmutableArray<Row> rows, ImmutableArray<RobustnessColumn> columns)
    {
        foreach (var (row, column) in rows.SelectMany(row => columns.Select(column => (row, column))))
        {
            if (Classes(row, column) is { Length: > 0 } classes)
            {
                var text = plot.Add.Text((Percent * Share(classes)).ToString("0", CultureInfo.InvariantCulture), column.X, -row.Y);
                (text.LabelFontName, text.LabelFontSize, text.LabelAlignment) = (FigureFont.Name, FigureStyle.TickSize, Alignment.MiddleCenter);
                text.LabelFontColor = FigureColours.Ink;
            }
        }
    }

    private static SusceptibilityClass[] Classes(Row row, RobustnessColumn column) =>
        [.. row.Animals.Select(animal => animal.Cells[column.Cell].Class).OfType<SusceptibilityClass>()];

    private static double Share(SusceptibilityClass[] classes) => (double)classes.Count(c => c == SusceptibilityClass.Susceptible) / classes.Length;

    private static string Shortened(string name) => name.Length <= MostLetters ? name : name[..(MostLetters - 1)] + "…";

    private static string Alt(ImmutableArray<Row> rows, ImmutableArray<RobustnessColumn> columns)
    {
        var animals = rows.SelectMany(row => row.Animals).ToArray();
        return $"The class of {animals.Length} animals under {columns.Length} choices of rule, body point and zone edge. {animals.Count(a => a.Flips == 0)} have the same class under every choice.";
    }

    private sealed record Row(string Name, Group Group, double Y, ImmutableArray<SubjectClass> Animals);
}
