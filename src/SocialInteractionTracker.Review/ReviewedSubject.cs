using System.Collections.Immutable;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Review;

/// <summary>A subject with all that is needed to look at its trials.</summary>
/// <param name="Trials">Its trials, failed ones too, in ordinal order of ids.</param>
/// <param name="Pair">What its social-interaction trials say together; <see langword="null"/> if it has none.</param>
public sealed record ReviewedSubject(ImmutableArray<ReviewedTrial> Trials, SubjectPair? Pair);
