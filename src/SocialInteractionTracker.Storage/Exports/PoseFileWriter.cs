using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Exports.Formats;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Imports.Formats;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Exports;

/// <summary>Writes positions as other programs do; <see cref="PoseFileReader"/> reads each of them back.</summary>
public static class PoseFileWriter
{
    /// <summary>Writes a file whole or not at all.</summary>
    /// <param name="path">Where; a file there with another content is kept as a copy (NWB's date of creation stays the first one).</param>
    /// <param name="format">The format; any but <see cref="ExportFormat.Boris"/>, which holds no positions.</param>
    /// <param name="table">The positions.</param>
    /// <param name="details">What else is known.</param>
    /// <param name="cancellationToken">Stops the writing; the target is then untouched.</param>
    /// <returns>Name of the copy that was kept; <see langword="null"/> if there was nothing to keep.</returns>
    /// <exception cref="UserErrorException">The format cannot hold the table: it needs times or centimetres that are not known.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static async Task<string?> WriteAsync(string path, ExportFormat format, PoseTable table, ExportDetails details, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(details);
        using var content = new MemoryStream();
        switch (format)
        {
            case ExportFormat.Csv:
                TidyCsvWriter.Write(content, Named(table), details);
                break;
            case ExportFormat.Parquet:
                await TidyParquetWriter.WriteAsync(content, Named(table), details, cancellationToken).ConfigureAwait(false);
                break;
            case ExportFormat.Deeplabcut:
                DeepLabCutCsvWriter.Write(content, table, details);
                break;
            case ExportFormat.Sleap:
                SleapH5Writer.Write(content, Named(table), details);
                break;
            case ExportFormat.Ethovision:
                EthoVisionTextWriter.Write(content, table.EthoVision ?? throw NoCentimetres(details));
                break;
            case ExportFormat.Nwb:
                NwbWriter.Write(content, Timed(Named(table), details), details with { Now = NwbPoses.CreatedAt(path) ?? details.Now });
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, "Expected a format of positions.");
        }

        cancellationToken.ThrowIfCancellationRequested();
        return Replace(path, content.ToArray());
    }

    /// <summary>Writes a file; one of another content that is there is kept as a copy, one of the same content is left alone.</summary>
    /// <param name="path">Where.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Name of the copy that was kept; <see langword="null"/> if there was nothing to keep.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static string? Replace(string path, byte[] content)
    {
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
        {
            return null;
        }

        var kept = KeptCopy.Make(path);
        AtomicFile.Write(path, stream => stream.Write(content));
        return kept;
    }

    private static PoseTable Named(PoseTable table) => AnimalNames.Apply(table, PointAliases.Default);

    /// <summary>NWB has no positions without times.</summary>
    private static PoseTable Timed(PoseTable table, ExportDetails details) => table.TimesS is not null ? table
        : details.FramesPerS is { } rate ? table with { TimesS = [.. Enumerable.Range(0, table.Frames).Select(k => k / rate)] }
        : throw new UserErrorException(new Fault(details.Name, "no frame times", "times, which NWB asks for", "Give --frames-per-s, or export from a study."));

    private static UserErrorException NoCentimetres(ExportDetails details) => new(new Fault(
        details.Name, "positions without the arena", "positions in centimetres, which EthoVision's files hold", "Export from a study, where the arena is known, or choose another format."));
}
