namespace SocialInteractionTracker.Inference.Models;

/// <summary>Which file of a model's stage is run.</summary>
public enum ModelPrecision
{
    /// <summary>In files <c>int8</c>: whole-number weights and activations: about twice as fast, a tenth of a pixel less exact.</summary>
    Quantised,

    /// <summary>In files <c>fp32</c>: 32-bit floating point.</summary>
    Full,
}
