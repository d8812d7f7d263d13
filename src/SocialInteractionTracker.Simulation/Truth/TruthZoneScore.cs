namespace SocialInteractionTracker.Simulation.Truth;

/// <summary>What one trial should score for one body point and zone.</summary>
/// <param name="Zone">The zone's name.</param>
/// <param name="TimeS">Time inside, s.</param>
/// <param name="Entries">Number of visits.</param>
public sealed record TruthZoneScore(string Zone, double TimeS, int Entries);
