using System.Collections.Immutable;

namespace SocialInteractionTracker.Review.Trials;

/// <summary>The trials of a study as the page lists them.</summary>
/// <param name="Name">The study's name.</param>
/// <param name="IsBlind">Whether groups, names and classes are hidden.</param>
/// <param name="Trials">The trials, in the order in which they should be looked at.</param>
internal sealed record TrialList(string Name, bool IsBlind, ImmutableArray<TrialRow> Trials);
