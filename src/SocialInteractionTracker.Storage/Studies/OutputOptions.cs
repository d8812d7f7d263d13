namespace SocialInteractionTracker.Storage.Studies;

/// <summary>What a run writes besides tracks and tables.</summary>
public sealed record OutputOptions
{
    /// <summary>Whether to write <c>results/frames/&lt;trial_id&gt;.parquet</c>.</summary>
    public bool Frames { get; init; }

    /// <summary>Whether to write the tracks as <c>results/exports/&lt;trial_id&gt;_tracks.csv</c>.</summary>
    public bool TracksCsv { get; init; }

    /// <summary>Whether to write the tracks as DeepLabCut does, as <c>results/exports/&lt;trial_id&gt;_deeplabcut.csv</c>.</summary>
    public bool TracksDeeplabcut { get; init; }

    /// <summary>Of which trials <c>results/overlays/&lt;trial_id&gt;.mp4</c> is made. Default none; <c>sit overlay</c> makes them whenever asked.</summary>
    public OverlayChoice Overlays { get; init; }
}
