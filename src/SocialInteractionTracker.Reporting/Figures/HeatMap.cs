using ScottPlot;
using ScottPlot.Colormaps;
using SkiaSharp;
using SocialInteractionTracker.Core.OpenField;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>Where animals were, as colours from dark to bright that can be told apart with any colour vision.</summary>
internal static class HeatMap
{
    private const int BestCompression = 100;
    private static readonly Viridis Colours = new();

    /// <summary>Shares of the known time in each cell.</summary>
    /// <param name="map">Where an animal was.</param>
    /// <returns>One share a cell, rows from the top; all 0 if it was never known to be on the floor.</returns>
    public static double[,] Shares(OccupancyMap map)
    {
        var known = map.SecondsByCell.Sum();
        var shares = new double[map.Rows, map.Columns];
        for (var row = 0; row < map.Rows; row++)
        {
            for (var column = 0; column < map.Columns; column++)
            {
                shares[row, column] = known > 0 ? map[column, row] / known : 0;
            }
        }

        return shares;
    }

    /// <summary>Puts a map into a panel of its arena.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="shares">Shares of the time, rows from the top.</param>
    /// <param name="cellCm">Side of a cell, cm.</param>
    /// <param name="heightCm">Height of the arena, cm.</param>
    /// <param name="brightest">The share from which on cells are brightest.</param>
    public static void Add(ArenaPanel panel, double[,] shares, double cellCm, double heightCm, double brightest)
    {
        var (rows, columns) = (shares.GetLength(0), shares.GetLength(1));
        var shown = new double[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                shown[row, column] = Level(shares[row, column], brightest);
            }
        }

        var map = panel.Plot.Add.Heatmap(shown);
        map.Colormap = Colours;
        map.ManualRange = new ScottPlot.Range(0, 1);
        map.Rectangle = new CoordinateRect(0, columns * cellCm, heightCm - (rows * cellCm), heightCm);
    }

    /// <summary>The largest share of any cell, or a little where there is none.</summary>
    /// <param name="maps">The maps.</param>
    public static double Brightest(IEnumerable<double[,]> maps)
    {
        const double Least = 1e-6;
        return Math.Max(Least, maps.SelectMany(map => map.Cast<double>()).DefaultIfEmpty(Least).Max());
    }

    /// <summary>A map as a picture file of one pixel a cell.</summary>
    /// <param name="shares">Shares of the time, rows from the top.</param>
    /// <returns>The bytes of a PNG; the largest share is brightest.</returns>
    public static byte[] Encode(double[,] shares)
    {
        var (rows, columns, brightest) = (shares.GetLength(0), shares.GetLength(1), Brightest([shares]));
        using var picture = new SKBitmap(new SKImageInfo(columns, rows, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                picture.SetPixel(column, row, Colours.GetColor(Level(shares[row, column], brightest)).ToSKColor());
            }
        }

        using var encoded = picture.Encode(SKEncodedImageFormat.Png, BestCompression);
        return encoded.ToArray();
    }

    /// <summary>How bright a cell is, in [0, 1]: the square root shows where animals went through beside where they stayed.</summary>
    private static double Level(double share, double brightest) => Math.Sqrt(Math.Min(1, share / brightest));
}
