using System.Collections.Immutable;

namespace SocialInteractionTracker.Reporting.Figures;

/// <summary>A panel of curves.</summary>
/// <param name="Title">Its title.</param>
/// <param name="XLabel">What x is.</param>
/// <param name="YLabel">What y is, with its unit.</param>
/// <param name="Curves">The curves, in the order of their colours.</param>
public sealed record CurvePanel(string Title, string XLabel, string YLabel, ImmutableArray<Curve> Curves);
