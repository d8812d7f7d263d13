namespace SocialInteractionTracker.Video.Decoding;

/// <summary>What is known of a video once its first frame is decoded.</summary>
/// <remarks>The number of frames and the duration are known only when all frames were read: a header's claim may be wrong.</remarks>
public sealed record VideoInfo
{
    /// <summary>The file as it was named when it was opened.</summary>
    public required string Path { get; init; }

    /// <summary>Width of the upright picture, px.</summary>
    public required int Width { get; init; }

    /// <summary>Height of the upright picture, px.</summary>
    public required int Height { get; init; }

    /// <summary>The codec's four-character code, for example <c>h264</c>; empty when the file names none.</summary>
    public required string Codec { get; init; }

    /// <summary>Presentation time of the first frame, s; not zero in many recordings.</summary>
    public required double FirstTimeS { get; init; }

    /// <summary>Clockwise turn that the player is told to make, degrees: 0, 90, 180 or 270. The frames are delivered turned.</summary>
    public required int RotationDegrees { get; init; }

    /// <summary>Number of frames the header claims, for a progress display only; <see langword="null"/> when it claims none.</summary>
    public required long? ClaimedFrames { get; init; }
}
