namespace SocialInteractionTracker.Core.Tracks;

/// <summary>What the subject's positions are taken from.</summary>
public enum TrackerSource
{
    /// <summary>The pose network; the silhouette checks it and fills in where it is unsure.</summary>
    Pose,

    /// <summary>The silhouette alone; ears are missing.</summary>
    Silhouette,
}
