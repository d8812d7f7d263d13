using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;

namespace SocialInteractionTracker.Cli.Exchange;

/// <summary>What a comparison gave.</summary>
/// <param name="NameA">What the first source is called.</param>
/// <param name="NameB">What the second one is called.</param>
/// <param name="Comparison">The comparison.</param>
/// <param name="Failures">Trials that a source could not score, with the reason.</param>
/// <param name="Written">Full paths of the files.</param>
internal sealed record CompareOutcome(string NameA, string NameB, SourceComparison Comparison, ImmutableArray<string> Failures, ImmutableArray<string> Written);
