namespace SocialInteractionTracker.Core.Agreement;

/// <summary>What one scorer saw of one behaviour in one trial, with who, what and where.</summary>
/// <param name="TrialId">The trial.</param>
/// <param name="Behaviour">Name of the zone or behaviour.</param>
/// <param name="IsZone">Whether it is a zone of the trial's arena.</param>
/// <param name="Scorer">Who.</param>
/// <param name="Series">What was seen.</param>
public sealed record TrialScoring(string TrialId, string Behaviour, bool IsZone, Scorer Scorer, BehaviourSeries Series);
