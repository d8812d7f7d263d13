using SocialInteractionTracker.Reporting.Statistics;

namespace SocialInteractionTracker.Reporting.Groups;

/// <summary>What a group is like in one measure.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Group">The group.</param>
/// <param name="Summary">The summary of its animals that have the measure.</param>
/// <param name="Missing">Its animals that were tested for the measure's kind but have no value, or were not tested.</param>
internal sealed record GroupRow(Measure Measure, Group Group, Summary Summary, int Missing);
