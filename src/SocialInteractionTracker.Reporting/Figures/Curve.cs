using System.Collections.Immutable;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>A curve of a picture.</summary>
/// <param name="Name">Its name in the legend.</param>
/// <param name="Points">Its points from left to right.</param>
public sealed record Curve(string Name, ImmutableArray<(double X, double Y)> Points);
