namespace SocialInteractionTracker.Storage.Studies;

/// <summary>A stretch <c>[StartS, EndS)</c> of a video that a person took out of scoring.</summary>
/// <param name="StartS">Start in the video's time, s.</param>
/// <param name="EndS">End in the video's time, s; after the start.</param>
/// <param name="Reason">Why, in the person's words; may be empty.</param>
public sealed record Exclusion(double StartS, double EndS, string Reason);
