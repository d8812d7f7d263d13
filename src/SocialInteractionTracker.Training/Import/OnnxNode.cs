namespace SocialInteractionTracker.Training.Import;

/// <summary>One operation of an ONNX file.</summary>
/// <param name="Operation">Name of its operator.</param>
/// <param name="Inputs">Names of what it takes; empty where one is left out.</param>
/// <param name="Output">Name of its first output.</param>
/// <param name="Numbers">Its attributes that are whole numbers.</param>
/// <param name="Texts">Its attributes that are texts.</param>
internal sealed record OnnxNode(
    string Operation, string[] Inputs, string Output, IReadOnlyDictionary<string, long[]> Numbers, IReadOnlyDictionary<string, string> Texts);
