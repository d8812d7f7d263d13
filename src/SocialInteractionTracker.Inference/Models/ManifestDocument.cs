namespace SocialInteractionTracker.Inference.Models;

/// <summary>A manifest as the YAML file spells it; nothing is checked yet.</summary>
internal sealed class ManifestDocument
{
    public string? Kind { get; set; }

    public string? Licence { get; set; }

    public List<string>? Keypoints { get; set; }

    public List<List<string>>? Skeleton { get; set; }

    public Dictionary<string, StageDocument>? Stages { get; set; }

    public ConfidenceDocument? Confidence { get; set; }

    internal sealed class StageDocument
    {
        public double? PxPerCm { get; set; }

        public int? CropSize { get; set; }

        public int? SizeMultiple { get; set; }

        public int? Stride { get; set; }

        public string? Input { get; set; }

        public string? Output { get; set; }

        public NormalisationDocument? Normalisation { get; set; }

        public Dictionary<string, FileDocument>? Files { get; set; }
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
