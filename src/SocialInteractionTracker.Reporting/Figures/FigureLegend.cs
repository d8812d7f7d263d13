using System.Collections.Immutable;
using ScottPlot;
using SkiaSharp;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>What the symbols of a figure stand for, in lines above its panels.</summary>
internal static class FigureLegend
{
    /// <summary>Height of a line, px.</summary>
    public const int LineHeight = 30;

    private const float Left = 24;
    private const float SymbolWidth = 44;
    private const float Gap = 30;

    /// <summary>Lines that the legend takes.</summary>
    /// <param name="entries">The entries; none for no legend.</param>
    /// <param name="width">Width of the figure, px.</param>
    public static int Lines(ImmutableArray<LegendEntry> entries, int width) => entries.IsEmpty ? 0 : Places(entries, width)[^1].Line + 1;

    /// <summary>Draws the legend at the top of a figure.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="entries">The entries.</param>
    /// <param name="width">Width of the figure, px.</param>
    public static void Draw(SKCanvas canvas, ImmutableArray<LegendEntry> entries, int width)
    {
        if (entries.IsEmpty)
        {
            return;
        }

        using var font = Font();
        using var ink = new SKPaint { Color = FigureColours.Ink.ToSKColor(), IsAntialias = true };
        using var paint = Paint.NewDisposablePaint();
        foreach (var (entry, (x, line)) in entries.Zip(Places(entries, width)))
        {
            var middle = (line + 0.5f) * LineHeight;
            if (entry.Line is { } style)
            {
                DashedLine.Draw(canvas, new PixelLine(x, middle, x + SymbolWidth, middle), style);
            }

            entry.Marker?.Render(canvas, new Pixel(x + (SymbolWidth / 2), middle), paint);
            canvas.DrawText(entry.Name, x + SymbolWidth + (Gap / 4), middle + (FigureStyle.TickSize / 3), font, ink);
        }
    }

    private static ImmutableArray<(float X, int Line)> Places(ImmutableArray<LegendEntry> entries, int width)
    {
        using var font = Font();
        var (places, x, line) = (ImmutableArray.CreateBuilder<(float, int)>(), Left, 0);
        foreach (var entry in entries)
        {
            var room = SymbolWidth + (Gap / 4) + font.MeasureText(entry.Name);
            if (x > Left && x + room > width)
            {
                (x, line) = (Left, line + 1);
            }

            places.Add((x, line));
            x += room + Gap;
        }

        return places.DrainToImmutable();
    }

    private static SKFont Font() => new(FigureFont.Regular, FigureStyle.TickSize);
}
