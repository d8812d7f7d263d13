using Microsoft.ML.OnnxRuntime;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>Finds out whether a network is the one its manifest describes.</summary>
internal static class ShapeCheck
{
    /// <summary>Compares names, types and shapes, and runs the network once, since many shapes are known only then.</summary>
    /// <param name="session">The network.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <param name="input">Its input by the manifest.</param>
    /// <param name="outputs">Its outputs by the manifest.</param>
    /// <param name="value">An input of that shape.</param>
    /// <returns>The sizes of each output.</returns>
    /// <exception cref="UserErrorException">Something differs; the message has both shapes.</exception>
    public static long[][] Find(InferenceSession session, string name, TensorShape input, TensorShape[] outputs, OrtValue value)
    {
        Compare(session.InputMetadata, $"{name}, input {input.Name}", input);
        foreach (var output in outputs)
        {
            Compare(session.OutputMetadata, $"{name}, output {output.Name}", output);
        }

        using var options = new RunOptions();
        try
        {
            using var found = session.Run(options, [input.Name], [value], [.. outputs.Select(output => output.Name)]);
            return [.. outputs.Zip(found, (output, tensor) => Checked(name, output, tensor.GetTensorTypeAndShape().Shape))];
        }
        catch (OnnxRuntimeException fault)
        {
            throw Fault(name, $"for an input {TensorShape.Text(input.Sizes)}: {fault.Message}", $"an output {TensorShape.Text(outputs[0].Sizes)}");
        }
    }

    private static long[] Checked(string name, TensorShape output, long[] found) => output.Fits(found)
        ? found
        : throw Fault($"{name}, output {output.Name}", TensorShape.Text(found), TensorShape.Text(output.Sizes));

    private static void Compare(IReadOnlyDictionary<string, NodeMetadata> offered, string where, TensorShape expected)
    {
        if (!offered.TryGetValue(expected.Name, out var node))
        {
            throw Fault(where, $"only {string.Join(", ", offered.Keys)}", $"{expected.Name} {TensorShape.Text(expected.Sizes)}");
        }

        long[] found = [.. node.Dimensions.Select(d => (long)d)];
        if (node.ElementType != typeof(float) || !expected.Fits(found))
        {
            throw Fault(where, $"{TensorShape.Text(found)} of {node.ElementType.Name}", $"{TensorShape.Text(expected.Sizes)} of {nameof(Single)}");
        }
    }

    private static UserErrorException Fault(string where, string found, string expected) =>
        new(new Fault(where, found, expected, "The network and its manifest do not belong together; copy the model's files again."));
}
