namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Makes a pose table of a DeepLabCut frame: columns named by scorer, [individual], body part and coordinate.</summary>
internal static class PoseColumns
{
    private const int CoordinatesOnly = 3;

    /// <summary>The pose table of a frame.</summary>
    /// <param name="format">The format, for people.</param>
    /// <param name="columns">The names of each column from scorer to coordinate; three of them, or four with individuals.</param>
    /// <param name="frames">The frame each row is of.</param>
    /// <param name="value">The value of a row and column; NaN where missing.</param>
    public static PoseTable ToTable(string format, IReadOnlyList<string[]> columns, IReadOnlyList<int> frames, Func<int, int, double> value)
    {
        var count = frames.Count == 0 ? 0 : frames.Max() + 1;
        var parts = columns.Select((names, index) => (Individual: names.Length > CoordinatesOnly ? names[^3] : "", Part: names[^2], Coordinate: names[^1], index))
            .GroupBy(c => (c.Individual, c.Part)).ToList();
        var hasIndividuals = columns.Any(names => names.Length > CoordinatesOnly);
        var prefixes = hasIndividuals ? [] : Prefixes([.. parts.Select(p => p.Key.Part)]);
        var series = new List<PoseSeries>();
        foreach (var part in parts)
        {
            var (individual, name) = Split(part.Key.Individual, part.Key.Part, prefixes);
            var (x, y, confidence) = (Index("x"), Index("y"), Index("likelihood"));
            var one = new PoseSeries(individual, name, count);
            for (var row = 0; row < frames.Count && x >= 0 && y >= 0; row++)
            {
                one.Set(frames[row], value(row, x), value(row, y), confidence < 0 ? 1 : value(row, confidence));
            }

            series.Add(one);
            int Index(string coordinate) => part.Where(c => c.Coordinate == coordinate).Select(c => c.index).DefaultIfEmpty(-1).First();
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
