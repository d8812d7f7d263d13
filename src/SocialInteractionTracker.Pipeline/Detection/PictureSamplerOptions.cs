namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>How many rectified arena pictures are kept while a video streams by.</summary>
/// <remarks>The defaults bound the memory at about 12 MB for a 128 x 128 picture, whatever the length of the video.</remarks>
public sealed record PictureSamplerOptions
{
    /// <summary>Most pictures spread over the video; default 96.</summary>
    public int SpreadPictures { get; init; } = 96;

    /// <summary>Most pictures of the video's beginning; default 600, two minutes at 30 frames/s.</summary>
    public int EarlyPictures { get; init; } = 600;

    /// <summary>Every how many frames one of the beginning is kept; default 6, a fifth of a second at 30 frames/s.</summary>
    public int EarlyStrideFrames { get; init; } = 6;
}
