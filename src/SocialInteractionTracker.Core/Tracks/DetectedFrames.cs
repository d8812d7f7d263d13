using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Every animal found in every frame of a video, before one of them is told to be the subject.</summary>
/// <param name="Times">When the frames are shown.</param>
/// <param name="Instances">The animals of each frame, in falling order of confidence; empty where none was found.</param>
public sealed record DetectedFrames(FrameTimes Times, IReadOnlyList<Instance[]> Instances);
