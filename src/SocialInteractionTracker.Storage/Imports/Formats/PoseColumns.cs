namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Makes a pose table of a DeepLabCut frame: columns named by scorer, [individual], body part and coordinate.</summary>
internal static class PoseColumns
{
    private const int CoordinatesOnly = 3;
    private const string Likelihood = "likelihood";

    /// <summary>The pose table of a frame.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format, for people.</param>
    /// <param name="columns">The names of each column from scorer to coordinate; three of them, or four with individuals.</param>
    /// <param name="frames">The frame each row is of.</param>
    /// <param name="value">The value of a row and column; NaN where missing.</param>
    /// <exception cref="Core.UserErrorException">A body part lacks a coordinate, or has one twice.</exception>
    public static PoseTable ToTable(string path, string format, IReadOnlyList<string[]> columns, IReadOnlyList<int> frames, Func<int, int, double> value)
    {
        var count = frames.Count == 0 ? 0 : frames[^1] + 1;
        var hasLikelihoods = columns.Any(names => names[^1] == Likelihood);
        var parts = columns.Select((names, index) => (Individual: names.Length > CoordinatesOnly ? names[^3] : "", Part: names[^2], Coordinate: names[^1], index))
            .Where(c => c.Part.Length > 0 || c.Coordinate.Length > 0).GroupBy(c => (c.Individual, c.Part)).ToList();
        var hasIndividuals = columns.Any(names => names.Length > CoordinatesOnly);
        var prefixes = hasIndividuals ? [] : Prefixes([.. parts.Select(p => p.Key.Part)]);
        var series = new List<PoseSeries>();
        foreach (var part in parts)
        {
            var (individual, name) = Split(part.Key.Individual, part.Key.Part, prefixes);
            var (x, y, likelihood) = (Index("x"), Index("y"), hasLikelihoods ? Index(Likelihood) : -1);
            var one = new PoseSeries(individual, name, count);
            for (var row = 0; row < frames.Count; row++)
            {
                one.Set(frames[row], value(row, x), value(row, y), likelihood < 0 ? 1 : value(row, likelihood));
            }

            series.Add(one);
            int Index(string coordinate) => part.Where(c => c.Coordinate == coordinate).ToList() is [var only] ? only.index : throw ImportFault.Of(
                path, $"{part.Count(c => c.Coordinate == coordinate)} columns '{coordinate}' of the body part '{part.Key.Part}'", "one", "Export the file again; give each body part its own name.");
        }

        return new PoseTable(format, count, series) { HasLikelihoods = true };
    }

    /// <summary>The prefixes that tell animals apart: two or more, each before the very same names; none otherwise.</summary>
    internal static IReadOnlyList<string> Prefixes(IReadOnlyList<string> parts)
    {
        if (!parts.All(p => p.IndexOf('_', StringComparison.Ordinal) > 0))
        {
            return [];
        }

        var groups = parts.GroupBy(Prefix, p => p[(Prefix(p).Length + 1)..]).ToList();
        var first = groups.Count == 0 ? [] : groups[0].Order(StringComparer.Ordinal).ToList();
        return groups.Count > 1 && first.Count > 1 && groups.All(g => g.Order(StringComparer.Ordinal).SequenceEqual(first))
            ? [.. groups.Select(g => g.Key)]
            : [];
    }

    private static (string Individual, string Part) Split(string individual, string part, IReadOnlyList<string> prefixes) =>
        prefixes.Count == 0 ? (individual, part) : (Prefix(part), part[(Prefix(part).Length + 1)..]);

    private static string Prefix(string part) => part[..part.IndexOf('_', StringComparison.Ordinal)];
}
