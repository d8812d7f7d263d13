namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>What a change of an arena is for, and so the file that it is written to.</summary>
public enum EditScope
{
    /// <summary>One trial: <c>trials/&lt;trial_id&gt;.yaml</c>.</summary>
    Trial,

    /// <summary>All trials of the arena: <c>arenas/&lt;name&gt;.yaml</c>.</summary>
    Arena,
}
