using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Arenas;

/// <summary>A named area of interest on the arena's floor.</summary>
/// <param name="Name">Its name in tables, snake_case; see <see cref="ZoneNames"/> for those with a meaning.</param>
/// <param name="Region">Where it is.</param>
public sealed record Zone(string Name, Region Region);
