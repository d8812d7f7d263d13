using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Imports.Formats;

namespace SocialInteractionTracker.Storage.Labels;

/// <summary>
/// Reads DeepLabCut's <c>CollectedData_NAME.csv</c> of one animal: rows <c>scorer</c>, <c>bodyparts</c>, <c>coords</c>, then a picture a row,
/// named in one column (<c>labeled-data/video/img1.png</c>) or in three.
/// </summary>
/// <remarks>Body parts are known by the names that tracks are imported by (<c>snout</c> is the nose); others are left out.</remarks>
internal static class DeepLabCutLabels
{
    private const string First = "scorer";
    private const string Coordinates = "coords";
    private const int HeaderRows = 3;
    private const int BodyParts = 1;

    /// <summary>Whether a text begins as such a table does.</summary>
    public static bool Is(string text) => text.StartsWith(First, StringComparison.Ordinal) && CsvLines.Of(CsvLines.Beginning(text, HeaderRows)).Lines[0][0] == First;

    /// <summary>Reads such a table.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">What it holds.</param>
    /// <param name="scales">Rough scales of recordings, px/cm.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The labels; empty if something is wrong.</returns>
    public static LabelTable Read(string path, string text, IReadOnlyDictionary<string, double> scales, FaultList faults)
    {
        var lines = CsvLines.Of(text);
        if (lines.Lines.Count < HeaderRows || lines.Lines[HeaderRows - 1][0] != Coordinates)
        {
            faults.Add(path, "DeepLabCut labels of several animals, or a cut header", "the rows scorer, bodyparts, coords", "Give the labels of a project with one animal.");
            return new LabelTable([], []);
        }

        var index = lines.Lines[BodyParts].Skip(1).TakeWhile(cell => cell.Length == 0).Count() + 1;
        var known = Known(lines.Lines[BodyParts], index);
        if (known.IsEmpty)
        {
            faults.Add(
                path, $"the body parts {string.Join(", ", lines.Lines[BodyParts].Skip(index).Distinct())}", "at least one of the program's points",
                "Rename the columns, for example to nose, left_ear, right_ear, body_centre, tail_base.");
        }

        var frames = ImmutableArray.CreateBuilder<LabelledFrame>();
        foreach (var row in lines.Lines.Skip(HeaderRows))
        {
            string[] parts = [.. row.Take(index).SelectMany(cell => cell.Split('/', '\\')).Where(part => part.Length > 0)];
            if (Picture(path, parts) is not { } picture)
            {
                faults.Add(path, $"the picture '{string.Join('/', parts)}', which is not there", "it beside the table, or below the project's folder", "Copy the picture there.");
                continue;
            }

            var recording = parts.Length > 1 ? parts[^2] : Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path))) ?? string.Empty;
            double? scale = scales.TryGetValue(recording, out var given) ? given : null;
            frames.Add(new LabelledFrame(recording, string.Join('/', parts), picture, scale, [.. known.Select(k => Position(row, k.Column, lines.HasDecimalComma))]));
        }

        return new LabelTable([.. known.Select(k => k.Name)], frames.ToImmutable());
    }

    /// <summary>The program's points that the table has, each with the column of its x.</summary>
    private static ImmutableArray<(string Name, int Column)> Known(string[] bodyParts, int first)
    {
        string[] plain = [.. bodyParts.Select(PointAliases.Plain)];
        return
        [
            .. BodyPoints.All
                .Select(point => (point.Name(), Column: PointAliases.Default.Names(point).Select(name => Array.IndexOf(plain, name, first)).FirstOrDefault(c => c >= first, -1)))
                .Where(known => known.Column >= 0),
        ];
    }

    /// <summary>A picture beside the table, or below one of the folders that hold it: projects are moved, so paths begin anywhere.</summary>
    private static string? Picture(string table, string[] parts)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(table));
        var beside = Path.Combine(folder ?? string.Empty, parts.LastOrDefault(string.Empty));
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine([folder, .. parts])))
            {
                return Path.Combine([folder, .. parts]);
            }
        }

        return File.Exists(beside) ? beside : null;
    }

    private static PixelPoint Position(string[] row, int column, bool hasDecimalComma)
    {
        var (x, y) = (At(column), At(column + 1));
        return double.IsNaN(x) || double.IsNaN(y) ? PixelPoint.Missing : new PixelPoint(x, y);

        double At(int index) => index < row.Length ? NumberText.OrMissing(row[index], hasDecimalComma) : double.NaN;
    }
}
