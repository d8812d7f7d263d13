namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>How the frames of a background were reached.</summary>
public enum BackgroundSampling
{
    /// <summary>By jumping through the file: fast.</summary>
    Jumps,

    /// <summary>By decoding every frame up to the last sampled one, because jumping spoilt the pictures or is not possible.</summary>
    Forward,
}
