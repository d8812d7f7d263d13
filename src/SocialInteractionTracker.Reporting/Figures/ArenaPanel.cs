using System.Collections.Immutable;
using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Reporting.Trials;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>A panel that shows an arena from above, cm from its top left corner, with its zones.</summary>
internal sealed class ArenaPanel
{
    private const double TickEveryCm = 10;
    private const float ZoneWidth = 2.2f;
    private const float EnclosureWidth = 2.6f;

    private readonly Arena _arena;

    /// <summary>Makes a panel.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="arena">The arena.</param>
    public ArenaPanel(string title, Arena arena)
    {
        _arena = arena;
        Plot = FigureStyle.Panel(title, "cm", "cm");
        Plot.HideGrid();
        Plot.Axes.SetLimits(-FloorPicture.MarginCm, arena.WidthCm + FloorPicture.MarginCm, -FloorPicture.MarginCm, arena.HeightCm + FloorPicture.MarginCm);
        Plot.Axes.SquareUnits();
        Plot.Axes.Bottom.TickGenerator = Ticks(arena.WidthCm, cm => cm);
        Plot.Axes.Left.TickGenerator = Ticks(arena.HeightCm, cm => arena.HeightCm - cm);
    }

    /// <summary>The panel.</summary>
    public Plot Plot { get; }

    /// <summary>Where a position is in the panel.</summary>
    /// <param name="point">The position.</param>
    public Coordinates this[ArenaPoint point] => new(point.XCm, _arena.HeightCm - point.YCm);

    /// <summary>Lays the floor's picture under everything, lightened.</summary>
    /// <param name="floor">The picture.</param>
    public void AddFloor(FloorPicture floor)
    {
        var (halfWidth, halfHeight) = (floor.Width / floor.PxPerCm / 2, floor.Height / floor.PxPerCm / 2);
        var (x, y) = (_arena.WidthCm / 2, _arena.HeightCm / 2);
        Plot.Add.ImageRect(new Image(floor.Lightened().Encode()), new CoordinateRect(x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight));
    }

    /// <summary>Draws the floor's edge, the enclosure and the zones with the colours that they have in every figure.</summary>
    /// <param name="only">One colour for all; <see langword="null"/> for their own.</param>
    public void AddZones(Color? only = null)
    {
        Outline([.. ZoneOutlines.Of(_arena, _arena.Floor)], only ?? FigureColours.Muted, 1);
        foreach (var (zone, line) in ZoneOutlines.Of(_arena))
        {
            Outline([line], only ?? ColourOf(zone), ZoneWidth);
        }

        if (_arena.Enclosure is { } enclosure)
        {
            Outline([.. ZoneOutlines.Of(_arena, enclosure)], only ?? FigureColours.Ink, EnclosureWidth);
        }
    }

    /// <summary>The colour of a zone in every figure.</summary>
    /// <param name="zone">The zone's name.</param>
    public static Color ColourOf(string zone) => zone switch
    {
        ZoneNames.Interaction or ZoneNames.Centre => FigureColours.Green,
        ZoneNames.Corners => FigureColours.Orange,
        _ => FigureColours.Purple,
    };

    private void Outline(IEnumerable<ImmutableArray<ArenaPoint>> lines, Color colour, float width)
    {
        foreach (var line in lines)
        {
            var polygon = Plot.Add.Polygon([.. line.Select(point => this[point])]);
            (polygon.FillColor, polygon.LineColor, polygon.LineWidth) = (Colors.Transparent, colour, width);
        }
    }

    private static NumericManual Ticks(double lengthCm, Func<double, double> place)
    {
        var ticks = Enumerable.Range(0, (int)(lengthCm / TickEveryCm) + 1).Select(i => i * TickEveryCm).ToArray();
        return new NumericManual([.. ticks.Select(place)], [.. ticks.Select(cm => cm.ToString("0", CultureInfo.InvariantCulture))]);
    }
}
