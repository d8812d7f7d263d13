using System.Globalization;
using System.Text.Json.Nodes;
using PureHDF;
using SocialInteractionTracker.Storage.PoseTables;

namespace SocialInteractionTracker.Storage.Imports.Formats;

/// <summary>SLEAP's project file SLP: frames, instances and points as tables, names as JSON.</summary>
internal static class SleapSlp
{
    private const byte Predicted = 1;

    /// <summary>Up to this version pixels were counted from their corners.</summary>
    private const double PixelCentresSince = 1.1;

    /// <summary>Whether a file is of this format.</summary>
    public static bool Is(IH5Group file) => file.LinkExists("frames") && file.LinkExists("instances") && file.LinkExists("metadata");

    /// <summary>Reads a file of this format.</summary>
    public static PoseTable Read(string path, IH5Group file)
    {
        var metadata = (IH5Group)file.Get("metadata");
        var nodes = Nodes(JsonNode.Parse(metadata.Attribute("json").Read<string>()));
        var tracks = Hdf5.Words(file, "tracks_json").Select(t => (string?)JsonNode.Parse(t)?[1] ?? "").ToArray();
        var frames = Rows(file, "frames");
        if (frames.Select(f => Whole(f["video"])).Distinct().Count() > 1)
        {
            throw ImportFault.Of(path, "tracks of several videos", "one video a file", "Export the video's own analysis file from SLEAP.");
        }

        var isCornerBased = metadata.AttributeExists("format_id") && metadata.Attribute("format_id").Read<double>() < PixelCentresSince;
        var count = FrameNumbers.Count(path, [.. frames.Select(f => Whole(f["frame_idx"]))]);
        var reader = new Reader(path, nodes, tracks, count, isCornerBased ? 0.5 : 0);
        reader.Add(frames, Rows(file, "instances"), Rows(file, "points"), Rows(file, "pred_points"));
        return new PoseTable("SLEAP SLP", count, reader.Series) { MayEndEarly = true };
    }

    private static string[] Nodes(JsonNode? metadata)
    {
        var names = Part(metadata, "nodes").AsArray().Select(n => Part(n, "name").GetValue<string>()).ToArray();
        return [.. Part(Part(metadata, "skeletons").AsArray().FirstOrDefault(), "nodes").AsArray().Select(n => names[n?["id"] is JsonValue id ? id.GetValue<int>() : 0])];
    }

    private static JsonNode Part(JsonNode? whole, string name) => whole?[name] ?? throw new InvalidDataException($"no '{name}' in the metadata");

    private static Dictionary<string, object>[] Rows(IH5Group file, string name)
    {
        var data = file.Dataset(name);
        return data.Space.Dimensions is [0] ? [] : data.Read<Dictionary<string, object>[]>();
    }

    private static int Whole(object value) => Convert.ToInt32(value, CultureInfo.InvariantCulture);

    private static double Number(object value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);

    private sealed class Reader(string path, string[] nodes, string[] tracks, int frameCount, double offsetPx)
    {
        private readonly Dictionary<(string Individual, string Node), PoseSeries> _series = [];
        private readonly List<PoseSeries> _order = [];

        public IReadOnlyList<PoseSeries> Series => _order;

        public void Add(
            Dictionary<string, object>[] frames, Dictionary<string, object>[] instances,
            Dictionary<string, object>[] points, Dictionary<string, object>[] predicted)
        {
            foreach (var frame in frames)
            {
                var ofFrame = instances[Whole(frame["instance_id_start"])..Whole(frame["instance_id_end"])];
                RefuseDoubled(Whole(frame["frame_idx"]), ofFrame);
                foreach (var instance in ofFrame.OrderByDescending(IsPredicted))
                {
                    Add(Whole(frame["frame_idx"]), instance, IsPredicted(instance) ? predicted : points);
                }
            }
        }

        private static bool IsPredicted(Dictionary<string, object> instance) => Whole(instance["instance_type"]) == Predicted;

        /// <remarks>What a person put right stands beside the prediction and takes its place; two predictions without tracks would make one animal that jumps.</remarks>
        private void RefuseDoubled(int frame, Dictionary<string, object>[] instances)
        {
            foreach (var same in instances.GroupBy(i => (Whole(i["track"]), IsPredicted(i))).Where(group => group.Count() > 1))
            {
                throw ImportFault.Of(path, $"{same.Count()} animals {(same.Key.Item1 < 0 ? "without a track" : "of one track")} in frame {frame}", "one a track and frame",
                    "Track the animals in SLEAP, so that each has a track of its own, and use 'Export Analysis HDF5'.");
            }
        }

        private void Add(int frame, Dictionary<string, object> instance, Dictionary<string, object>[] points)
        {
            var track = Whole(instance["track"]);
            var individual = track < 0 ? "" : tracks.ElementAtOrDefault(track) ?? "";
            var start = Whole(instance["point_id_start"]);
            for (var node = 0; node < nodes.Length && start + node < Whole(instance["point_id_end"]); node++)
            {
                var point = points[start + node];
                var score = point.TryGetValue("score", out var given) ? Number(given) : 1;
                SeriesOf(individual, nodes[node]).Set(frame, Number(point["x"]) - offsetPx, Number(point["y"]) - offsetPx, Whole(point["visible"]) == 0 ? 0 : score);
            }
        }

        private PoseSeries SeriesOf(string individual, string node)
        {
            if (!_series.TryGetValue((individual, node), out var series))
            {
                series = new PoseSeries(individual, node, frameCount);
                _series[(individual, node)] = series;
                _order.Add(series);
            }

            return series;
        }
    }
}
