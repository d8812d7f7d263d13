using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Parquet;

namespace SocialInteractionTracker.Storage.TrackFiles;

/// <summary>The columns of a track file.</summary>
internal static class TrackColumns
{
    private const string Frame = "frame";
    private const string Time = "time_s";

    private static readonly ImmutableArray<string> OriginNames = [.. Enum.GetNames<SampleOrigin>().Select(name => name.ToLowerInvariant())];

    /// <summary>A track as columns.</summary>
    public static IReadOnlyList<ParquetColumn> Of(Track track)
    {
        List<ParquetColumn> columns =
        [
            new ParquetColumn.Of<int>(Frame, Enumerable.Range(0, track.Times.Count).ToArray()),
            new ParquetColumn.Of<double>(Time, track.Times.StartS.AsMemory()),
        ];
        foreach (var point in track.Points)
        {
            var name = point.Point.Name();
            columns.Add(Numbers(name + "_x_px", point.Final, p => p.X));
            columns.Add(Numbers(name + "_y_px", point.Final, p => p.Y));
            columns.Add(new ParquetColumn.Of<float>(name + "_confidence", point.Confidence.AsMemory()));
            columns.Add(Numbers(name + "_raw_x_px", point.Raw, p => p.X));
            columns.Add(Numbers(name + "_raw_y_px", point.Raw, p => p.Y));
            columns.Add(new ParquetColumn.OfText(name + "_origin", [.. point.Origin.Select(o => OriginNames[(int)o])]));
        }

        return columns;
    }

    /// <summary>Columns as a track; <see langword="null"/> if one is absent or the samples are no track.</summary>
    public static Track? ToTrack(ParquetContent table)
    {
        if (table.Get<double>(Time) is not { } times || !IsRising(times))
        {
            return null;
        }

        var points = BodyPoints.All.Select(point => Point(table, point)).ToList();
        return points.Contains(null) ? null : new Track(new FrameTimes([.. times]), [.. points.Select(p => p!)]);
    }

    private static PointTrack? Point(ParquetContent table, BodyPoint point)
    {
        var name = point.Name();
        return Positions(table, name) is { } final && Positions(table, name + "_raw") is { } raw
            && table.Get<float>(name + "_confidence") is { } confidence && Origins(table.GetText(name + "_origin")) is { } origin
            ? new PointTrack { Point = point, Final = final, Raw = raw, Confidence = [.. confidence], Origin = origin }
            : null;
    }

    private static ImmutableArray<PixelPoint>? Positions(ParquetContent table, string name) =>
        table.Get<double>(name + "_x_px") is { } x && table.Get<double>(name + "_y_px") is { } y
            ? [.. x.Zip(y, (a, b) => new PixelPoint(a, b))]
            : null;

    private static ImmutableArray<SampleOrigin>? Origins(string?[]? names)
    {
        var origins = names?.Select(name => OriginNames.IndexOf(name ?? "")).ToArray();
        return origins is null || origins.Contains(-1) ? null : [.. origins.Select(o => (SampleOrigin)o)];
    }

    private static ParquetColumn.Of<double> Numbers(string name, ImmutableArray<PixelPoint> points, Func<PixelPoint, double> part) =>
        new(name, points.Select(part).ToArray());

    private static bool IsRising(double[] times) =>
        times.All(double.IsFinite) && !times.Zip(times.Skip(1), (a, b) => b <= a).Contains(true);
}
