using System.Collections.Immutable;
using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.Painting;

/// <summary>Draws what stands still of an arena: floor, grid, zones, enclosure and their names.</summary>
internal sealed class ArenaPainter
{
    private const double GridOpacity = 0.3;
    private const double HaloOpacity = 0.55;

    private readonly Arena _arena;
    private readonly Calibration _calibration;
    private readonly (int Width, int Height) _size;
    private readonly Typeface _letters;
    private readonly LabelPlaces _places;
    private readonly FloorGrid _grid;
    private readonly RegionMask _floor;
    private readonly RegionMask? _enclosure;
    private readonly List<Rect> _plates = [];

    /// <summary>Prepares the drawing.</summary>
    /// <param name="arena">The arena with its zones.</param>
    /// <param name="calibration">Where it is in the picture.</param>
    /// <param name="size">The picture's size, px.</param>
    /// <param name="letters">How names are written.</param>
    public ArenaPainter(Arena arena, Calibration calibration, (int Width, int Height) size, Typeface letters)
    {
        (_arena, _calibration, _size, _letters) = (arena, calibration, size, letters);
        (_places, _grid) = (new LabelPlaces(arena), new FloorGrid(arena, calibration));
        LinePx = Math.Max(1.5, letters.CapitalHeightPx / 5.0);
        _floor = Mask(arena.Floor);
        _enclosure = arena.Enclosure is { } enclosure ? Mask(enclosure) : null;
        Zones = [.. arena.Zones.Select(zone => Mask(zone.Region).WithoutLinesIn(_enclosure))];
    }

    /// <summary>Width of outlines, px.</summary>
    public double LinePx { get; }

    /// <summary>The zones' pixels, in the arena's order.</summary>
    public ImmutableArray<RegionMask> Zones { get; }

    /// <summary>Colours the insides of all zones.</summary>
    /// <param name="picture">Blue, green, red, 8 bits, of the size given; may be higher.</param>
    /// <param name="opacity">How strongly, in [0, 1].</param>
    public void FillZones(Mat picture, double opacity)
    {
        foreach (var (index, zone) in Zones.Index())
        {
            Blending.Lay(picture, zone.Fill, Palette.Zone(_arena, index), opacity);
        }
    }

    /// <summary>Draws grid and outlines.</summary>
    /// <param name="picture">Blue, green, red, 8 bits, of the size given; may be higher.</param>
    /// <param name="gridColour">Colour of the grid: one that is seen on the floor.</param>
    public void DrawLines(Mat picture, Scalar gridColour)
    {
        Blending.Lay(picture, _grid.Lines(_size), gridColour, GridOpacity);
        foreach (var (index, zone) in Zones.Index())
        {
            Outline(picture, zone, Palette.Zone(_arena, index));
        }

        Outline(picture, _floor, Palette.Floor);
        if (_enclosure is not null)
        {
            Outline(picture, _enclosure, Palette.Enclosure);
        }
    }

    /// <summary>Writes the names of zones and enclosure, and the centimetres along two sides.</summary>
    /// <param name="picture">Blue, green, red, 8 bits, of the size given; may be higher.</param>
    /// <param name="plateOpacity">How dark the plates behind names are, in [0, 1]; at 0 letters have rims instead, which hide less.</param>
    public void DrawNames(Mat picture, double plateOpacity)
    {
        foreach (var (index, zone) in _arena.Zones.Index())
        {
            Name(picture, zone, (Palette.Writing(Palette.Zone(_arena, index)), plateOpacity));
        }

        var (enclosureSide, away) = EnclosureSide();
        if (away is { } beside)
        {
            Plate(picture, "enclosure", PixelOf(beside), (Palette.Enclosure, plateOpacity));
        }

        Scale(picture, enclosureSide, Math.Min(plateOpacity, HaloOpacity));
    }

    /// <summary>A plate with writing on it, wholly inside the picture.</summary>
    /// <param name="picture">Blue, green, red, 8 bits.</param>
    /// <param name="text">The writing; may have several lines.</param>
    /// <param name="middle">The plate's middle, px.</param>
    /// <param name="look">The writing's colour and the plate's opacity; at 0 letters have rims instead.</param>
    public void Plate(Mat picture, string text, Point middle, (Scalar Colour, double Opacity) look)
    {
        var plate = PlateRound(text, middle);
        _plates.Add(plate);
        Blending.Lay(picture, plate, Palette.Dark, look.Opacity);
        foreach (var (row, line) in text.Split('\n').Index())
        {
            var (left, top) = (plate.Left + ((plate.Width - _letters.WidthPx(line)) / 2), plate.Top + PadPx + (row * _letters.LinePx));
            if (look.Opacity > 0)
            {
                _letters.Write(picture, line, left, top, look.Colour);
            }
            else
            {
                _letters.WriteRimmed(picture, line, left, top, look.Colour);
            }
        }
    }

