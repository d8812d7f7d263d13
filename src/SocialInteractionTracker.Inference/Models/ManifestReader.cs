using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>Reads a model's manifest and collects everything that is wrong with it.</summary>
public static class ManifestReader
{
    private const int MaxBytes = 1 << 20;

    private static readonly ImmutableSortedDictionary<string, ModelKind> Kinds = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("heatmaps", ModelKind.Heatmaps),
        KeyValuePair.Create("heatmaps+locref", ModelKind.HeatmapsWithOffsets),
        KeyValuePair.Create("yolo-pose", ModelKind.YoloPose),
    ]);

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

        if (new FileInfo(path).Length is var bytes and > MaxBytes)
        {
            throw new UserErrorException(new Fault(path, $"{bytes} bytes", $"a manifest of at most {MaxBytes}", "Check that it is the right file."));
        }

        var faults = new ManifestFaults(path);
        var manifest = Convert(Path.GetFileNameWithoutExtension(path), Parse(path), faults);
        return faults.All.IsEmpty ? manifest : throw new UserErrorException(faults.All);
    }

    private static ManifestDocument Parse(string path)
    {
        try
        {
            var deserializer = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build();
            return deserializer.Deserialize<ManifestDocument?>(File.ReadAllText(path)) ?? new ManifestDocument();
        }
        catch (InvalidOperationException)
        {
            // The library has no error of its own for some slips inside brackets.
            throw new UserErrorException(new Fault(path, "text that is not YAML", "the keys of a model's manifest", "Compare it with models/baseline.yaml."));
        }
        catch (YamlException fault)
        {
            var found = (fault.InnerException ?? fault).Message;
            throw new UserErrorException(new Fault(
                $"{path} line {fault.Start.Line}", found, "the keys of a model's manifest", "Compare it with models/baseline.yaml."));
        }
    }

    private static ModelManifest Convert(string name, ManifestDocument document, ManifestFaults faults)
    {
        var keypoints = document.Keypoints ?? [];
        faults.Require(keypoints.Count > 0 && !keypoints.Any(string.IsNullOrWhiteSpace), "keypoints", keypoints.Count > 0 ? "one without a name" : "none", "the keypoints in the order of the outputs");
        faults.Require(keypoints.Distinct(StringComparer.Ordinal).Count() == keypoints.Count, "keypoints", "one name twice", "each name once");
        var skeleton = document.Skeleton ?? [];
        faults.Require(
            skeleton.All(pair => pair is [{ } one, { } other] && keypoints.Contains(one) && keypoints.Contains(other)), "skeleton", "something else", "pairs of the model's keypoints");
        var kind = faults.Named(Kinds, document.Kind, "kind");
        var isWhole = document.Stages?.Whole is not null;
        return new ModelManifest
        {
            Name = name,
            Kind = kind,
            Licence = faults.Text(document.Licence, "licence"),
            Keypoints = [.. keypoints.OfType<string>()],
            Skeleton = [.. skeleton.Where(pair => pair is [not null, not null]).Select(pair => (pair![0]!, pair[1]!))],
            Networks = Networks(document.Stages ?? new ManifestDocument.StagesDocument(), kind, faults),
            Confidence = isWhole && document.Confidence is null ? ConfidenceTable.Logistic : Confidence(document.Confidence, faults),
        };
    }

    private static ImmutableArray<NetworkManifest> Networks(ManifestDocument.StagesDocument stages, ModelKind kind, ManifestFaults faults)
    {
        var reader = new NetworkReader(faults);
        if (stages.Whole is { } whole)
        {
            faults.Require(stages is { Coarse: null, Fine: null }, "stages", "another stage beside whole", "either whole, or coarse and fine");
            return [reader.Whole(whole, kind)];
        }

        faults.Require(kind == ModelKind.Heatmaps, "stages", "no stage whole", "the stage whole, as in every model that is not of kind heatmaps");
        return [reader.Stage(stages.Coarse, "coarse", isCrop: false), reader.Stage(stages.Fine, "fine", isCrop: true)];
    }

    private static ConfidenceTable Confidence(ManifestDocument.ConfidenceDocument? table, ManifestFaults faults)
    {
        try
        {
            return new ConfidenceTable([.. table?.Logits ?? []], [.. table?.Confidences ?? []]);
        }
        catch (ArgumentException fault)
        {
            faults.Require(false, "confidence", fault.Message, "logits that rise and as many confidences in [0, 1] that do not fall");
            return ConfidenceTable.Logistic;
        }
    }
}
