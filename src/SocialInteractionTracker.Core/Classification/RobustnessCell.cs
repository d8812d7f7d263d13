using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The class under one choice of body point, zone edge and rule.</summary>
/// <param name="Point">The body point.</param>
/// <param name="EdgeOffsetCm">How far the zones' edges are moved outwards, cm.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Class">The class; <see langword="null"/> if withheld or not scored.</param>
public readonly record struct RobustnessCell(BodyPoint Point, double EdgeOffsetCm, ClassRule Rule, SusceptibilityClass? Class);
