namespace SocialInteractionTracker.Video.Starts;

/// <summary>How much of one frame differs from the background.</summary>
/// <param name="TimeS">Presentation time of the frame, s.</param>
/// <param name="InsideCm2">Area on the floor of things that do not reach in from the picture's border, cm2: animals.</param>
/// <param name="ReachingInCm2">Area of things that touch the picture's border, as if it lay on the floor, cm2: a hand, an arm, a person.</param>
public readonly record struct ForegroundSample(double TimeS, double InsideCm2, double ReachingInCm2);
