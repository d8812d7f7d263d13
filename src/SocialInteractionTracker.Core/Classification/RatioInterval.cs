namespace SocialInteractionTracker.Core.Classification;

/// <summary>The range in which a subject's SI ratio lies.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end; <see langword="null"/> if the time without target may have been 0, so that there is none.</param>
public readonly record struct RatioInterval(double Low, double? High);
