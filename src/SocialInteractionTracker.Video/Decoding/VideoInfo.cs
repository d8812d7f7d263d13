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

    /// <summary>The kind of file.</summary>
    public required ContainerKind Container { get; init; }

    /// <summary>The codec's four-character code, for example <c>h264</c>; empty when the file names none.</summary>
    public required string Codec { get; init; }

    /// <summary>The pixel format's four-character code, for example <c>I420</c>; empty when it is not known.</summary>
    public required string PixelFormat { get; init; }

    /// <summary>The range of the luma in the file. Frames are delivered over the full range whatever it is.</summary>
    public required LumaRange LumaRange { get; init; }

    /// <summary>Presentation time of the first frame, s; not zero in many recordings.</summary>
    /// <remarks>In files other than MP4, MOV, MKV, WebM, MPG and TS one that is not 0 is right to half a frame; intervals are always exact.</remarks>
    public required double FirstTimeS { get; init; }

    /// <summary>Clockwise turn that the player is told to make, degrees: 0, 90, 180 or 270. The frames are delivered turned.</summary>
    public required int RotationDegrees { get; init; }

    /// <summary>Number of frames the header claims, for a progress display only; <see langword="null"/> when it claims none.</summary>
    public required long? ClaimedFrames { get; init; }

    /// <summary>Frame rate the header claims, frames/s, for a progress display only; 0 when it claims none.</summary>
    public required double ClaimedFrameRate { get; init; }

    /// <summary>The name of what decodes it; the frames do not depend on it.</summary>
    public required string Decoder { get; init; }
}
