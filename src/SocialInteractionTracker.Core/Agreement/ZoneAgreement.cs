using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>What two sources say of one zone and point in one trial.</summary>
/// <param name="Trial">The trial as the first source has it.</param>
/// <param name="A">What the first source says.</param>
/// <param name="B">What the second one says.</param>
public sealed record ZoneAgreement(SourceTrial Trial, ZoneMeasures A, ZoneMeasures B);
