using System.Globalization;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>Makes a pose table of a DeepLabCut frame: columns named by scorer, [individual], body part and coordinate.</summary>
internal static class PoseColumns
{
    private const string Likelihood = "likelihood";

    /// <summary>The pose table of a frame.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">The format, for people.</param>
    /// <param name="columns">What stands over each column.</param>
    /// <param name="frames">The frame each row is of.</param>
    /// <param name="value">The value of a row and column; NaN where missing.</param>
    /// <exception cref="Core.UserErrorException">A body part lacks a coordinate, or has one twice.</exception>
    public static PoseTable ToTable(string path, string format, IReadOnlyList<PoseColumn> columns, int[] frames, Func<int, int, double> value)
    {
        var count = FrameNumbers.Count(path, frames);
        var hasLikelihoods = columns.Any(c => c.Coordinate == Likelihood);
        var scorers = Scorers(columns);
        var parts = columns.Select((column, index) => (Column: column, Scorer: scorers[index], Index: index))
            .Where(c => c.Column.Part.Length > 0 || c.Column.Coordinate.Length > 0)
            .GroupBy(c => (c.Scorer, c.Column.Individual, c.Column.Part));
        var series = new List<PoseSeries>();
        foreach (var part in parts)
        {
            var (x, y, likelihood) = (Index("x"), Index("y"), hasLikelihoods ? Index(Likelihood) : -1);
            var one = new PoseSeries(part.Key.Individual, part.Key.Part, count) { Scorer = part.Key.Scorer };
            for (var row = 0; row < frames.Length; row++)
            {
                one.Set(frames[row], value(row, x), value(row, y), likelihood < 0 ? double.NaN : value(row, likelihood));
            }

            series.Add(one);
            int Index(string coordinate) => part.Where(c => c.Column.Coordinate == coordinate).ToList() is [var only] ? only.Index : throw ImportFault.Of(
                path, $"{part.Count(c => c.Column.Coordinate == coordinate)} columns '{coordinate}' of the body part '{part.Key.Part}'", "one", "Export the file again; give each body part its own name.");
        }

        return new PoseTable(format, count, series) { HasLikelihoods = hasLikelihoods, HasConfidences = hasLikelihoods };
    }

    /// <summary>The scorer of each column. A program that numbers equal names (net, net.1, net.2 ...) leaves one name for all.</summary>
    private static string[] Scorers(IReadOnlyList<PoseColumn> columns)
    {
        var first = columns.Count > 0 ? columns[0].Scorer : "";
        return [.. columns.Select(c => IsNumbered(c.Scorer) ? first : c.Scorer)];

        bool IsNumbered(string name) => name.StartsWith(first + ".", StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(first.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
