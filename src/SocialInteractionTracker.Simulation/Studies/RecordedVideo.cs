namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>A video of a study that was just finished.</summary>
/// <param name="TrialId">Its trial.</param>
/// <param name="Video">Its path in the study folder.</param>
/// <param name="Done">Number of videos finished so far.</param>
/// <param name="Total">Number of videos of the study.</param>
public readonly record struct RecordedVideo(string TrialId, string Video, int Done, int Total);
