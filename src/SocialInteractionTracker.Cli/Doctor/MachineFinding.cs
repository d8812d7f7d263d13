namespace SocialInteractionTracker.Cli.Doctor;

/// <summary>What was found of one part of the machine.</summary>
/// <param name="Part">The part, a word or two.</param>
/// <param name="Kind">How it is.</param>
/// <param name="Found">What was found.</param>
/// <param name="Advice">What to do about it; empty if there is nothing to do.</param>
public sealed record MachineFinding(string Part, FindingKind Kind, string Found, string Advice = "");
