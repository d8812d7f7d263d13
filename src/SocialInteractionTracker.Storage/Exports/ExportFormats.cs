using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Exports;

/// <summary>Names and file names of the export formats.</summary>
public static class ExportFormats
{
    /// <summary>All formats.</summary>
    public static ImmutableArray<ExportFormat> All { get; } = [.. Enum.GetValues<ExportFormat>()];

    /// <summary>A format's name on the command line.</summary>
    /// <param name="format">The format.</param>
    /// <returns>Its name in lower case.</returns>
    public static string Name(this ExportFormat format) => Enum.GetName(format)!.ToLowerInvariant();

    /// <summary>What is added to a name to make that of a file.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The end of the file's name, which SLEAP and NWB have prescribed.</returns>
    public static string FileEnding(this ExportFormat format) => format switch
    {
        ExportFormat.Csv => ".tracks.csv",
        ExportFormat.Parquet => ".tracks.parquet",
        ExportFormat.Deeplabcut => ".deeplabcut.csv",
        ExportFormat.Sleap => ".analysis.h5",
        ExportFormat.Ethovision => ".ethovision.csv",
        ExportFormat.Nwb => ".nwb",
        _ => ".boris.csv",
    };
}