    /// <summary>A zone's name in each of its parts; a word a line where the part is narrower than the name.</summary>
    private void Name(Mat picture, Zone zone, (Scalar Colour, double Opacity) look)
    {
        var name = zone.Name.Replace('_', ' ');
        var places = _places.For(zone, SizeCm(name));
        if (!places.All(place => place.Fits))
        {
            name = name.Replace(' ', '\n');
            places = _places.For(zone, SizeCm(name));
        }

        foreach (var (place, _) in places)
        {
            Plate(picture, name, PixelOf(place), look);
        }
    }

    private (double Width, double Height) SizeCm(string text) =>
        (WidthPx(text) / _calibration.PxPerCm, HeightPx(text) / _calibration.PxPerCm);

    private int HeightPx(string text) => _letters.CapitalHeightPx + (text.Count(letter => letter == '\n') * _letters.LinePx);

    private int WidthPx(string text) => text.Split('\n').Max(line => _letters.WidthPx(line));

    private int PadPx => Math.Max(2, _letters.CapitalHeightPx / 3);

    private Rect PlateRound(string text, Point middle)
    {
        var (width, height) = (WidthPx(text) + (2 * PadPx), HeightPx(text) + (2 * PadPx));
        var left = Math.Clamp(middle.X - (width / 2), 0, Math.Max(0, _size.Width - width));
        var top = Math.Clamp(middle.Y - (height / 2), 0, Math.Max(0, _size.Height - height));
        return new Rect(left, top, width, height);
    }

    private RegionMask Mask(Region region) => RegionMask.Of(region, _calibration, _size, LinePx);

    private static void Outline(Mat picture, RegionMask region, Scalar colour)
    {
        Blending.Lay(picture, region.Halo, Palette.Dark, HaloOpacity);
        Blending.Lay(picture, region.Edge, colour);
    }

    /// <summary>The wall that the enclosure is nearest to, and a place just beyond it; the enclosure itself is left free to be looked at.</summary>
    private (Wall Side, ArenaPoint? Beside) EnclosureSide()
    {
        if (_arena.Enclosure is not { } enclosure)
        {
            return (Wall.Top, null);
        }

        var (topLeft, bottomRight) = _places.Extent(enclosure);
        var (x, y) = ((topLeft.XCm + bottomRight.XCm) / 2, (topLeft.YCm + bottomRight.YCm) / 2);
        var (high, wide) = (_letters.LinePx / _calibration.PxPerCm, (_letters.WidthPx("enclosure") / _calibration.PxPerCm / 2) + 1);
        return new (Wall Side, double DistanceCm, ArenaPoint Beside)[]
        {
            (Wall.Top, topLeft.YCm, new(x, topLeft.YCm - high)),
            (Wall.Left, topLeft.XCm, new(topLeft.XCm - wide, y)),
            (Wall.Right, _arena.WidthCm - bottomRight.XCm, new(bottomRight.XCm + wide, y)),
            (Wall.Bottom, _arena.HeightCm - bottomRight.YCm, new(x, bottomRight.YCm + high)),
        }.OrderBy(side => side.DistanceCm).Select(side => (side.Side, (ArenaPoint?)side.Beside)).First();
    }

    /// <summary>Centimetres along the two walls that are not the enclosure's.</summary>
    private void Scale(Mat picture, Wall enclosureSide, double plateOpacity)
    {
        var gap = 0.9 * _letters.LinePx / _calibration.PxPerCm;
        var y = enclosureSide == Wall.Bottom ? -gap : _arena.HeightCm + gap;
        for (var x = _grid.StepCm; x < _arena.WidthCm; x += _grid.StepCm)
        {
            Number(picture, FormattableString.Invariant($"{x:0.##}"), new ArenaPoint(x, y), plateOpacity);
        }

        var beside = enclosureSide == Wall.Left ? _arena.WidthCm + (1.4 * gap) : -1.4 * gap;
        for (var down = _grid.StepCm; down < _arena.HeightCm; down += _grid.StepCm)
        {
            Number(picture, FormattableString.Invariant($"{down:0.##}{(down == _grid.StepCm ? " cm" : "")}"), new ArenaPoint(beside, down), plateOpacity);
        }
    }

    /// <summary>A number gives way to what was written before.</summary>
    private void Number(Mat picture, string text, ArenaPoint place, double plateOpacity)
    {
        var middle = PixelOf(place);
        if (!_plates.Exists(PlateRound(text, middle).IntersectsWith))
        {
            Plate(picture, text, middle, (Palette.Light, plateOpacity));
        }
    }

    private Point PixelOf(ArenaPoint place)
    {
        var pixel = _calibration.ToPixel(place);
        return new Point(Math.Round(pixel.X), Math.Round(pixel.Y));
    }
}
