namespace SocialInteractionTracker.Inference.Models;

/// <summary>A manifest as the YAML file spells it; nothing is checked yet.</summary>
internal sealed class ManifestDocument
{
    public string? Kind { get; set; }

    public string? Licence { get; set; }

    public List<string?>? Keypoints { get; set; }

    public List<List<string?>?>? Skeleton { get; set; }

    public StagesDocument? Stages { get; set; }

    public ConfidenceDocument? Confidence { get; set; }

    internal sealed class StagesDocument
    {
        public StageDocument? Coarse { get; set; }

        public StageDocument? Fine { get; set; }

        public WholeDocument? Whole { get; set; }
    }

    internal abstract class NetworkDocument
    {
        public double? PxPerCm { get; set; }

        public int? SizeMultiple { get; set; }

        public int? Stride { get; set; }

        public string? Input { get; set; }

        public string? Output { get; set; }

        public NormalisationDocument? Normalisation { get; set; }

        public Dictionary<string, FileDocument?>? Files { get; set; }
    }

    internal sealed class StageDocument : NetworkDocument
    {
        public int? CropSize { get; set; }
    }

    internal sealed class WholeDocument : NetworkDocument
    {
        public List<int>? Size { get; set; }

        public int? Channels { get; set; }

        public string? Layout { get; set; }

        public double? FirstCellPx { get; set; }

        public string? Scores { get; set; }

        public OffsetDocument? Offsets { get; set; }

        public int? Classes { get; set; }
    }

    internal sealed class OffsetDocument
    {
        public string? Output { get; set; }

        public double? Scale { get; set; }
    }

    internal sealed class NormalisationDocument
    {
        public double? Subtract { get; set; }

        public double? Divide { get; set; }
    }

    internal sealed class FileDocument
    {
        public string? File { get; set; }

        public string? Sha256 { get; set; }
    }

    internal sealed class ConfidenceDocument
    {
        public List<float>? Logits { get; set; }

        public List<float>? Confidences { get; set; }
    }
}
