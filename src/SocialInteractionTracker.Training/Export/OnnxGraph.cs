using System.Runtime.InteropServices;

namespace SocialInteractionTracker.Training.Export;

/// <summary>An ONNX model under construction.</summary>
/// <remarks>Source: onnx.proto of ONNX 1.14 (field numbers), operator set 17.</remarks>
internal sealed class OnnxGraph
{
    private const int FloatType = 1;
    private const int ByteType = 2;
    private const int SignedByteType = 3;
    private const int Int32Type = 6;
    private const int FloatAttribute = 1;
    private const int IntAttribute = 2;
    private const int TextAttribute = 3;
    private const int IntsAttribute = 7;
    private const int IrVersion = 8;
    private const int OperatorSet = 17;

    private readonly ProtoWriter _graph = new();

    /// <summary>Adds a node.</summary>
    /// <param name="operation">Name of its operator.</param>
    /// <param name="inputs">Names of its inputs; empty where one is left out.</param>
    /// <param name="output">Name of its output, and of the node.</param>
    /// <param name="attributes">Its attributes: long, float, string or long[].</param>
    /// <returns>The output's name.</returns>
    public string Node(string operation, string[] inputs, string output, params (string Name, object Value)[] attributes)
    {
        var node = new ProtoWriter();
        foreach (var input in inputs)
        {
            node.Text(1, input);
        }

        node.Text(2, output).Text(3, $"{output}_{operation}").Text(4, operation);
        foreach (var (name, value) in attributes)
        {
            node.Message(5, Attribute(name, value));
        }

        _graph.Message(1, node);
        return output;
    }

    /// <summary>Adds a constant.</summary>
    /// <typeparam name="T">float, byte, sbyte or int.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="shape">Its shape; none for a single number.</param>
    /// <returns>The name.</returns>
    public string Constant<T>(string name, ReadOnlySpan<T> values, params long[] shape)
        where T : unmanaged
    {
        var type = typeof(T) == typeof(float) ? FloatType : typeof(T) == typeof(byte) ? ByteType : typeof(T) == typeof(sbyte) ? SignedByteType : Int32Type;
        var tensor = new ProtoWriter();
        foreach (var dimension in shape)
        {
            tensor.Int(1, dimension);
        }

        _graph.Message(5, tensor.Int(2, type).Text(8, name).Bytes(9, MemoryMarshal.AsBytes(values)));
        return name;
    }

    /// <summary>Names an input.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Whole numbers, or names of sizes that may differ.</param>
    public void Input(string name, params object[] shape) => _graph.Message(11, Value(name, shape));

    /// <summary>Names an output.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="shape">Whole numbers, or names of sizes that may differ.</param>
    public void Output(string name, params object[] shape) => _graph.Message(12, Value(name, shape));

    /// <summary>The finished file.</summary>
    /// <returns>Its bytes.</returns>
    public byte[] ToArray() => new ProtoWriter()
        .Int(1, IrVersion)
        .Text(2, "sit-train")
        .Message(7, _graph.Text(2, "network"))
        .Message(8, new ProtoWriter().Text(1, string.Empty).Int(2, OperatorSet))
        .ToArray();

    private static ProtoWriter Attribute(string name, object value)
    {
        var attribute = new ProtoWriter().Text(1, name);
        switch (value)
        {
            case float number:
                return attribute.Float(2, number).Int(20, FloatAttribute);
            case long number:
                return attribute.Int(3, number).Int(20, IntAttribute);
            case string text:
                return attribute.Text(4, text).Int(20, TextAttribute);
            case long[] numbers:
                foreach (var number in numbers)
                {
                    attribute.Int(8, number);
                }

                return attribute.Int(20, IntsAttribute);
            default:
                throw new ArgumentException($"An attribute cannot be a {value.GetType().Name}.", nameof(value));
        }
    }

    private static ProtoWriter Value(string name, object[] shape)
    {
        var dimensions = new ProtoWriter();
        foreach (var dimension in shape)
        {
            var written = new ProtoWriter();
            dimensions.Message(1, dimension is string text ? written.Text(2, text) : written.Int(1, Convert.ToInt64(dimension, System.Globalization.CultureInfo.InvariantCulture)));
        }

        var tensor = new ProtoWriter().Int(1, FloatType).Message(2, dimensions);
        return new ProtoWriter().Text(1, name).Message(2, new ProtoWriter().Message(1, tensor));
    }
}
