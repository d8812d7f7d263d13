namespace SocialInteractionTracker.Core.Classification;

/// <summary>SI ratios that are called intermediate.</summary>
/// <param name="Low">Lowest such ratio; included.</param>
/// <param name="High">Highest such ratio; included.</param>
public readonly record struct IntermediateBand(double Low, double High)
{
    /// <summary>Whether a ratio lies in the band, edges included.</summary>
    /// <param name="siRatio">The SI ratio.</param>
    /// <returns>True inside and on the edges.</returns>
    public bool Contains(double siRatio) => siRatio >= Low && siRatio <= High;
}
