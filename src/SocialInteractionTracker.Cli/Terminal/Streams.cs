namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Where a command writes.</summary>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages and progress.</param>
internal sealed record Streams(TextWriter Output, TextWriter Error);
