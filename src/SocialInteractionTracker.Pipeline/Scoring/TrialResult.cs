using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>What scoring one trial gave.</summary>
/// <param name="Scored">What the tables show of it.</param>
/// <param name="Evidence">What it says in a pair; <see langword="null"/> outside the social-interaction test or if it failed.</param>
public sealed record TrialResult(ScoredTrial Scored, SessionEvidence? Evidence);
