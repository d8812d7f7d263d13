namespace SocialInteractionTracker.Storage.Studies;

/// <summary>How the subject is found in the videos.</summary>
public sealed record TrackerOptions
{
    /// <summary>What finds the subject; <c>pose</c> or <c>silhouette</c>.</summary>
    public TrackerKind Tracker { get; init; } = TrackerKind.Pose;

    /// <summary>Name of the pose model, a manifest in <c>models/</c>; <c>default</c> for the one that comes with the program.</summary>
    public string Model { get; init; } = "default";
}
