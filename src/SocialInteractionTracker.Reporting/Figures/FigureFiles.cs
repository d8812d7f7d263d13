using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScottPlot;
using SkiaSharp;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>Draws figures as SVG and PNG; the same figure gives the same bytes.</summary>
internal static partial class FigureFiles
{
    /// <summary>Pixels of a PNG for each pixel of the figure's size: sharp on paper and on dense screens.</summary>
    public const int PngScale = 2;

    private const int BestQuality = 100;

    /// <summary>The figure as SVG.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>An SVG document.</returns>
    public static string Svg(Figure figure)
    {
        using var stream = new MemoryStream();
        using (var canvas = SKSvgCanvas.Create(new SKRect(0, 0, figure.Width, figure.Height), stream))
        {
            Draw(figure, canvas);
        }

        return Renumbered(Encoding.UTF8.GetString(stream.ToArray()));
    }

    /// <summary>The figure as PNG.</summary>
    /// <param name="figure">The figure.</param>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Png(Figure figure)
    {
        using var surface = SKSurface.Create(new SKImageInfo(figure.Width * PngScale, figure.Height * PngScale, SKColorType.Rgba8888, SKAlphaType.Premul));
        surface.Canvas.Scale(PngScale);
        Draw(figure, surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, BestQuality);
        return data.ToArray();
    }

    /// <summary>Numbers ids in the order of the document: Skia counts them on from figure to figure.</summary>
    private static string Renumbered(string svg)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return Id().Replace(svg, match =>
        {
            numbers.TryAdd(match.Value, numbers.Count);
            return "id" + numbers[match.Value].ToString(CultureInfo.InvariantCulture);
        });
    }

    [GeneratedRegex("""(?<=\bid="|url\(#|href="#)[A-Za-z]+_[0-9a-f]+""")]
    private static partial Regex Id();

    private static void Draw(Figure figure, SKCanvas canvas)
    {
        canvas.DrawColor(FigureColours.Paper.ToSKColor());
        FigureLegend.Draw(canvas, figure.Legend, figure.Width);
        foreach (var (index, panel) in figure.Panels.Index())
        {
            var (row, column) = (index / figure.Columns, index % figure.Columns);
            var top = figure.LegendHeight + (row * figure.PanelHeight);
            panel.Render(canvas, new PixelRect(column * figure.PanelWidth, (column + 1) * figure.PanelWidth, top + figure.PanelHeight, top));
        }
    }
}
