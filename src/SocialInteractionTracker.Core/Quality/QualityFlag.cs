namespace SocialInteractionTracker.Core.Quality;

/// <summary>One thing about a trial that a person should look at.</summary>
/// <param name="Code">What it is, one of <see cref="QualityCodes"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="StartS">Presentation time from which it holds, s.</param>
/// <param name="EndS">Presentation time up to which it holds, s; equal to the start for a moment.</param>
/// <param name="Sentence">What was found and what to do about it, for a person.</param>
public sealed record QualityFlag(string Code, FlagSeverity Severity, double StartS, double EndS, string Sentence);
