using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>Reads a model's manifest and collects everything that is wrong with it.</summary>
public sealed class ManifestReader
{
    private static readonly ImmutableDictionary<string, ModelKind> Kinds = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("heatmaps", ModelKind.Heatmaps),
        KeyValuePair.Create("heatmaps+locref", ModelKind.HeatmapsWithOffsets),
        KeyValuePair.Create("yolo-pose", ModelKind.YoloPose),
    ]);

    private static readonly ImmutableDictionary<string, ModelPrecision> Precisions = ImmutableDictionary.CreateRange(StringComparer.Ordinal,
        [KeyValuePair.Create("int8", ModelPrecision.Quantised), KeyValuePair.Create("fp32", ModelPrecision.Full)]);

    private readonly string _file;
    private readonly ImmutableArray<Fault>.Builder _faults = ImmutableArray.CreateBuilder<Fault>();

    private ManifestReader(string file)
    {
        _file = file;
    }

    /// <summary>Reads a manifest.</summary>
    /// <param name="path">The manifest's file.</param>
    /// <returns>What it says.</returns>
    /// <exception cref="UserErrorException">The file is missing, is no YAML, or says too little or something unknown; all faults are told.</exception>
    public static ModelManifest Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "a model's manifest", "Check the model's name; the models stand in the folder models."));
        }

        var reader = new ManifestReader(path);
        var manifest = reader.Convert(Path.GetFileNameWithoutExtension(path), reader.Parse(File.ReadAllText(path)));
        return reader._faults.Count == 0 ? manifest : throw new UserErrorException(reader._faults.ToImmutable());
    }

    private ManifestDocument Parse(string text)
    {
        try
        {
            var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
            return deserializer.Deserialize<ManifestDocument?>(text) ?? new ManifestDocument();
        }
        catch (YamlException fault)
        {
            var found = (fault.InnerException ?? fault).Message;
            throw new UserErrorException(new Fault(
                $"{_file} line {fault.Start.Line}", found, "the keys of a model's manifest", "Compare it with models/baseline.yaml."));
        }
    }

    private ModelManifest Convert(string name, ManifestDocument document)
    {
        var keypoints = document.Keypoints ?? [];
        Require(keypoints.Count > 0, "keypoints", "none", "the keypoints in the order of the outputs");
        Require(keypoints.Distinct(StringComparer.Ordinal).Count() == keypoints.Count, "keypoints", "one name twice", "each name once");
        var skeleton = document.Skeleton ?? [];
        Require(
            skeleton.All(pair => pair.Count == 2 && pair.All(keypoints.Contains)), "skeleton", "something else", "pairs of the model's keypoints");
        return new ModelManifest
        {
            Name = name,
            Kind = Named(Kinds, document.Kind, "kind"),
            Licence = Text(document.Licence, "licence"),
            Keypoints = [.. keypoints],
            Skeleton = [.. skeleton.Where(pair => pair.Count == 2).Select(pair => (pair[0], pair[1]))],
            Coarse = Stage(document, "coarse", isCrop: false),
            Fine = Stage(document, "fine", isCrop: true),
            Confidence = Confidence(document.Confidence),
        };
    }

    private StageManifest Stage(ManifestDocument document, string name, bool isCrop)
    {
        var at = $"stages.{name}";
        var stage = document.Stages?.GetValueOrDefault(name);
        Require(stage is not null, at, "nothing", "what the stage expects and gives");
        stage ??= new ManifestDocument.StageDocument();
        Require(isCrop == stage.CropSize is not null, $"{at}.crop_size", $"{stage.CropSize?.ToString() ?? "nothing"}", isCrop ? "the crop's width, px" : "nothing: it sees the whole arena");
        var sizeMultiple = (int)Positive(stage.SizeMultiple, $"{at}.size_multiple");
        Require(
            stage.CropSize is null || (stage.CropSize > 0 && stage.CropSize % sizeMultiple == 0), $"{at}.crop_size", $"{stage.CropSize}", $"a multiple of {sizeMultiple}");
        return new StageManifest
        {
            Name = name,
            PxPerCm = Positive(stage.PxPerCm, $"{at}.px_per_cm"),
            CropSize = stage.CropSize,
            SizeMultiple = sizeMultiple,
            Stride = (int)Positive(stage.Stride, $"{at}.stride"),
            Input = Text(stage.Input, $"{at}.input"),
            Output = Text(stage.Output, $"{at}.output"),
            Normalisation = new Normalisation(
                Number(stage.Normalisation?.Subtract, $"{at}.normalisation.subtract"), Positive(stage.Normalisation?.Divide, $"{at}.normalisation.divide")),
            Files = Files(stage.Files ?? [], $"{at}.files"),
        };
    }

    private ImmutableDictionary<ModelPrecision, ModelFile> Files(Dictionary<string, ManifestDocument.FileDocument> files, string at)
    {
        Require(files.Count > 0, at, "none", "a file of precision int8 or fp32");
        var converted = ImmutableDictionary.CreateBuilder<ModelPrecision, ModelFile>();
        foreach (var (precision, file) in files)
        {
            var sha256 = Text(file.Sha256, $"{at}.{precision}.sha256");
            Require(
                sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower), $"{at}.{precision}.sha256", $"'{sha256}'", "64 lower-case hexadecimal digits");
            converted[Named(Precisions, precision, at)] = new ModelFile(Text(file.File, $"{at}.{precision}.file"), sha256);
        }

        return converted.ToImmutable();
    }

    private ConfidenceTable Confidence(ManifestDocument.ConfidenceDocument? table)
    {
        try
        {
            return new ConfidenceTable([.. table?.Logits ?? []], [.. table?.Confidences ?? []]);
        }
        catch (ArgumentException fault)
        {
            Require(false, "confidence", fault.Message, "logits that rise and as many confidences in [0, 1] that do not fall");
            return new ConfidenceTable([0], [0]);
        }
    }

    private T Named<T>(ImmutableDictionary<string, T> names, string? name, string at)
        where T : struct
    {
        var isKnown = names.TryGetValue(name ?? string.Empty, out var value);
        Require(isKnown, at, name ?? "nothing", $"one of {string.Join(", ", names.Keys.Order(StringComparer.Ordinal))}");
        return value;
    }

    private string Text(string? text, string at)
    {
        Require(!string.IsNullOrWhiteSpace(text), at, "nothing", "a text");
        return text ?? string.Empty;
    }

    private double Number(double? number, string at)
    {
        Require(number is not null && double.IsFinite(number.Value), at, number?.ToString() ?? "nothing", "a number");
        return number ?? 0;
    }

    private double Positive(double? number, string at)
    {
        Require(number > 0, at, number?.ToString() ?? "nothing", "a number above 0");
        return number > 0 ? number.Value : 1;
    }

    private void Require(bool holds, string key, string found, string expected)
    {
        if (!holds)
        {
            _faults.Add(new Fault($"{_file}, {key}", found, expected, "Correct the manifest, or copy the model's files again."));
        }
    }
}
