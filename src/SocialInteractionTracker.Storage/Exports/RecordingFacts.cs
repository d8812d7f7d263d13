namespace SocialInteractionTracker.Storage.Exports;

/// <summary>What other programs want to know of a recording.</summary>
/// <param name="LengthS">Its length, s.</param>
/// <param name="FramesPerS">Its usual frame rate, the inverse of the median frame duration.</param>
public readonly record struct RecordingFacts(double LengthS, double FramesPerS);
