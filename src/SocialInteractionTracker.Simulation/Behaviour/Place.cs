using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>Somewhere an animal goes.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="At">Where its shoulders will be.</param>
/// <param name="LookAt">What it looks at there; <see langword="null"/> for nothing in particular.</param>
public readonly record struct Place(PlaceKind Kind, FloorVector At, FloorVector? LookAt);
