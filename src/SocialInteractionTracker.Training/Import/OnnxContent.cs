namespace SocialInteractionTracker.Training.Import;

/// <summary>What fine-tuning needs to know of an ONNX file: its operations and its constants in floating point.</summary>
/// <remarks>Source: onnx.proto of ONNX 1.14 (field numbers).</remarks>
internal sealed class OnnxContent
{
    private const int FloatType = 1;

    private readonly List<OnnxNode> _nodes = [];
    private readonly Dictionary<string, (long[] Shape, float[] Values)> _constants = new(StringComparer.Ordinal);

    private OnnxContent()
    {
    }

    /// <summary>The operations in the order they are run.</summary>
    public IReadOnlyList<OnnxNode> Nodes => _nodes;

    /// <summary>The constants in floating point, by name.</summary>
    public IReadOnlyDictionary<string, (long[] Shape, float[] Values)> Constants => _constants;

    /// <summary>Reads a file.</summary>
    /// <param name="onnx">Its bytes.</param>
    /// <returns>What is in it.</returns>
    /// <exception cref="InvalidDataException">It is no ONNX file.</exception>
    public static OnnxContent Read(ReadOnlySpan<byte> onnx)
    {
        const int graphField = 7;
        var content = new OnnxContent();
        var model = new ProtoReader(onnx);
        while (model.Next())
        {
            if (model.Field == graphField)
            {
                content.ReadGraph(model.Bytes);
            }
        }

        return content;
    }

    private void ReadGraph(ReadOnlySpan<byte> graph)
    {
        var reader = new ProtoReader(graph);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    _nodes.Add(ReadNode(reader.Bytes));
                    break;
                case 5:
                    ReadConstant(reader.Bytes);
                    break;
                default:
                    break;
            }
        }
    }

    private static OnnxNode ReadNode(ReadOnlySpan<byte> node)
    {
        var (operation, inputs, outputs) = (string.Empty, new List<string>(), new List<string>());
        var (numbers, texts) = (new Dictionary<string, long[]>(StringComparer.Ordinal), new Dictionary<string, string>(StringComparer.Ordinal));
        var reader = new ProtoReader(node);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    inputs.Add(reader.Text);
                    break;
                case 2:
                    outputs.Add(reader.Text);
                    break;
                case 4:
                    operation = reader.Text;
                    break;
                case 5:
                    ReadAttribute(reader.Bytes, numbers, texts);
                    break;
                default:
                    break;
            }
        }

        return new OnnxNode(operation, [.. inputs], outputs.FirstOrDefault() ?? string.Empty, numbers, texts);
    }

    private static void ReadAttribute(ReadOnlySpan<byte> attribute, Dictionary<string, long[]> numbers, Dictionary<string, string> texts)
    {
        var (name, whole, text) = (string.Empty, new List<long>(), string.Empty);
        var reader = new ProtoReader(attribute);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    name = reader.Text;
                    break;
                case 3:
                    whole.Add(reader.Int);
                    break;
                case 4:
                    text = reader.Text;
                    break;
                case 8:
                    whole.AddRange(reader.Ints());
                    break;
                default:
                    break;
            }
        }

        (numbers[name], texts[name]) = ([.. whole], text);
    }

    private void ReadConstant(ReadOnlySpan<byte> tensor)
    {
        var (name, type, shape, values) = (string.Empty, 0L, new List<long>(), new List<float>());
        var reader = new ProtoReader(tensor);
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 1:
                    shape.AddRange(reader.Ints());
                    break;
                case 2:
                    type = reader.Int;
                    break;
                case 4 or 9:
                    values.AddRange(ProtoReader.Floats(reader.Bytes));
                    break;
                case 8:
                    name = reader.Text;
                    break;
                default:
                    break;
            }
        }

        if (type == FloatType)
        {
            _constants[name] = ([.. shape], [.. values]);
        }
    }
}
