using System.Collections.Immutable;
using ScottPlot;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>One figure of the report: panels in a grid, with the words that go with it.</summary>
/// <param name="Name">Stem of its files; fit for a file name.</param>
/// <param name="Title">What it shows, a short line.</param>
/// <param name="Alt">What a reader who cannot see it should know.</param>
internal sealed record Figure(string Name, string Title, string Alt) : IDisposable
{
    /// <summary>How to read it: marks, lines, n; one or more sentences.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The panels, row by row.</summary>
    public required ImmutableArray<Plot> Panels { get; init; }

    /// <summary>Panels in a row.</summary>
    public int Columns { get; init; } = 1;

    /// <summary>Width of a panel, px.</summary>
    public int PanelWidth { get; init; } = FigureStyle.PanelWidth;

    /// <summary>Height of a panel, px.</summary>
    public int PanelHeight { get; init; } = FigureStyle.PanelHeight;

    /// <summary>What the symbols stand for, told above the panels; empty for none.</summary>
    public ImmutableArray<LegendEntry> Legend { get; init; } = [];

    /// <summary>Height of the legend, px; 0 without one.</summary>
    public int LegendHeight => FigureLegend.LineHeight * FigureLegend.Lines(Legend, Width);

    /// <summary>Rows of panels.</summary>
    public int Rows => (Panels.Length + Columns - 1) / Columns;

    /// <summary>Width of the figure, px.</summary>
    public int Width => Columns * PanelWidth;

    /// <summary>Height of the figure, px.</summary>
    public int Height => LegendHeight + (Rows * PanelHeight);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var panel in Panels)
        {
            panel.Dispose();
        }
    }
}
