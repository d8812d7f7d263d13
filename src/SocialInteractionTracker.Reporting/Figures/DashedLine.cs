using ScottPlot;
using SkiaSharp;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>A dashed line over the whole panel, such as a threshold.</summary>
/// <remarks>ScottPlot's own lines lose their dashes in SVG: Skia writes them there for paths alone.</remarks>
/// <param name="at">Where, in the units of its axis.</param>
/// <param name="isHorizontal">Whether it is level; else upright.</param>
/// <param name="style">How it is drawn.</param>
internal sealed class DashedLine(double at, bool isHorizontal, LineStyle style) : IPlottable
{
    /// <inheritdoc/>
    public bool IsVisible { get; set; } = true;

    /// <inheritdoc/>
    public IAxes Axes { get; set; } = new Axes();

    /// <inheritdoc/>
    public IEnumerable<LegendItem> LegendItems => [];

    /// <summary>Adds one to a panel.</summary>
    /// <param name="plot">The panel.</param>
    /// <param name="at">Where, in the units of its axis.</param>
    /// <param name="isHorizontal">Whether it is level; else upright.</param>
    /// <param name="width">Its width, px.</param>
    public static void Add(Plot plot, double at, bool isHorizontal, float width) =>
        plot.Add.Plottable(new DashedLine(at, isHorizontal, new LineStyle(width, FigureColours.Muted, LinePattern.Dashed)));

    /// <summary>Draws a line in its pattern, in SVG too.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="line">From where to where.</param>
    /// <param name="style">How.</param>
    public static void Draw(SKCanvas canvas, PixelLine line, LineStyle style)
    {
        using var path = new SKPath();
        path.MoveTo(line.X1, line.Y1);
        path.LineTo(line.X2, line.Y2);
        using var paint = Paint.NewDisposablePaint();
        Drawing.DrawPath(canvas, paint, path, style);
    }

    /// <inheritdoc/>
    public AxisLimits GetAxisLimits() => AxisLimits.NoLimits;

    /// <inheritdoc/>
    public void Render(RenderPack rp)
    {
        var panel = rp.DataRect;
        Draw(rp.Canvas, isHorizontal
            ? new PixelLine(panel.Left, Axes.GetPixelY(at), panel.Right, Axes.GetPixelY(at))
            : new PixelLine(Axes.GetPixelX(at), panel.Bottom, Axes.GetPixelX(at), panel.Top), style);
    }
}
