namespace SocialInteractionTracker.Core.Classification;

/// <summary>What the draws of a subject say.</summary>
/// <param name="Interval">Interval of the SI ratio; <see langword="null"/> if it is withheld.</param>
/// <param name="PSusceptible">Share of draws the primary rule calls susceptible.</param>
/// <param name="ClassProbability">Share of draws that the rule calls what it called the subject.</param>
internal sealed record DrawnClass(RatioInterval? Interval, double PSusceptible, double ClassProbability);
