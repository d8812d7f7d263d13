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

    /// <summary>Its track, or its overlay video, was there and nothing it depends on has changed.</summary>
    UpToDate,

    /// <summary>Its overlay video is being made.</summary>
    Drawing,

    /// <summary>Its overlay video was made in this run.</summary>
    Drawn,

    /// <summary>Its overlay video showed other scores than the tables do now and was removed.</summary>
    Removed,

    /// <summary>It could not be tracked, or its overlay could not be made.</summary>
    Failed,
}
