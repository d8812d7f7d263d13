using System.Collections.Immutable;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.ZoneTimes;

/// <summary>Zone times of both trials of each subject, as another program or a person with a stopwatch gave them.</summary>
/// <param name="Columns">The column that each meaning was read from.</param>
/// <param name="Subjects">The subjects, in the file's order.</param>
/// <param name="Pairs">Their trials, in the same order; a time that is not there leaves the trial out.</param>
public sealed record ZoneTimeTable(
    ImmutableSortedDictionary<ZoneTimeColumn, string> Columns, ImmutableArray<Subject> Subjects, ImmutableArray<SubjectPair> Pairs);
