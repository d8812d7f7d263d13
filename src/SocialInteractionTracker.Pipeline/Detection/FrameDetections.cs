using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Everything that was found in a video, frame by frame.</summary>
/// <param name="Poses">The animals that the networks found; none in any frame when tracking by outline.</param>
/// <param name="Silhouettes">The animal-like outlines; the frame times are the same object's.</param>
public sealed record FrameDetections(DetectedFrames Poses, DetectedFrames Silhouettes);
