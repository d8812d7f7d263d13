using System.Globalization;
using System.Security.Cryptography;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Writes a model's manifest and files.</summary>
internal static class ManifestWriter
{
    /// <summary>Writes <c>NAME.yaml</c> and the four ONNX files beside it.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="files">Both stages' files in both precisions.</param>
    /// <param name="confidence">The table of confidences.</param>
    public static void Write(string folder, string name, IReadOnlyList<NetworkFiles> files, ConfidenceTable confidence)
    {
        var stages = string.Concat(files.Select(f => Stage(folder, name, f)));
        File.WriteAllText(Path.Combine(folder, $"{name}.yaml"), $$"""
            # What the networks of {{name}} expect and give, written by sit-train export. See {{name}}.md for what it is and how good.
            kind: heatmaps
            licence: The networks are MIT like the program; see {{name}}.md for the data they were trained on.
            keypoints: [{{string.Join(", ", KeypointNames.All)}}]
            skeleton:
              - [nose, left_ear]
              - [nose, right_ear]
              - [head, body_centre]
              - [body_centre, tail_base]
            stages:
            {{stages}}confidence:
              logits: [{{List(confidence.Logits)}}]
              confidences: [{{List(confidence.Confidences)}}]

            """);
    }

    private static string Stage(string folder, string name, NetworkFiles files)
    {
        var (stage, full, quantised) = (files.Network.Stage, files.Full, files.Quantised);
        var (fullFile, quantisedFile) = ($"{name}-{stage.Name}.onnx", $"{name}-{stage.Name}-int8.onnx");
        File.WriteAllBytes(Path.Combine(folder, fullFile), full);
        File.WriteAllBytes(Path.Combine(folder, quantisedFile), quantised);
        var crop = stage.IsCrop ? $"\n    crop_size: {stage.ViewSize}" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $$"""
              {{stage.Name}}:
                px_per_cm: {{stage.PxPerCm}}{{crop}}
                size_multiple: {{files.Network.State.Plan.SizeMultiple}}
                stride: {{NetworkPlan.Stride}}
                input: {{NetworkPlan.Input}}
                output: {{NetworkPlan.Output}}
                normalisation: {subtract: {{stage.Subtract}}, divide: {{stage.Divide}}}
                files:
                  int8: {file: {{quantisedFile}}, sha256: {{Hash(quantised)}}}
                  fp32: {file: {{fullFile}}, sha256: {{Hash(full)}}}

            """);
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static string List(IEnumerable<float> numbers) => string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
}
