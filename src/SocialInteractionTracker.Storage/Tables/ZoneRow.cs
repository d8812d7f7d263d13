using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>One point in one zone of one trial, in the whole window or a time bin.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Bin">The time bin; <see langword="null"/> for the whole window.</param>
/// <param name="Measures">The measures.</param>
public sealed record ZoneRow(StudyTrial Trial, TimeBin? Bin, ZoneMeasures Measures);
