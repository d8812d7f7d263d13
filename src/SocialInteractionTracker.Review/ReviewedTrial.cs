using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Review;

/// <summary>A trial with all that is needed to look at it.</summary>
/// <param name="Result">Its scores, flags and calibration, or why there are none.</param>
public sealed record ReviewedTrial(ScoredTrial Result)
{
    /// <summary>The subject through the video, px; the first frame is at 0 s. <see langword="null"/> if there is no usable track.</summary>
    public Track? Track { get; init; }

    /// <summary>What of it was scored; <see langword="null"/> if it was not.</summary>
    public ScoredTrack? Scored { get; init; }

    /// <summary>Width of the upright picture, px; 0 if it is not known.</summary>
    public int PictureWidth { get; init; }

    /// <summary>Height of the upright picture, px; 0 if it is not known.</summary>
    public int PictureHeight { get; init; }
}
