using OpenCvSharp;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Where decoded pictures come from: OpenCV, or the ffmpeg program.</summary>
internal interface IFrameSource : IDisposable
{
    /// <summary>Decodes the next picture.</summary>
    /// <param name="picture">Is overwritten; keeps its size and type.</param>
    /// <param name="timeS">The container's time of the picture, s; NaN when it has none.</param>
    /// <returns><see langword="false"/> when there is none.</returns>
    bool TryRead(Mat picture, out double timeS);

    /// <summary>Why reading ended before the file did, as a sentence; <see langword="null"/> when it did not.</summary>
    string? Stopped { get; }
}
