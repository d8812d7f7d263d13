using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>Tells animals apart where a file does so by the names of body parts (<c>B_Nose</c>, <c>W_Nose</c>; <c>Nose_1</c>, <c>Nose_2</c>) or by scorers.</summary>
public static class AnimalNames
{
    /// <summary>Names that begin or end alike are of one animal only if so many different body points are among them: Tail_1 and Tail_2 are one tail.</summary>
    private const int FewestPoints = 2;

    private static readonly char[] Separators = ['_', '-', '.', ' '];

    /// <summary>Words before body parts that tell sides, not animals.</summary>
    private static readonly HashSet<string> Sides =
    [
        "left", "right", "l", "r", "front", "back", "fore", "hind", "upper", "lower", "mid", "top", "bottom", "links", "rechts", "gauche", "droite",
    ];

    /// <summary>A table whose animals are named.</summary>
    /// <param name="table">The table as its file has it.</param>
    /// <param name="aliases">What body points are called.</param>
    /// <returns>The table with individuals split off the names of body parts; the table itself if they need no splitting.</returns>
    public static PoseTable Apply(PoseTable table, PointAliases aliases)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(aliases);
        var series = ByScorer(table.Series);
        if (series.Any(s => s.Individual.Length > 0))
        {
            return ReferenceEquals(series, table.Series) ? table : table with { Series = series };
        }

        string[] names = [.. series.Select(s => s.Name)];
        var split = ByPoints(names, aliases) ?? Shared(names);
        return split is null ? table : table with { Series = [.. series.Select(s => split(s.Name) is var (animal, part) ? s.Named(animal, part) : s)] };
    }

    /// <summary>Where several scorers give the same body parts, each is an animal of its own; which one counts is for people to say.</summary>
    private static IReadOnlyList<PoseSeries> ByScorer(IReadOnlyList<PoseSeries> series) =>
        series.DistinctBy(s => (s.Individual, s.Name)).Count() == series.Count
            ? series
            : [.. series.Select(s => s.Named(s.Individual.Length > 0 ? $"{s.Individual} ({s.Scorer})" : s.Scorer, s.Name))];

    /// <summary>Two prefixes or more, each before the very same names.</summary>
    private static Func<string, (string, string)?>? Shared(string[] names)
    {
        if (names.Length == 0 || !names.All(name => name.IndexOf('_', StringComparison.Ordinal) > 0))
        {
            return null;
        }

        var groups = names.GroupBy(Prefix, Rest).ToList();
        var first = groups[0].Order(StringComparer.Ordinal).ToList();
        return groups.Count > 1 && first.Count > 1 && !groups.Any(g => Sides.Contains(g.Key.ToLowerInvariant()))
            && groups.All(g => g.Order(StringComparer.Ordinal).SequenceEqual(first))
            ? name => (Prefix(name), Rest(name))
            : null;
    }

    private static string Prefix(string name) => name[..name.IndexOf('_', StringComparison.Ordinal)];

    private static string Rest(string name) => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..];

    /// <summary>Prefixes or suffixes without which names become those of body points.</summary>
    private static Func<string, (string, string)?>? ByPoints(string[] names, PointAliases aliases)
    {
        var known = BodyPoints.All.SelectMany(point => aliases.Names(point).Select(name => (name, point))).DistinctBy(n => n.name).ToDictionary(n => n.name, n => n.point);
        var cuts = names.Where(name => !known.ContainsKey(PointAliases.Plain(name))).SelectMany(Cuts)
            .Where(cut => known.ContainsKey(PointAliases.Plain(cut.Part)) && !Sides.Contains(PointAliases.Plain(cut.Animal)));
        var animals = cuts.GroupBy(cut => (cut.Animal, cut.IsBefore))
            .Where(group => group.Select(cut => known[PointAliases.Plain(cut.Part)]).Distinct().Count() >= FewestPoints).Select(group => group.Key).ToHashSet();
        return animals.Count == 0 ? null : name =>
        {
            var cut = known.ContainsKey(PointAliases.Plain(name)) ? null : Cuts(name).FirstOrDefault(c => animals.Contains((c.Animal, c.IsBefore)));
            return cut is null ? null : (cut.Animal, cut.Part);
        };
    }

    private static IEnumerable<Cut> Cuts(string name)
    {
        for (var at = name.Length < 2 ? -1 : name.IndexOfAny(Separators, 1); at > 0 && at < name.Length - 1; at = name.IndexOfAny(Separators, at + 1))
        {
            yield return new Cut(name[..at], name[(at + 1)..], IsBefore: true);
            yield return new Cut(name[(at + 1)..], name[..at], IsBefore: false);
        }
    }

    private sealed record Cut(string Animal, string Part, bool IsBefore);
}
