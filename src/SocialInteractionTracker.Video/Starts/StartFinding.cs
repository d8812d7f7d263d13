namespace SocialInteractionTracker.Video.Starts;

/// <summary>When a trial starts, or why that is not known.</summary>
/// <param name="Sample">Which of the samples is the first of the trial; <see langword="null"/> if none is.</param>
/// <param name="TimeS">Its presentation time, s; <see langword="null"/> if there is none.</param>
/// <param name="Reason">What shows it, or what is missing; one sentence.</param>
public sealed record StartFinding(int? Sample, double? TimeS, string Reason);
