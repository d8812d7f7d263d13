namespace SocialInteractionTracker.Storage.Exports;

/// <summary>What tracks and scores can be written as for other programs.</summary>
public enum ExportFormat
{
    /// <summary>One row a frame, animal and body part, CSV.</summary>
    Csv,

    /// <summary>The same rows as Parquet.</summary>
    Parquet,

    /// <summary>CSV as DeepLabCut writes it.</summary>
    Deeplabcut,

    /// <summary>Analysis H5 as SLEAP writes it.</summary>
    Sleap,

    /// <summary>Raw data as EthoVision XT exports it, as text.</summary>
    Ethovision,

    /// <summary>Neurodata Without Borders with the extension ndx-pose.</summary>
    Nwb,

    /// <summary>Bouts as BORIS writes aggregated events; of studies only.</summary>
    Boris,
}
