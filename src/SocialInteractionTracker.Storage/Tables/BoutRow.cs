using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>One bout of one trial.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Bout">The bout.</param>
public sealed record BoutRow(StudyTrial Trial, Bout Bout);
