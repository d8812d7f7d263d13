using PureHDF;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>SLEAP's analysis H5: <c>tracks[track, 2, node, frame]</c> with names and scores beside it.</summary>
/// <remarks>Python reads the axes in this order; files that were written in the other order (for MATLAB's sake or by sleap-io) are told by their shape.</remarks>
internal static class SleapH5
{
    /// <summary>Whether a file is of this format.</summary>
    public static bool Is(IH5Group file) => file.LinkExists("tracks") && file.LinkExists("node_names");

    /// <summary>Reads a file of this format.</summary>
    public static PoseTable Read(string path, IH5Group file)
    {
        var nodes = Hdf5.Words(file, "node_names");
        var tracks = file.Dataset("tracks");
        var axes = SleapAxes.Of([.. tracks.Space.Dimensions.Select(size => (int)size)], nodes.Length) ?? throw ImportFault.Of(
            path, $"tracks of the shape [{string.Join(", ", tracks.Space.Dimensions)}]", $"[tracks, 2, {nodes.Length} nodes, frames]",
            "Export the file again with SLEAP's 'Export Analysis HDF5'.");
        var positions = Hdf5.Numbers(tracks);
        var scores = Hdf5.NumbersOrNull(file, "point_scores");
        RequireSize(path, "point_scores", scores, axes.Animals * nodes.Length * axes.Frames);
        var names = AnimalNames(file, axes.Animals);
        var series = new List<PoseSeries>();
        for (var animal = 0; animal < axes.Animals; animal++)
        {
            for (var node = 0; node < nodes.Length; node++)
            {
                var one = new PoseSeries(names[animal], nodes[node], axes.Frames);
                for (var k = 0; k < axes.Frames; k++)
                {
                    one.Set(k, positions[axes.Position(animal, 0, node, k)], positions[axes.Position(animal, 1, node, k)], scores?[axes.PointScore(animal, node, k)] ?? double.NaN);
                }

                series.Add(one);
            }
        }

        return new PoseTable("SLEAP analysis H5", axes.Frames, series) { MayEndEarly = true, HasConfidences = scores is not null, Sleap = Details(path, file, axes) };
    }

    /// <summary>A file of one animal that was not tracked has no name for it.</summary>
    private static string[] AnimalNames(IH5Group file, int animals)
    {
        var names = file.LinkExists("track_names") ? Hdf5.Words(file, "track_names") : [];
        return [.. Enumerable.Range(0, animals).Select(k => names.ElementAtOrDefault(k) ?? (animals > 1 ? $"track_{k}" : ""))];
    }

    private static SleapDetails Details(string path, IH5Group file, SleapAxes axes)
    {
        var edges = Hdf5.NumbersOrNull(file, "edge_inds") ?? [];
        return new SleapDetails
        {
            InstanceScores = PerFrame("instance_scores"),
            TrackingScores = PerFrame("tracking_scores"),
            Occupancy = Hdf5.NumbersOrNull(file, "track_occupancy") is { } found && found.Length == axes.Animals * axes.Frames
                ? axes.ByAnimal((animal, k) => found[axes.Occupancy(animal, k)] != 0)
                : null,
            Edges = [.. edges.Chunk(2).Where(e => e.Length == 2).Select(e => ((int)e[0], (int)e[1]))],
            LabelsPath = Hdf5.TextOrEmpty(file, "labels_path"),
            VideoPath = Hdf5.TextOrEmpty(file, "video_path"),
            VideoIndex = (int)(Hdf5.NumbersOrNull(file, "video_ind")?.FirstOrDefault() ?? 0),
            Provenance = Hdf5.TextOrEmpty(file, "provenance"),
        };

        IReadOnlyList<IReadOnlyList<double>>? PerFrame(string name)
        {
            var values = Hdf5.NumbersOrNull(file, name);
            RequireSize(path, name, values, axes.Animals * axes.Frames);
            return values is null ? null : axes.ByAnimal((animal, k) => values[axes.InstanceScore(animal, k)]);
        }
    }

    private static void RequireSize(string path, string name, double[]? values, int expected)
    {
        if (values is not null && values.Length != expected)
        {
            throw ImportFault.Of(path, $"{values.Length} values in {name}", $"{expected}, as tracks has", "Export the file again with SLEAP's 'Export Analysis HDF5'.");
        }
    }
}
