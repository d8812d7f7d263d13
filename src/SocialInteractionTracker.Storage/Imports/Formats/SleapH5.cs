using PureHDF;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>SLEAP's analysis H5: <c>tracks[track, 2, node, frame]</c> with names and scores beside it.</summary>
internal static class SleapH5
{
    /// <summary>Whether a file is of this format.</summary>
    public static bool Is(IH5Group file) => file.LinkExists("tracks") && file.LinkExists("node_names");

    /// <summary>Reads a file of this format.</summary>
    public static PoseTable Read(string path, IH5Group file)
    {
        var nodes = file.Dataset("node_names").Read<string[]>();
        var tracks = file.Dataset("tracks");
        var size = tracks.Space.Dimensions;
        if (size.Length != 4 || size[1] != 2 || (int)size[2] != nodes.Length)
        {
            throw ImportFault.Of(path, $"tracks of the shape [{string.Join(", ", size)}]", $"[tracks, 2, {nodes.Length} nodes, frames]", "Export the file again with SLEAP's 'Export Analysis HDF5'.");
        }

        var (animals, frames) = ((int)size[0], (int)size[3]);
        var positions = DeepLabCutH5.Numbers(tracks);
        var scores = file.LinkExists("point_scores") ? DeepLabCutH5.Numbers(file.Dataset("point_scores")) : null;
        var names = file.LinkExists("track_names") ? file.Dataset("track_names").Read<string[]>() : [];
        var series = new List<PoseSeries>();
        for (var animal = 0; animal < animals; animal++)
        {
            for (var node = 0; node < nodes.Length; node++)
            {
                var one = new PoseSeries(names.ElementAtOrDefault(animal) ?? (animals > 1 ? $"track_{animal}" : ""), nodes[node], frames);
                var x = ((animal * 2 * nodes.Length) + node) * frames;
                var y = x + (nodes.Length * frames);
                var score = ((animal * nodes.Length) + node) * frames;
                for (var k = 0; k < frames; k++)
                {
                    one.Set(k, positions[x + k], positions[y + k], scores?[score + k] ?? 1);
                }

                series.Add(one);
            }
        }

        return new PoseTable("SLEAP analysis H5", frames, series) { MayEndEarly = true };
    }
}
