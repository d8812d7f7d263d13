using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The classes of a study's subjects and the thresholds its controls set.</summary>
/// <param name="Subjects">One element for each pair, in the order given.</param>
/// <param name="Thresholds">One element for each cohort, in ordinal order.</param>
public sealed record StudyClasses(ImmutableArray<SubjectClass> Subjects, ImmutableArray<ControlThresholds> Thresholds);
