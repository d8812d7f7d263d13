namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>How long one point was in one zone in the window of a trial.</summary>
/// <param name="InS">Time known to be inside, s.</param>
/// <param name="UnknownS">Time in which the point's place is unknown, s; in neither <paramref name="InS"/> nor the time outside.</param>
public readonly record struct ZoneTime(double InS, double UnknownS);
