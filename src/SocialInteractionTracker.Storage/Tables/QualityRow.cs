using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.Tables;

/// <summary>One quality flag of one trial.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Flag">The flag.</param>
public sealed record QualityRow(StudyTrial Trial, QualityFlag Flag);
