using System.Globalization;
using PureHDF;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>DeepLabCut's H5: a pandas frame, in pandas' 'fixed' or 'table' layout.</summary>
internal static class DeepLabCutH5
{
    private const string TypeAttribute = "pandas_type";
    private const string Format = "DeepLabCut H5";

    /// <summary>The frame in a file; <see langword="null"/> if there is none.</summary>
    public static IH5Group? Find(IH5Group file) => file.Children().OfType<IH5Group>().FirstOrDefault(g => g.AttributeExists(TypeAttribute));

    /// <summary>Reads a frame.</summary>
    public static PoseTable Read(string path, IH5Group frame) => frame.Attribute(TypeAttribute).Read<string>() switch
    {
        "frame" => Fixed(path, frame),
        "frame_table" => Table(path, frame),
        var other => throw ImportFault.Of(path, $"a pandas object of the type '{other}'", "a frame", "Export the tracks with DeepLabCut's own functions."),
    };

    private static PoseTable Fixed(string path, IH5Group frame)
    {
        var index = Hdf5.Numbers(frame.Dataset("axis1")).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();
        var columns = new List<string[]>();
        var values = new List<(double[] Block, int Width, int Column)>();
        for (var block = 0; frame.LinkExists($"block{block}_values"); block++)
        {
            var names = Names(path, frame, $"block{block}_items");
            var data = frame.Dataset($"block{block}_values");
            var numbers = Hdf5.Numbers(data);
            values.AddRange(names.Select((_, column) => (numbers, names.Count, column)));
            columns.AddRange(names);
        }

        return PoseColumns.ToTable(path, Format, [.. columns.Select(PoseColumn.Of)], FrameNumbers.Rising(path, index, firstRow: 1), (row, c) => values[c].Block[(row * values[c].Width) + values[c].Column]);
    }

    /// <summary>The names of a block's columns: each level's words, and which word each column has.</summary>
    private static List<string[]> Names(string path, IH5Group frame, string items)
    {
        var levels = new List<(string[] Words, double[] Labels)>();
        for (var level = 0; frame.LinkExists($"{items}_level{level}"); level++)
        {
            levels.Add((Hdf5.Words(frame, $"{items}_level{level}"), Hdf5.Numbers(frame.Dataset($"{items}_label{level}"))));
        }

        if (levels.Count < 3)
        {
            throw ImportFault.Of(path, $"columns with {levels.Count} levels", "scorer, [individuals], bodyparts and coords", "Export the tracks with DeepLabCut's own functions.");
        }

        return [.. Enumerable.Range(0, levels[0].Labels.Length).Select(c => levels.Select(l => l.Words[(int)l.Labels[c]]).ToArray())];
    }

    private static PoseTable Table(string path, IH5Group frame)
    {
        var table = frame.Dataset("table");
        var rows = table.Read<Dictionary<string, object>[]>();
        var columns = new List<string[]>();
        var places = new List<(string Field, int Column)>();
        foreach (var field in table.Type.Compound.Members.Select(m => m.Name).Where(name => table.AttributeExists(name + "_kind") && name != "index"))
        {
            var names = PickledNames.Read(table.Attribute(field + "_kind").Read<string>())
                ?? throw ImportFault.Of(path, $"column names of {field} that cannot be read", "names as pandas writes them", "Export the tracks as CSV.");
            columns.AddRange(names);
            places.AddRange(names.Select((_, column) => (field, column)));
        }

        var blocks = rows.Select(row => row.Where(f => f.Key != "index").ToDictionary(f => f.Key, f => Values(f.Value))).ToList();
        var index = rows.Select(row => Convert.ToString(row.GetValueOrDefault("index"), CultureInfo.InvariantCulture) ?? "").ToArray();
        return PoseColumns.ToTable(path, Format, [.. columns.Select(PoseColumn.Of)], FrameNumbers.Rising(path, index, firstRow: 1), (row, c) => blocks[row][places[c].Field][places[c].Column]);
    }

    /// <summary>The numbers of a row of a block, of any type that pandas writes; a block of one column may have a bare number.</summary>
    private static double[] Values(object block) => block switch
    {
        double[] numbers => numbers,
        Array numbers => [.. numbers.Cast<object>().Select(n => Convert.ToDouble(n, CultureInfo.InvariantCulture))],
        IConvertible number => [number.ToDouble(CultureInfo.InvariantCulture)],
        _ => [],
    };
}
