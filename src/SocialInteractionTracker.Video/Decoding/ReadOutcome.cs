namespace SocialInteractionTracker.Video.Decoding;

/// <summary>What reading a video gave, up to now or to its end.</summary>
/// <param name="End">Whether and how the reading came to its end.</param>
/// <param name="Frames">Number of frames read.</param>
/// <param name="ReachedS">Presentation time of the last frame read, s; <see langword="null"/> when there was none.</param>
/// <param name="RepairedTimes">Number of frames whose container time did not come after the one before it and was put right.</param>
/// <param name="Message">A sentence for a person; empty when all is well.</param>
public sealed record ReadOutcome(ReadEnd End, int Frames, double? ReachedS, int RepairedTimes, string Message);
