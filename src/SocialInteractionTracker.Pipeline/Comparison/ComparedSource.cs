using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Classification;

namespace SocialInteractionTracker.Pipeline.Comparison;

/// <summary>A source of trials, scored.</summary>
/// <param name="Name">What it is called in tables and figures.</param>
/// <param name="Trials">The trials that were scored, in ordinal order of their ids.</param>
/// <param name="Classes">The subjects' classes.</param>
/// <param name="Failures">Why trials were not scored, by id.</param>
public sealed record ComparedSource(
    string Name, ImmutableArray<SourceTrial> Trials, ImmutableArray<SubjectClass> Classes, ImmutableSortedDictionary<string, string> Failures);
