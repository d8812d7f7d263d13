using Microsoft.ML.OnnxRuntime;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>Finds out whether a network is the one its manifest describes.</summary>
internal static class ShapeCheck
{
    /// <summary>Compares names, types and shapes, and runs the network once, since many shapes are known only then.</summary>
    /// <param name="session">The network.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <param name="stage">What the manifest says of it.</param>
    /// <param name="expected">The input's and output's shapes by the manifest.</param>
    /// <param name="input">An input of that shape.</param>
    /// <exception cref="UserErrorException">Something differs; the message has both shapes.</exception>
    public static void Fits(
        InferenceSession session, string name, StageManifest stage, (long[] Input, long[] Output) expected, OrtValue input)
    {
        Compare(session.InputMetadata, $"{name}, input {stage.Input}", stage.Input, expected.Input);
        Compare(session.OutputMetadata, $"{name}, output {stage.Output}", stage.Output, expected.Output);
        using var options = new RunOptions();
        try
        {
            using var outputs = session.Run(options, [stage.Input], [input], [stage.Output]);
            var shape = outputs[0].GetTensorTypeAndShape().Shape;
            if (!shape.SequenceEqual(expected.Output))
            {
                throw Fault($"{name}, output {stage.Output}", Text(shape), Text(expected.Output));
            }
        }
        catch (OnnxRuntimeException fault)
        {
            throw Fault(name, $"for an input {Text(expected.Input)}: {fault.Message}", $"an output {Text(expected.Output)}");
        }
    }

    private static void Compare(IReadOnlyDictionary<string, NodeMetadata> offered, string where, string key, long[] expected)
    {
        if (!offered.TryGetValue(key, out var node))
        {
            throw Fault(where, $"only {string.Join(", ", offered.Keys)}", $"{key} {Text(expected)}");
        }

        long[] found = [.. node.Dimensions.Select(d => (long)d)];
        var fits = node.ElementType == typeof(float) && found.Length == expected.Length
            && found.Zip(expected).All(pair => pair.First < 0 || pair.First == pair.Second);
        if (!fits)
        {
            throw Fault(where, $"{Text(found)} of {node.ElementType.Name}", $"{Text(expected)} of {nameof(Single)}");
        }
    }

    private static UserErrorException Fault(string where, string found, string expected) =>
        new(new Fault(where, found, expected, "The network and its manifest do not belong together; copy the model's files again."));

    private static string Text(long[] shape) => $"[{string.Join(", ", shape.Select(d => d < 0 ? "any" : $"{d}"))}]";
}
