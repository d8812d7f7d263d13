using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>The keypoints the networks learn, in the order of their outputs.</summary>
public static class KeypointNames
{
    /// <summary>Index of the nose.</summary>
    public const int Nose = 0;

    /// <summary>Index of the left ear.</summary>
    public const int LeftEar = 1;

    /// <summary>Index of the right ear.</summary>
    public const int RightEar = 2;

    /// <summary>Index of the body centre.</summary>
    public const int BodyCentre = 3;

    /// <summary>Index of the tail base.</summary>
    public const int TailBase = 4;

    /// <summary>Index of the ears' midpoint, which ties recordings with and without labelled ears together.</summary>
    public const int Head = 5;

    /// <summary>All names, in order.</summary>
    public static ImmutableArray<string> All { get; } = ["nose", "left_ear", "right_ear", "body_centre", "tail_base", "head"];

    /// <summary>The keypoint that stands at one's place in a mirror image.</summary>
    /// <param name="keypoint">Its index.</param>
    /// <returns>The other ear's index, or the same.</returns>
    public static int Mirrored(int keypoint) => keypoint switch { LeftEar => RightEar, RightEar => LeftEar, _ => keypoint };
}
