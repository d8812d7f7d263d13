namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>Turns probabilities into logits, ln(p / (1 - p)), the scale on which scores are compared and calibrated.</summary>
public static class Logit
{
    // Probabilities of 0 and 1 are rounded ones; logits stay within 14.
    private const float Least = 1e-6f;

    /// <summary>The logit of a probability.</summary>
    /// <param name="probability">The probability; beyond [0, 1] it counts as 0 or 1.</param>
    /// <returns>The logit, within 14 of 0; NaN for NaN.</returns>
    public static float Of(float probability)
    {
        var inside = Math.Clamp(probability, Least, 1 - Least);
        return MathF.Log(inside / (1 - inside));
    }

    /// <summary>The logits of probabilities.</summary>
    /// <param name="probabilities">The probabilities.</param>
    /// <param name="logits">Receives as many; may be the same numbers.</param>
    public static void Of(ReadOnlySpan<float> probabilities, Span<float> logits)
    {
        for (var i = 0; i < probabilities.Length; i++)
        {
            logits[i] = Of(probabilities[i]);
        }
    }
}
