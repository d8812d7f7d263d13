using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;

namespace SocialInteractionTracker.Pipeline.Scoring;

/// <summary>What scoring a study gave.</summary>
/// <param name="Trials">One result a trial, in ordinal order of ids; failed ones among them.</param>
/// <param name="Classes">The subjects of the social-interaction test and the controls' thresholds.</param>
public sealed record StudyScores(ImmutableArray<TrialResult> Trials, StudyClasses Classes);
