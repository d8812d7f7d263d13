namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>How often, how long and how soon a behaviour was seen in a trial.</summary>
/// <param name="Bouts">Number of bouts.</param>
/// <param name="TotalS">Sum of their durations, s.</param>
/// <param name="LatencyS">Window start to the first, s; <see langword="null"/> if there was none.</param>
public sealed record BehaviourSummary(int Bouts, double TotalS, double? LatencyS);
