using System.Collections.Immutable;

namespace SocialInteractionTracker.Inference.Models;

/// <summary>A monotone table from a heat map's peak logit to the share of such keypoints that are right.</summary>
/// <remarks>
/// Raw logits of a network say little about how often it is right; the table is fitted on labelled frames
/// (right: within a tenth of the body length). Between entries it is linear, beyond them constant.
/// </remarks>
public sealed record ConfidenceTable
{
    /// <summary>Creates a table.</summary>
    /// <param name="logits">Strictly rising logits; at least one.</param>
    /// <param name="confidences">The confidence of each, never falling, in [0, 1].</param>
    /// <exception cref="ArgumentException">The lengths differ, there is no entry, or an order or range is broken.</exception>
    public ConfidenceTable(ImmutableArray<float> logits, ImmutableArray<float> confidences)
    {
        if (logits.IsDefaultOrEmpty || confidences.IsDefault || logits.Length != confidences.Length)
        {
            throw new ArgumentException("A confidence table needs as many confidences as logits, at least one.", nameof(confidences));
        }

        for (var i = 0; i < logits.Length; i++)
        {
            var inOrder = i == 0 || (logits[i] > logits[i - 1] && confidences[i] >= confidences[i - 1]);
            if (!inOrder || confidences[i] is not (>= 0 and <= 1))
            {
                throw new ArgumentException($"Entry {i + 1} ({logits[i]} -> {confidences[i]}) breaks the order or is outside [0, 1].", nameof(confidences));
            }
        }

        (Logits, Confidences) = (logits, confidences);
    }

    /// <summary>The table of a network whose scores are probabilities already: the logistic function.</summary>
    public static ConfidenceTable Logistic { get; } = MakeLogistic();

    /// <summary>The logits, strictly rising.</summary>
    public ImmutableArray<float> Logits { get; }

    /// <summary>The confidences, never falling.</summary>
    public ImmutableArray<float> Confidences { get; }

    /// <summary>The confidence of a peak.</summary>
    /// <param name="logit">The peak's logit.</param>
    /// <returns>A confidence in [0, 1]; 0 for NaN.</returns>
    public float At(float logit)
    {
        if (float.IsNaN(logit))
        {
            return 0;
        }

        if (logit <= Logits[0])
        {
            return Confidences[0];
        }

        for (var i = 1; i < Logits.Length; i++)
        {
            if (logit <= Logits[i])
            {
                var share = (logit - Logits[i - 1]) / (Logits[i] - Logits[i - 1]);
                return Confidences[i - 1] + (share * (Confidences[i] - Confidences[i - 1]));
            }
        }

        return Confidences[^1];
    }

    private static ConfidenceTable MakeLogistic()
    {
        const int Most = 8;
        const int PerLogit = 4;
        ImmutableArray<float> logits = [.. Enumerable.Range(-Most * PerLogit, (2 * Most * PerLogit) + 1).Select(i => i / (float)PerLogit)];
        return new ConfidenceTable(logits, [.. logits.Select(logit => 1 / (1 + MathF.Exp(-logit)))]);
    }

    /// <inheritdoc/>
    public bool Equals(ConfidenceTable? other) =>
        other is not null && Logits.SequenceEqual(other.Logits) && Confidences.SequenceEqual(other.Confidences);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Logits.Length, Logits[0], Confidences[^1]);
}
