using ScottPlot;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>Draws curves as a picture: panels side by side, each with its legend.</summary>
public static class CurvePicture
{
    /// <summary>Draws the picture.</summary>
    /// <param name="panels">The panels from left to right; at least one.</param>
    /// <returns>A PNG file; the same curves give the same bytes.</returns>
    public static byte[] Png(IReadOnlyCollection<CurvePanel> panels)
    {
        ArgumentNullException.ThrowIfNull(panels);
        ArgumentOutOfRangeException.ThrowIfZero(panels.Count, nameof(panels));
        using var figure = new Figure("curves", string.Empty, string.Empty) { Panels = [.. panels.Select(Panel)], Columns = panels.Count };
        return FigureFiles.Png(figure);
    }

    private static Plot Panel(CurvePanel panel)
    {
        var plot = FigureStyle.Panel(panel.Title, panel.XLabel, panel.YLabel);
        foreach (var (index, curve) in panel.Curves.Index())
        {
            var line = plot.Add.ScatterLine(curve.Points.Select(p => p.X).ToArray(), curve.Points.Select(p => p.Y).ToArray(), FigureColours.Palette[index % FigureColours.Palette.Length]);
            (line.LineWidth, line.LegendText) = (FigureStyle.LineWidth, curve.Name);
        }

        if (panel.Curves.Length > 1)
        {
            plot.ShowLegend(Alignment.UpperRight);
        }

        return plot;
    }
}
