using SocialInteractionTracker.Core;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Imports.EthoVision;
using SocialInteractionTracker.Storage.Imports.Formats;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>Reads all that another program's file says of positions; the format is told by the content.</summary>
/// <remarks>
/// DeepLabCut CSV and H5 (single animal, prefixed names, several animals), SLEAP analysis H5, SLP and CSV, EthoVision raw
/// XLSX and TXT, NWB with ndx-pose, this program's CSV and Parquet, and other tables with a column for each coordinate.
/// </remarks>
public static class PoseFileReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="track">Which track of an EthoVision workbook with several; <see langword="null"/> where there is one.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="UserErrorException">The file is absent, damaged or of no known format, or has several tracks and none was chosen.</exception>
    public static PoseTable Read(string path, string? track = null)
    {
        RequireFile(path);
        if (Hdf5.Is(path))
        {
            return Hdf5.Read(path, file => DeepLabCutH5.Find(file) is { } frame ? DeepLabCutH5.Read(path, frame)
                : SleapH5.Is(file) ? SleapH5.Read(path, file)
                : SleapSlp.Is(file) ? SleapSlp.Read(path, file)
                : NwbPoses.Is(file) ? NwbPoses.Read(path, file)
                : throw ImportFault.Unknown(path));
        }

        if (ParquetPoses.Is(path))
        {
            return ParquetPoses.Read(path);
        }

        if (EthoVisionReader.IsWorkbook(path))
        {
            return EthoVisionPoses.ToTable(path, EthoVisionExport.Read(path, track));
        }

        var content = CsvLines.Text(path);
        if (EthoVisionReader.IsText(content))
        {
            return EthoVisionPoses.ToTable(path, EthoVisionExport.Read(path, track));
        }

        var text = CsvLines.Of(content);
        return DeepLabCutCsv.Is(text.Lines) ? DeepLabCutCsv.Read(path, text)
            : SleapCsv.Is(text.Lines) ? SleapCsv.Read(path, text)
            : PlainHeader.Of(text.Lines) is { } header ? PlainCsv.Read(path, text, header)
            : throw ImportFault.Unknown(path);
    }

    /// <summary>The animals that a file has tracks of, to choose the subject from.</summary>
    /// <param name="path">The file.</param>
    /// <param name="aliases">What body points are called.</param>
    /// <returns>
    /// The names by which <see cref="ImportOptions.Individual"/> chooses one; an empty string for one without a name. Animals without any
    /// known body point, such as the corners of the arena, are left out as long as others have one.
    /// </returns>
    /// <exception cref="UserErrorException">The file is absent, damaged or of no known format.</exception>
    public static IReadOnlyList<string> Animals(string path, PointAliases aliases)
    {
        RequireFile(path);
        return EthoVisionReader.IsWorkbook(path) ? EthoVisionWorkbook.Tracks(path) : Animals(AnimalNames.Apply(Read(path), aliases), aliases);
    }

    /// <summary>Whether a file's positions are in pixels, told by its first lines alone.</summary>
    /// <param name="path">The file; it is there.</param>
    /// <returns>True if they are; false if they are, or may be, in centimetres.</returns>
    public static bool IsInPixels(string path)
    {
        if (Hdf5.Is(path))
        {
            return !Hdf5.Read(path, NwbPoses.Is);
        }

        if (ParquetPoses.Is(path) || EthoVisionReader.IsWorkbook(path))
        {
            return false;
        }

        var content = TextFile.Beginning(path);
        return !EthoVisionReader.IsText(content) && PlainHeader.Of(CsvLines.Of(content).Lines)?.Space is null or PositionSpace.Picture;
    }

    /// <summary>The animals of a table that have a known body point; all animals if none has.</summary>
    internal static IReadOnlyList<string> Animals(PoseTable table, PointAliases aliases)
    {
        var known = table.Series.Where(s => aliases.PointOf(s.Name) is not null).Select(s => s.Individual).Distinct().ToList();
        return known.Count > 0 ? known : table.Individuals;
    }

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw ImportFault.Of(path, "no such file", "a file with tracks", "Correct the path.");
        }
    }
}
