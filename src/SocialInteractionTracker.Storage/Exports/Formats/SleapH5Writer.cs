using PureHDF;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Exports.Formats;

/// <summary>SLEAP's analysis H5 as its 'Export Analysis HDF5' writes it; it holds no times.</summary>
/// <remarks>
/// <c>tracks[animal, 2, node, frame]</c>, <c>point_scores[animal, node, frame]</c>, <c>instance_scores</c> and
/// <c>tracking_scores[animal, frame]</c>, <c>track_occupancy[frame, animal]</c>, names, edges and paths. Where the source has no scores of
/// instances, they are the means of their nodes' scores, and tracking scores are 0.
/// </remarks>
internal static class SleapH5Writer
{
    private const int Coordinates = 2;

    public static void Write(Stream stream, PoseTable table, ExportDetails details)
    {
        var layout = new Layout(table);
        var file = new H5File
        {
            ["tracks"] = Numbers(layout.Tracks(), layout.Animals, Coordinates, layout.Nodes, table.Frames),
            ["track_occupancy"] = new H5Dataset(layout.Occupancy(), fileDims: [(ulong)table.Frames, (ulong)layout.Animals]),
            ["node_names"] = table.Parts.ToArray(),
            ["labels_path"] = table.Sleap?.LabelsPath ?? "",
            ["video_path"] = table.Sleap?.VideoPath is { Length: > 0 } video ? video : details.VideoPath,
            ["video_ind"] = (long)(table.Sleap?.VideoIndex ?? 0),
            ["provenance"] = table.Sleap?.Provenance is { Length: > 0 } provenance ? provenance : System.Text.Json.JsonSerializer.Serialize(new { source = details.Scorer }),
        };
        if (table.Individuals.Any(name => name.Length > 0))
        {
            file["track_names"] = table.Individuals.ToArray();
        }

        if (table.HasConfidences)
        {
            file["point_scores"] = Numbers(layout.PointScores(), layout.Animals, layout.Nodes, table.Frames);
            file["instance_scores"] = Numbers(layout.PerFrame(table.Sleap?.InstanceScores, layout.MeanScore), layout.Animals, table.Frames);
            file["tracking_scores"] = Numbers(layout.PerFrame(table.Sleap?.TrackingScores, (_, _) => 0), layout.Animals, table.Frames);
        }

        if (table.Sleap is { Edges: { IsEmpty: false } edges })
        {
            file["edge_inds"] = new H5Dataset(edges.SelectMany(e => new long[] { e.From, e.To }).ToArray(), fileDims: [(ulong)edges.Length, Coordinates]);
            file["edge_names"] = new H5Dataset(edges.SelectMany(e => new[] { table.Parts[e.From], table.Parts[e.To] }).ToArray(), fileDims: [(ulong)edges.Length, Coordinates]);
        }

        file.Write(stream);
    }

    private static H5Dataset Numbers(double[] values, params int[] shape) => new(values, fileDims: [.. shape.Select(size => (ulong)size)]);

    /// <summary>Where each animal's parts are among the series of a table.</summary>
    private sealed class Layout(PoseTable table)
    {
        private readonly PoseSeries?[][] _series =
            [.. table.Individuals.Select(animal => table.Parts.Select(part => table.Series.FirstOrDefault(s => s.Individual == animal && s.Name == part)).ToArray())];

        public int Animals => _series.Length;

        public int Nodes => table.Parts.Count;

        public double[] Tracks() =>
        [
            .. from animal in _series
               from coordinate in Enumerable.Range(0, Coordinates)
               from series in animal
               from k in Enumerable.Range(0, table.Frames)
               select series is null || series.IsMissing(k) ? double.NaN : coordinate == 0 ? series.X[k] : series.Y[k],
        ];

        public double[] PointScores() =>
        [
            .. from animal in _series
               from series in animal
               from k in Enumerable.Range(0, table.Frames)
               select series?.Confidence[k] ?? double.NaN,
        ];

        public double[] PerFrame(IReadOnlyList<IReadOnlyList<double>>? known, Func<int, int, double> otherwise) =>
        [
            .. from animal in Enumerable.Range(0, Animals)
               from k in Enumerable.Range(0, table.Frames)
               select known?[animal][k] ?? otherwise(animal, k),
        ];

        public double MeanScore(int animal, int k)
        {
            var scores = _series[animal].Where(s => s is not null && !s.IsMissing(k)).Select(s => s!.Confidence[k]).Where(double.IsFinite).ToList();
            return scores.Count > 0 ? scores.Average() : double.NaN;
        }

        public byte[] Occupancy() =>
        [
            .. from k in Enumerable.Range(0, table.Frames)
               from animal in Enumerable.Range(0, Animals)
               select (table.Sleap?.Occupancy?[animal][k] ?? _series[animal].Any(s => s is not null && !s.IsMissing(k))) ? (byte)1 : (byte)0,
        ];
    }
}
