namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Reads all animals from the outputs of a network that sees the whole arena; one thread.</summary>
public interface IWholeDecoder
{
    /// <summary>Reads the animals.</summary>
    /// <param name="maps">The network's first output.</param>
    /// <param name="offsets">Its offsets within cells; no maps when it has none.</param>
    /// <param name="found">Receives the animals one after the other, best first, each with all its keypoints; those that do not fit are left out.</param>
    /// <returns>How many animals there are: 0 when nothing looks like one.</returns>
    int Decode(HeatmapView maps, HeatmapView offsets, Span<ScoredPoint> found);
}
