namespace SocialInteractionTracker.Training.Export;

/// <summary>A network and its ONNX files.</summary>
/// <param name="Network">The network.</param>
/// <param name="Full">In floating point.</param>
/// <param name="Quantised">With 8-bit numbers.</param>
internal sealed record NetworkFiles(TrainedNetwork Network, byte[] Full, byte[] Quantised);
