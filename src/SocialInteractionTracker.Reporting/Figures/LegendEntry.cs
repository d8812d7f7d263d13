using ScottPlot;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>A symbol of a figure and what it stands for.</summary>
/// <param name="Name">What it stands for.</param>
/// <param name="Marker">The symbol; <see langword="null"/> for a line alone.</param>
/// <param name="Line">The line through it; <see langword="null"/> for a symbol alone.</param>
internal sealed record LegendEntry(string Name, MarkerStyle? Marker, LineStyle? Line = null);
