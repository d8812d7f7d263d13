namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>The scale a recording was seen at.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="GivenPxPerCm">The scale that was given, px/cm; <see langword="null"/> if none was.</param>
/// <param name="UsedPxPerCm">The scale that was used, px/cm.</param>
public sealed record RecordingScale(string Recording, double? GivenPxPerCm, double UsedPxPerCm);
