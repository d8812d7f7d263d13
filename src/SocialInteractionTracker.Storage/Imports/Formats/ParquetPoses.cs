using SocialInteractionTracker.Storage.Exports.Formats;
using SocialInteractionTracker.Storage.Parquet;
using SocialInteractionTracker.Storage.PoseTables;
using SocialInteractionTracker.Storage.TrackFiles;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>This program's Parquet files: tracks of a study, and exported tidy tables.</summary>
internal static class ParquetPoses
{
    private static ReadOnlySpan<byte> Magic => "PAR1"u8;

    /// <summary>Whether a file begins as Parquet does.</summary>
    public static bool Is(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[Magic.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Magic);
    }

    /// <summary>Reads a file.</summary>
    public static PoseTable Read(string path)
    {
        // The file is in memory before it is parsed, so that nothing is waited for.
        var content = ParquetTable.TryReadAsync(path, CancellationToken.None).GetAwaiter().GetResult() ?? throw ImportFault.Of(
            path, "a Parquet file that is damaged or of another program", "one that this program wrote", "Write it as CSV, with a column for each coordinate.");
        return TrackColumns.ToTrack(content) is { } track ? TrackTable.Of(track)
            : Tidy(content) ?? throw ImportFault.Of(path, "a Parquet file without positions", "the columns frame, point, x and y", "Write it with `sit export --to parquet`.");
    }

    private static PoseTable? Tidy(ParquetContent content)
    {
        var isPixels = content.Get<double>("x_px") is not null;
        if (content.Get<int>("frame") is not { } frames || content.GetText("point") is not { } points
            || content.Get<double>(isPixels ? "x_px" : "x_cm") is not { } x || content.Get<double>(isPixels ? "y_px" : "y_cm") is not { } y)
        {
            return null;
        }

        var (animals, confidence, times) = (content.GetText("individual"), content.Get<double>("confidence"), content.Get<double>("time_s"));
        var count = frames.DefaultIfEmpty(-1).Max() + 1;
        var series = new Dictionary<(string, string), PoseSeries>();
        var timesS = new double[count];
        for (var row = 0; row < frames.Length; row++)
        {
            var key = (animals?[row] ?? "", points[row] ?? "");
            if (!series.TryGetValue(key, out var one))
            {
                series[key] = one = new PoseSeries(key.Item1, key.Item2, count);
            }

            one.Set(frames[row], x[row], y[row], confidence?[row] ?? double.NaN);
            timesS[frames[row]] = times?[row] ?? double.NaN;
        }

        var isEthoVision = content.GetText(TidyRows.SpaceColumn)?.FirstOrDefault() == TidyRows.EthoVisionSpace;
        return new PoseTable("SocialInteractionTracker Parquet", count, [.. series.Values])
        {
            TimesS = times is null ? null : timesS,
            HasConfidences = confidence is not null,
            Space = isPixels ? PositionSpace.Picture : isEthoVision ? PositionSpace.EthoVision : PositionSpace.Arena,
        };
    }
}
