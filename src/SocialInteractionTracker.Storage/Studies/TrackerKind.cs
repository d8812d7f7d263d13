namespace SocialInteractionTracker.Storage.Studies;

/// <summary>What finds the subject in a frame.</summary>
public enum TrackerKind
{
    /// <summary>The pose networks; the silhouette fills in where they are unsure.</summary>
    Pose,

    /// <summary>The outline against the background alone; nose and tail base by shape.</summary>
    Silhouette,
}
