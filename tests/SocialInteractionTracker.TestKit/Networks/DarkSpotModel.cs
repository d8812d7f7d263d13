using System.Globalization;
using System.Security.Cryptography;
using SocialInteractionTracker.Training.Export;

namespace SocialInteractionTracker.TestKit.Networks;

/// <summary>Writes models of small networks that take the darkest cells of a picture for body centres, in the forms of other programs.</summary>
/// <remarks>
/// The nose is given <see cref="NoseCells"/> cells to the right of the body centre, the tail base as far to the left. Each model is the
/// same rule: mean darkness of cells of <see cref="Stride"/> pixels. So the right answer is known for every picture.
/// </remarks>
public static class DarkSpotModel
{
    public const int Stride = 8;
    public const int NoseCells = 2;
    public const int Keypoints = 3;

    // Grey values become -2 (black) to 2 (white); five times their negative are the logits.
    private const float LogitsPerInput = -5;
    private const int ReachCells = 2;

    /// <summary>Maps channel by channel, as this program and PyTorch have them.</summary>
    /// <returns>The manifest's path.</returns>
    public static string WriteHeatmaps(TemporaryFolder folder)
    {
        var graph = new OnnxGraph();
        graph.Input("picture", 1L, 1L, "height", "width");
        Maps(graph, "picture", channels: 1, "maps");
        graph.Output("maps", 1L, (long)Keypoints, "rows", "columns");
        return Write(folder, "spots", graph, "heatmaps", $"px_per_cm: 8\n    size_multiple: 32\n    stride: {Stride}\n    scores: logits\n    output: maps");
    }

    /// <summary>Maps of probabilities and offsets, channels last, three channels in: DeepLabCut's form.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="offset">x and y of every offset, before its scale.</param>
    /// <returns>The manifest's path.</returns>
    public static string WriteWithOffsets(TemporaryFolder folder, (float X, float Y) offset)
    {
        var graph = new OnnxGraph();
        graph.Input("picture", 1L, "height", "width", 3L);
        graph.Node("Transpose", ["picture"], "planes", ("perm", new long[] { 0, 3, 1, 2 }));
        Maps(graph, "planes", channels: 3, "logits");
        graph.Node("Sigmoid", ["logits"], "probabilities");
        graph.Node("Transpose", ["probabilities"], "maps", ("perm", new long[] { 0, 2, 3, 1 }));
        float[] xy = [.. Enumerable.Repeat(new[] { offset.X, offset.Y }, Keypoints).SelectMany(pair => pair)];
        graph.Constant<float>("nothing", Repeated(0, 2 * Keypoints * Keypoints), 2 * Keypoints, Keypoints, 1, 1);
        graph.Constant<float>("offset", xy, 2 * Keypoints);
        graph.Node("Conv", ["logits", "nothing", "offset"], "offset_planes");
        graph.Node("Transpose", ["offset_planes"], "offsets", ("perm", new long[] { 0, 2, 3, 1 }));
        graph.Output("maps", 1L, "rows", "columns", (long)Keypoints);
        graph.Output("offsets", 1L, "rows", "columns", 2L * Keypoints);
        return Write(
            folder, "spots-locref", graph, "heatmaps+locref",
            $"px_per_cm: 8\n    size_multiple: 32\n    stride: {Stride}\n    layout: nhwc\n    channels: 3\n    scores: probabilities\n    output: maps\n"
            + "    offsets: {output: offsets, scale: 7.2801}");
    }

