namespace SocialInteractionTracker.Inference.Models;

/// <summary>One ONNX file of a model.</summary>
/// <param name="File">Its name, relative to the manifest.</param>
/// <param name="Sha256">SHA-256 of its content, 64 lower-case hexadecimal digits.</param>
public sealed record ModelFile(string File, string Sha256);
