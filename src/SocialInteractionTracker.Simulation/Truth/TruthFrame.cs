using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Truth;

/// <summary>The truth of one frame.</summary>
/// <param name="TimeS">Its presentation time, s.</param>
/// <param name="Activity">What the subject was doing.</param>
/// <param name="Pixels">Where each body point is seen, in the skeleton's order, px; empty while the subject is absent.</param>
/// <param name="Floor">Where each body point is over the floor, in the skeleton's order; empty while the subject is absent.</param>
public sealed record TruthFrame(
    double TimeS, Activity Activity, ImmutableArray<PixelPoint> Pixels, ImmutableArray<FloorVector> Floor)
{
    /// <summary>Whether the subject is in the arena.</summary>
    public bool IsPresent => !Floor.IsEmpty;
}
