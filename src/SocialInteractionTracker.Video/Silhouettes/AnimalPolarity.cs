namespace SocialInteractionTracker.Video.Silhouettes;

/// <summary>How an animal differs from the floor.</summary>
public enum AnimalPolarity
{
    /// <summary>Darker than the floor.</summary>
    Darker,

    /// <summary>Lighter than the floor.</summary>
    Lighter,
}
