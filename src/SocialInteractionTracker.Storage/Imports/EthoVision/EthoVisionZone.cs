using System.Collections.Immutable;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Storage.Imports.EthoVision;

/// <summary>An in-zone column of a raw export.</summary>
/// <param name="Zone">The zone's name in EthoVision.</param>
/// <param name="Point">The point's name in EthoVision, for example <c>Center-point</c>; empty if it is not said.</param>
/// <param name="States">One state a sample; unknown where the export says <c>-</c>.</param>
public sealed record EthoVisionZone(string Zone, string Point, ImmutableArray<ZoneState> States);
