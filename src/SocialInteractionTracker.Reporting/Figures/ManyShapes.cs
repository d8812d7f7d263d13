using System.Collections.Immutable;
using ScottPlot;
using SkiaSharp;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>Many rectangles or lines as one thing to plot: an SVG of them is a tenth of one with a thing each.</summary>
internal sealed class ManyShapes : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Rectangles and what fills them.</summary>
    public ImmutableArray<(CoordinateRect Place, Color Fill)> Cells { get; init; } = [];

    /// <summary>Lines from one place to another.</summary>
    public ImmutableArray<(Coordinates From, Coordinates To)> Lines { get; init; } = [];

    /// <summary>How the lines are drawn.</summary>
    public LineStyle LineStyle { get; init; } = new();

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        using var paint = new SKPaint { IsAntialias = true };
        foreach (var (place, fill) in Cells)
        {
            paint.Color = fill.ToSKColor();
            rp.Canvas.DrawRect(Axes.GetPixelRect(place).ToSKRect(), paint);
        }

        foreach (var (from, to) in Lines)
        {
            LineStyle.Render(rp.Canvas, new PixelLine(Axes.GetPixel(from), Axes.GetPixel(to)), rp.Paint);
        }
    }
}
