using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>How far an animal can seem to go in a time.</summary>
/// <param name="SpeedCmPerS">Its largest speed, cm/s; infinite for no limit.</param>
/// <param name="NoiseCm">Error of a position, cm.</param>
internal readonly record struct Reach(double SpeedCmPerS, double NoiseCm)
{
    /// <summary>The farthest it can seem to go, cm.</summary>
    public double WithinCm(double seconds) => (SpeedCmPerS * seconds) + NoiseCm;

    /// <summary>Whether it can go from one position to another in the time.</summary>
    public bool Allows(ArenaPoint from, ArenaPoint to, double seconds) => from.DistanceTo(to) <= WithinCm(seconds);
}
