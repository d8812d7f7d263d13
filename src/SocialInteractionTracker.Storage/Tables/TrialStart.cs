namespace SocialInteractionTracker.Storage.Tables;

/// <summary>Where the scored window of a trial starts, and why there.</summary>
/// <param name="IsGiven">Whether <c>start_s</c> was given; otherwise the start was found in the video or the track.</param>
/// <param name="Frame">First frame of the window, from 0; for a found start, the frame that proves it.</param>
/// <param name="Reason">What the frame shows; empty for a given start.</param>
public sealed record TrialStart(bool IsGiven, int Frame, string Reason);
