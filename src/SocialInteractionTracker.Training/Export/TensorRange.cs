namespace SocialInteractionTracker.Training.Export;

/// <summary>The range of a network's intermediate numbers on calibration views.</summary>
/// <param name="Least">Smallest value; 0 or less.</param>
/// <param name="Most">Largest value; 0 or more.</param>
internal readonly record struct TensorRange(float Least, float Most)
{
    /// <summary>Step of an 8-bit number that covers the range.</summary>
    public float Scale => Math.Max(Most - Least, 1e-6f) / byte.MaxValue;

    /// <summary>The 8-bit number that stands for 0.</summary>
    public byte Zero => (byte)Math.Clamp(MathF.Round(-Least / Scale), 0, byte.MaxValue);
}
