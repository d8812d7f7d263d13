using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Labels;

/// <summary>
/// Reads a table of labelled pictures: <c>image</c>, optionally <c>recording</c>, and <c>NAME_x</c>, <c>NAME_y</c> for every keypoint (px;
/// empty where nothing was marked); or a table of labels of DeepLabCut. A table <c>recordings.csv</c> beside it may give each
/// recording's <c>px_per_cm</c>.
/// </summary>
public static class LabelReader
{
    private const string Image = "image";
    private const string Recording = "recording";
    private const string PxPerCm = "px_per_cm";
    private const string RecordingsFile = "recordings.csv";

    /// <summary>Reads the table.</summary>
    /// <param name="path">The table of labels, or DeepLabCut's H5 file beside its CSV, which is read instead; pictures are named relative to its folder.</param>
    /// <returns>The labelled pictures.</returns>
    /// <exception cref="UserErrorException">The table is missing or at fault, or a picture it names is missing; all faults are told.</exception>
    public static LabelTable Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "a table of labels (image, nose_x, nose_y, ...)", "Check the path."));
        }

        var full = CsvBeside(Path.GetFullPath(path));
        var folder = Path.GetDirectoryName(full) ?? string.Empty;
        var faults = new FaultList();
        var scales = ReadScales(Path.Combine(folder, RecordingsFile), faults);
        var table = Read(full, folder, scales, faults);
        if (faults.Count == 0 && table.Frames.IsEmpty)
        {
            faults.Add(Path.GetFileName(full), "no row", "a row for every labelled picture", "Fill the table.");
        }

        return faults.Count == 0 ? table : throw new UserErrorException(faults.ToImmutable());
    }

    private static LabelTable Read(string path, string folder, Dictionary<string, double> scales, FaultList faults)
    {
        if (File.ReadLines(path).FirstOrDefault() is { } first && DeepLabCutLabels.Is(first))
        {
            return DeepLabCutLabels.Read(path, CsvLines.Text(path), scales, faults);
        }

        return CsvSheet.Read(path, Path.GetFileName(path), faults) is { } sheet ? Convert(sheet, folder, scales, faults) : new LabelTable([], []);
    }

    /// <summary>DeepLabCut keeps every table of labels twice, as CSV and as H5.</summary>
    private static string CsvBeside(string path)
    {
        var csv = Path.ChangeExtension(path, ".csv");
        return !path.EndsWith(".h5", StringComparison.OrdinalIgnoreCase) ? path
            : File.Exists(csv) ? csv
            : throw new UserErrorException(new Fault(path, "no table of the same name as CSV beside it", Path.GetFileName(csv), "Copy it there: DeepLabCut writes both."));
    }

    private static Dictionary<string, double> ReadScales(string path, FaultList faults)
    {
        var scales = new Dictionary<string, double>(StringComparer.Ordinal);
        if (!File.Exists(path) || CsvSheet.Read(path, RecordingsFile, faults) is not { } sheet)
        {
            return scales;
        }

        foreach (var row in sheet.Rows)
        {
            if (row.Number(PxPerCm, scale => scale > 0, "pixels per centimetre, above 0") is { } scale)
            {
                scales[row.Text(Recording)] = scale;
            }
        }

        return scales;
    }

    private static LabelTable Convert(CsvSheet sheet, string folder, Dictionary<string, double> scales, FaultList faults)
    {
        var keypoints = Keypoints(sheet);
        sheet = sheet.CheckColumns([Image], [Image, Recording, .. keypoints.SelectMany(name => (string[])[$"{name}_x", $"{name}_y"])], faults);
        var frames = ImmutableArray.CreateBuilder<LabelledFrame>();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            if (row.Required(Image) is not { } image)
            {
                continue;
            }

            var picture = Path.Combine(folder, image);
            if (!File.Exists(picture))
            {
                faults.Add(row.Where(Image), $"'{image}', which is no file", "a picture relative to the table's folder", "Correct the name, or copy the picture there.");
            }

            if (!rows.TryAdd(image, row.RowNumber))
            {
                faults.Add(row.Where(Image), $"'{image}' again", $"each picture once (it is in row {rows[image]})", "Remove one of the rows.");
            }

            var recording = row.Text(Recording) is { Length: > 0 } named ? named : Path.GetDirectoryName(image) ?? string.Empty;
            double? scale = scales.TryGetValue(recording, out var given) ? given : null;
            frames.Add(new LabelledFrame(recording, image, picture, scale, [.. keypoints.Select(name => Position(row, name))]));
        }

        return new LabelTable(keypoints, frames.ToImmutable());
    }

    private static ImmutableArray<string> Keypoints(CsvSheet sheet) =>
        [.. sheet.Columns.Where(c => c.EndsWith("_x", StringComparison.Ordinal)).Select(c => c[..^2]).Where(name => sheet.Columns.Contains($"{name}_y"))];

    private static PixelPoint Position(CsvRow row, string keypoint)
    {
        var (x, y) = (row.Number($"{keypoint}_x"), row.Number($"{keypoint}_y"));
        if (x is null != y is null)
        {
            row.Faults.Add(row.Where($"{keypoint}_{(x is null ? 'x' : 'y')}"), "an empty cell", "both coordinates or neither", "Fill it in, or empty the other one.");
        }

        return x is { } column && y is { } line ? new PixelPoint(column, line) : PixelPoint.Missing;
    }
}
