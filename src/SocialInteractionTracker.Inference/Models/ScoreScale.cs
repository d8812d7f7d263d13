namespace SocialInteractionTracker.Inference.Models;

/// <summary>What a network's scores are.</summary>
public enum ScoreScale
{
    /// <summary>Logits, any number; in files <c>logits</c>.</summary>
    Logits,

    /// <summary>Probabilities in [0, 1]; in files <c>probabilities</c>.</summary>
    Probabilities,
}
