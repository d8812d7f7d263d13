using System.Collections.Immutable;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>Takes the networks of a manifest.</summary>
/// <param name="faults">Receives what is wrong with them.</param>
internal sealed class NetworkReader(ManifestFaults faults)
{
    /// <summary>Width and height that a network's picture may have at most, px; larger ones fill any memory.</summary>
    private const int MaxSide = 8192;

    private static readonly ImmutableSortedDictionary<string, ModelPrecision> Precisions = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [KeyValuePair.Create("int8", ModelPrecision.Quantised), KeyValuePair.Create("fp32", ModelPrecision.Full)]);

    private static readonly ImmutableSortedDictionary<string, TensorLayout> Layouts = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [KeyValuePair.Create("nchw", TensorLayout.ChannelsFirst), KeyValuePair.Create("nhwc", TensorLayout.ChannelsLast)]);

    private static readonly ImmutableSortedDictionary<string, ScoreScale> ScoreScales = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [KeyValuePair.Create("logits", ScoreScale.Logits), KeyValuePair.Create("probabilities", ScoreScale.Probabilities)]);

    /// <summary>Takes one network of a top-down model.</summary>
    /// <param name="found">What the manifest says of it; <see langword="null"/> is a fault.</param>
    /// <param name="name">Its name.</param>
    /// <param name="isCrop">Whether it looks at a crop.</param>
    /// <returns>What it expects and gives.</returns>
    public StageManifest Stage(ManifestDocument.StageDocument? found, string name, bool isCrop)
    {
        var at = $"stages.{name}";
        faults.Require(found is not null, at, "nothing", "what the stage expects and gives");
        var stage = found ?? new ManifestDocument.StageDocument();
        faults.Require(
            isCrop == stage.CropSize is not null, $"{at}.crop_size", $"{stage.CropSize?.ToString() ?? "nothing"}", isCrop ? "the crop's width, px" : "nothing: it sees the whole arena");
        var sizeMultiple = (int)faults.Positive(stage.SizeMultiple, $"{at}.size_multiple");
        faults.Require(
            stage.CropSize is null || (stage.CropSize > 0 && stage.CropSize % sizeMultiple == 0), $"{at}.crop_size", $"{stage.CropSize}", $"a multiple of {sizeMultiple}");
        faults.Require(stage.CropSize is null or <= MaxSide, $"{at}.crop_size", $"{stage.CropSize}", $"at most {MaxSide} px");
        return new StageManifest
        {
            Name = name,
            PxPerCm = faults.Positive(stage.PxPerCm, $"{at}.px_per_cm"),
            CropSize = stage.CropSize,
            SizeMultiple = sizeMultiple,
            Stride = (int)faults.Positive(stage.Stride, $"{at}.stride"),
            Input = faults.Text(stage.Input, $"{at}.input"),
            Output = faults.Text(stage.Output, $"{at}.output"),
            Normalisation = Normalisation(stage, at),
            Files = Files(stage, at),
        };
    }

    /// <summary>Takes the network of a model that finds all keypoints at once.</summary>
    /// <param name="whole">What the manifest says of it.</param>
    /// <param name="kind">What its outputs are.</param>
    /// <returns>What it expects and gives.</returns>
    public WholeManifest Whole(ManifestDocument.WholeDocument whole, ModelKind kind)
    {
        const string At = "stages.whole";
        Check(whole, kind, At);
        var stride = kind == ModelKind.YoloPose ? 1 : (int)faults.Positive(whole.Stride, $"{At}.stride");
        return new WholeManifest
        {
            Name = "whole",
            PxPerCm = whole.PxPerCm is null ? null : faults.Positive(whole.PxPerCm, $"{At}.px_per_cm"),
            Size = whole.Size is { Count: 2 } size ? (size[0], size[1]) : null,
            SizeMultiple = (int)faults.Positive(whole.SizeMultiple ?? 1, $"{At}.size_multiple"),
            Channels = whole.Channels ?? 1,
            Layout = faults.Named(Layouts, whole.Layout ?? "nchw", $"{At}.layout"),
            Stride = stride,
            FirstCellPx = whole.FirstCellPx ?? DefaultFirstCell(kind, stride),
            Scores = faults.Named(ScoreScales, whole.Scores ?? (kind == ModelKind.YoloPose ? "probabilities" : null), $"{At}.scores"),
            Offsets = whole.Offsets is { } offsets
                ? new OffsetManifest(faults.Text(offsets.Output, $"{At}.offsets.output"), faults.Positive(offsets.Scale, $"{At}.offsets.scale"))
                : null,
            Classes = (int)faults.Positive(whole.Classes ?? 1, $"{At}.classes"),
            Input = faults.Text(whole.Input, $"{At}.input"),
            Output = faults.Text(whole.Output, $"{At}.output"),
            Normalisation = Normalisation(whole, At),
            Files = Files(whole, At),
        };
    }

    private void Check(ManifestDocument.WholeDocument whole, ModelKind kind, string at)
    {
        faults.Require(
            whole.PxPerCm is null != whole.Size is null, $"{at}.px_per_cm", whole.Size is null ? "nothing, and no size" : "a number beside size", "either px_per_cm or size: [width, height]");
        faults.Require(whole.Size is null || (whole.Size.Count == 2 && whole.Size.All(s => s is > 0 and <= MaxSide)), $"{at}.size", "something else", $"[width, height] in px, at most {MaxSide}");
        faults.Require(whole.Channels is null or 1 or 3, $"{at}.channels", $"{whole.Channels}", "1 or 3");
        faults.Require(
            kind == ModelKind.HeatmapsWithOffsets == whole.Offsets is not null, $"{at}.offsets", whole.Offsets is null ? "nothing" : "an output",
            "the offsets' output and scale for kind heatmaps+locref, and for no other");
    }

    // DeepLabCut counts from half a cell, everyone else's cell stands for the middle of the pixels it covers.
    private static double DefaultFirstCell(ModelKind kind, int stride) => (kind == ModelKind.HeatmapsWithOffsets ? stride : stride - 1) / 2.0;

    private Normalisation Normalisation(ManifestDocument.NetworkDocument network, string at) => new(
        faults.Number(network.Normalisation?.Subtract, $"{at}.normalisation.subtract"),
        faults.Positive(network.Normalisation?.Divide, $"{at}.normalisation.divide"));

    private ImmutableDictionary<ModelPrecision, ModelFile> Files(ManifestDocument.NetworkDocument network, string at)
    {
        const int Sha256Digits = 64;
        var files = network.Files ?? [];
        faults.Require(files.Count > 0, $"{at}.files", "none", "a file of precision int8 or fp32");
        var taken = ImmutableDictionary.CreateBuilder<ModelPrecision, ModelFile>();
        foreach (var (precision, given) in files)
        {
            var key = $"{at}.files.{precision}";
            var file = given ?? new ManifestDocument.FileDocument();
            var sha256 = faults.Text(file.Sha256, $"{key}.sha256");
            faults.Require(
                sha256.Length == Sha256Digits && sha256.All(char.IsAsciiHexDigitLower), $"{key}.sha256", $"'{sha256}'", $"{Sha256Digits} lower-case hexadecimal digits");
            taken[faults.Named(Precisions, precision, $"{at}.files")] = new ModelFile(faults.Text(file.File, $"{key}.file"), sha256);
        }

        return taken.ToImmutable();
    }
}
