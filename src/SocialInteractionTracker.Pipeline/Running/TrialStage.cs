namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>How far a run is with a trial.</summary>
public enum TrialStage
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>The arena is looked for.</summary>
    Preparing,

    /// <summary>Its video streams through the networks.</summary>
    Tracking,

    /// <summary>It was tracked in this run.</summary>
    Tracked,

    /// <summary>Its track was there and nothing it depends on has changed.</summary>
    UpToDate,

    /// <summary>It could not be tracked.</summary>
    Failed,
}
