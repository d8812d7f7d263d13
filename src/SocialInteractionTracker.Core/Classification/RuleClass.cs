namespace SocialInteractionTracker.Core.Classification;

/// <summary>What one rule calls one subject.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Class">Susceptible, resilient or intermediate, for controls too; <see langword="null"/> if withheld.</param>
/// <param name="WithheldReason">Why there is no class, as a sentence; <see langword="null"/> if there is one.</param>
public readonly record struct RuleClass(ClassRule Rule, SusceptibilityClass? Class, string? WithheldReason);
