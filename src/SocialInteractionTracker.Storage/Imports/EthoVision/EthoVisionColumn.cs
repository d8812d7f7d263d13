using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>A column of a raw export.</summary>
/// <param name="Name">Its name, for example <c>Distance moved</c>.</param>
/// <param name="Unit">Its unit, for example <c>cm</c>; empty if it has none.</param>
/// <param name="Values">One value a sample; NaN where the export says <c>-</c>.</param>
public sealed record EthoVisionColumn(string Name, string Unit, ImmutableArray<double> Values);
