namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>News of one trial of a run.</summary>
/// <param name="TrialId">The trial.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="FramesDone">Frames handled so far.</param>
/// <param name="FramesExpected">Frames the video's header claims; <see langword="null"/> if it claims none.</param>
public sealed record TrialProgress(string TrialId, TrialStage Stage, int FramesDone = 0, long? FramesExpected = null);
