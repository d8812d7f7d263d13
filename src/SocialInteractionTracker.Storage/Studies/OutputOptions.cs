namespace SocialInteractionTracker.Storage.Studies;

/// <summary>What a run writes besides tracks and tables.</summary>
public sealed record OutputOptions
{
    /// <summary>Whether to write <c>results/frames/&lt;trial_id&gt;.parquet</c>.</summary>
    public bool Frames { get; init; }
}
