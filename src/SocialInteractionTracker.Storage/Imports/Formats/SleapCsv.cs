using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>SLEAP's CSV: <c>track, frame_idx, instance.score, Nose.x, Nose.y, Nose.score, ...</c>, a row an animal and frame.</summary>
internal static class SleapCsv
{
    private const string Track = "track";
    private const string Frame = "frame_idx";
    private const string X = ".x";
    private const string Score = ".score";
    private const string InstanceScore = "instance.score";

    /// <summary>Whether lines look like this format.</summary>
    public static bool Is(IReadOnlyList<string[]> lines) => lines.Count > 0 && lines[0].Contains(Track) && lines[0].Contains(Frame);

    /// <summary>Reads lines of this format.</summary>
    public static PoseTable Read(string path, CsvLines text)
    {
        var rows = new HeadedRows(path, text);
        var frames = Enumerable.Range(0, rows.Count).Select(row => rows.Frame(row, Frame)).ToArray();
        RefuseDoubled(path, rows, frames);
        var count = FrameNumbers.Count(path, frames);
        var series = new Dictionary<(string, string), PoseSeries>();
        foreach (var node in rows.NamesBefore(X))
        {
            for (var row = 0; row < frames.Length; row++)
            {
                var animal = rows.Text(row, Track);
                if (!series.TryGetValue((animal, node), out var one))
                {
                    series[(animal, node)] = one = new PoseSeries(animal, node, count);
                }

                one.Set(frames[row], rows.Number(row, node + X), rows.Number(row, node + ".y"), rows.Number(row, node + Score, absent: double.NaN));
            }
        }

        return new PoseTable("SLEAP CSV", count, [.. series.Values]) { MayEndEarly = true, HasConfidences = rows.Header.Any(name => name.EndsWith(Score, StringComparison.Ordinal) && name != InstanceScore) };
    }

    /// <remarks>Animals that were not tracked share one name: their rows would make one animal that jumps between them.</remarks>
    private static void RefuseDoubled(string path, HeadedRows rows, int[] frames)
    {
        var seen = new HashSet<(string, int)>();
        for (var row = 0; row < frames.Length; row++)
        {
            if (!seen.Add((rows.Text(row, Track), frames[row])))
            {
                throw ImportFault.Of(path, $"a second row of track '{rows.Text(row, Track)}' in frame {frames[row]}", "one row a track and frame", "Track the animals in SLEAP, so that each has a track of its own, and export again.");
            }
        }
    }
}
