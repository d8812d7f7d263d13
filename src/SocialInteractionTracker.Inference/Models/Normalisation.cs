namespace SocialInteractionTracker.Inference.Models;

/// <summary>How a grey value becomes the network's input: <c>(value - Subtract) / Divide</c>.</summary>
/// <param name="Subtract">Subtracted from the grey value of 0 to 255.</param>
/// <param name="Divide">The difference is divided by this; not 0.</param>
public sealed record Normalisation(double Subtract, double Divide);
