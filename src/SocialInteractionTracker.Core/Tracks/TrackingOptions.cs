using SocialInteractionTracker.Core.Cleaning;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>How the subject's track is made of what was detected.</summary>
public sealed record TrackingOptions
{
    /// <summary>What positions are taken from.</summary>
    public TrackerSource Source { get; init; } = TrackerSource.Pose;

    /// <summary>How the subject is told from the target and from false detections.</summary>
    public IdentityOptions Identity { get; init; } = new();

    /// <summary>How the silhouette checks the pose and fills in for it.</summary>
    public SilhouetteOptions Silhouette { get; init; } = new();

    /// <summary>How swaps, jumps, gaps and noise are handled.</summary>
    public CleaningOptions Cleaning { get; init; } = new();
}
