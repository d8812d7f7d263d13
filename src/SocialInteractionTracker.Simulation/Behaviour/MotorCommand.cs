using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>What the animal wants its body to do now.</summary>
/// <param name="Activity">What it is doing.</param>
/// <param name="Goal">Where its shoulders shall go; <see langword="null"/> to stay.</param>
/// <param name="SpeedCmPerS">How fast, cm/s.</param>
/// <param name="LookAt">What it turns its head to; <see langword="null"/> for nothing in particular.</param>
/// <param name="RearLevel">How far it stands up, in [0, 1].</param>
public readonly record struct MotorCommand(
    Activity Activity, FloorVector? Goal, double SpeedCmPerS, FloorVector? LookAt, double RearLevel);
