using System.Collections.Immutable;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>What a video holds and whether its timing can be trusted, found by decoding all of it.</summary>
/// <param name="Info">What the file says.</param>
/// <param name="Outcome">What could be read.</param>
/// <param name="Timing">How regularly the frames follow each other.</param>
/// <param name="IsTimingSane">Whether times and speeds computed from the timestamps can be trusted. A variable frame rate is sane.</param>
/// <param name="Findings">What a person should know, one sentence each; empty when there is nothing.</param>
public sealed record VideoInspection(
    VideoInfo Info,
    ReadOutcome Outcome,
    FrameTiming Timing,
    bool IsTimingSane,
    ImmutableArray<string> Findings);