    /// <summary>One candidate a cell with box and keypoints, pictures of one size: Ultralytics' form.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="width">Width of the picture, px; a multiple of the stride.</param>
    /// <param name="height">Its height, px; likewise.</param>
    /// <returns>The manifest's path.</returns>
    public static string WriteYolo(TemporaryFolder folder, int width, int height)
    {
        var (columns, rows) = (width / Stride, height / Stride);
        var graph = new OnnxGraph();
        graph.Input("picture", 1L, 3L, (long)height, (long)width);
        Darkness(graph, "picture", channels: 3, kernelCells: 1, [1f]);
        graph.Node("Flatten", ["darkness"], "flat", ("axis", 1L));
        graph.Constant<float>("zeros", Repeated(0, columns * rows), 1, 1, columns * rows);
        graph.Node("Add", ["flat", "zeros"], "logits");
        graph.Node("Sigmoid", ["logits"], "score");
        float[] x = [.. Enumerable.Range(0, columns * rows).Select(i => ((i % columns) + 0.5f) * Stride)];
        float[] y = [.. Enumerable.Range(0, columns * rows).Select(i => ((i / columns) + 0.5f) * Stride)];
        string Row(string name, IEnumerable<float> values) => graph.Constant<float>(name, values.ToArray(), 1, 1, columns * rows);
        var side = Repeated(3 * Stride, columns * rows);
        graph.Node(
            "Concat",
            [
                Row("box_x", x), Row("box_y", y), Row("box_width", side), Row("box_height", side), "score",
                Row("nose_x", x.Select(v => v + (NoseCells * Stride))), Row("nose_y", y), "score",
                Row("centre_x", x), Row("centre_y", y), "score",
                Row("tail_x", x.Select(v => v - (NoseCells * Stride))), Row("tail_y", y), "score",
            ],
            "candidates", ("axis", 1L));
        graph.Output("candidates", 1L, 5L + (3 * Keypoints), (long)columns * rows);
        return Write(folder, "spots-yolo", graph, "yolo-pose", $"size: [{width}, {height}]\n    channels: 3\n    output: candidates");
    }

    private static void Maps(OnnxGraph graph, string planes, int channels, string output)
    {
        // A map is the darkness moved sideways: nose, body centre, tail base.
        var width = (2 * ReachCells) + 1;
        var weights = new float[Keypoints * width];
        weights[ReachCells - NoseCells] = 1;
        weights[width + ReachCells] = 1;
        weights[(2 * width) + ReachCells + NoseCells] = 1;
        Darkness(graph, planes, channels, width, weights);
        graph.Node("Identity", ["darkness"], output);
    }

    private static void Darkness(OnnxGraph graph, string planes, int channels, int kernelCells, float[] weights)
    {
        graph.Node("AveragePool", [planes], "cells", ("kernel_shape", new long[] { Stride, Stride }), ("strides", new long[] { Stride, Stride }));
        float[] kernel =
        [
            .. weights.Chunk(kernelCells).SelectMany(map => Enumerable.Repeat(map, channels).SelectMany(w => w.Select(v => v * LogitsPerInput / channels))),
        ];
        graph.Constant<float>("kernel", kernel, weights.Length / kernelCells, channels, 1, kernelCells);
        long reach = kernelCells / 2;
        graph.Node("Conv", ["cells", "kernel"], "darkness", ("pads", new long[] { 0, reach, 0, reach }));
    }

    private static float[] Repeated(float value, int count) => [.. Enumerable.Repeat(value, count)];

    private static string Write(TemporaryFolder folder, string name, OnnxGraph graph, string kind, string stage)
    {
        var bytes = graph.ToArray();
        File.WriteAllBytes(folder.File($"{name}.onnx"), bytes);
        File.WriteAllText(folder.File($"{name}.yaml"), string.Create(CultureInfo.InvariantCulture, $$"""
            kind: {{kind}}
            licence: made for a test
            keypoints: [nose, body_centre, tail_base]
            skeleton: [[nose, body_centre], [body_centre, tail_base]]
            stages:
              whole:
                {{stage}}
                input: picture
                normalisation: {subtract: 127.5, divide: 64}
                files:
                  fp32: {file: {{name}}.onnx, sha256: {{Convert.ToHexStringLower(SHA256.HashData(bytes))}}}

            """));
        return folder.File($"{name}.yaml");
    }
}
