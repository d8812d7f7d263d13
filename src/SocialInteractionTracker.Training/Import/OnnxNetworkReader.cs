using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Import;

/// <summary>Reads a finished network back into one that can learn, so that fine-tuning needs nothing but the model's own files.</summary>
/// <remarks>
/// Known are convolutions, additions, rectification, enlargement to twice the size and pixel shuffle, in any order: what the plans of
/// this trainer and of the baseline model are made of. Norms were folded into the convolutions on export and stay there.
/// </remarks>
internal sealed class OnnxNetworkReader
{
    private readonly string _file;
    private readonly OnnxContent _content;
    private readonly Dictionary<string, string> _names;
    private readonly ImmutableArray<NetworkNode>.Builder _nodes = ImmutableArray.CreateBuilder<NetworkNode>();
    private readonly ImmutableArray<ConvolutionState>.Builder _convolutions = ImmutableArray.CreateBuilder<ConvolutionState>();

    private OnnxNetworkReader(string file, OnnxContent content, string input)
    {
        (_file, _content, _names) = (file, content, new Dictionary<string, string>(StringComparer.Ordinal) { [input] = NetworkPlan.Input });
    }

    /// <summary>Reads a network in floating point.</summary>
    /// <param name="file">The ONNX file.</param>
    /// <param name="input">Name of its input.</param>
    /// <returns>The network.</returns>
    /// <exception cref="UserErrorException">The file cannot be read, or has an operation that cannot be learnt.</exception>
    public static NetworkState Read(string file, string input)
    {
        try
        {
            return new OnnxNetworkReader(file, OnnxContent.Read(File.ReadAllBytes(file)), input).Convert();
        }
        catch (Exception fault) when (fault is InvalidDataException or FileNotFoundException or ArgumentException or KeyNotFoundException)
        {
            throw Fault(file, fault.Message);
        }
    }

    private NetworkState Convert()
    {
        foreach (var node in _content.Nodes)
        {
            if (node.Operation == "Identity")
            {
                _names[node.Output] = Name(node.Inputs[0]);
                continue;
            }

            var isLast = node.Operation == "DepthToSpace";
            _names[node.Output] = isLast ? NetworkPlan.Output : node.Output;
            _nodes.Add(Convert(node) with { Output = _names[node.Output] });
        }

        return NetworkState.Of(new NetworkPlan(_nodes.ToImmutable()), _convolutions.ToImmutable());
    }

    private NetworkNode Convert(OnnxNode node) => node.Operation switch
    {
        "Conv" => new NetworkNode(NodeKind.Convolution, [Name(node.Inputs[0])], node.Output, Convolution(node)),
        "Relu" => new NetworkNode(NodeKind.Rectify, [Name(node.Inputs[0])], node.Output),
        "Resize" => new NetworkNode(NodeKind.Enlarge, [Name(node.Inputs[0])], node.Output),
        "Add" => new NetworkNode(NodeKind.Add, [Name(node.Inputs[0]), Name(node.Inputs[1])], node.Output),
        "DepthToSpace" => new NetworkNode(NodeKind.Spread, [Name(node.Inputs[0])], node.Output),
        var other => throw Fault(_file, $"the operation {other}"),
    };

    private ConvolutionPlan Convolution(OnnxNode node)
    {
        var (shape, weight) = _content.Constants[node.Inputs[1]];
        var bias = node.Inputs.Length > 2 ? _content.Constants[node.Inputs[2]].Values : new float[shape[0]];
        var strides = node.Numbers.GetValueOrDefault("strides", [1, 1]);
        var pads = node.Numbers.GetValueOrDefault("pads", [0, 0, 0, 0]);
        var isPlain = shape.Length == 4 && shape[2] == shape[3] && strides.Distinct().Count() == 1 && pads.All(p => p == shape[2] / 2)
            && node.Numbers.GetValueOrDefault("dilations", [1]).All(d => d == 1) && node.Numbers.GetValueOrDefault("group", [1]) is [1];
        if (!isPlain)
        {
            throw Fault(_file, $"the convolution {node.Output} with kernel {string.Join(" x ", shape)}, padding {string.Join(", ", pads)}, groups or dilation");
        }

        var plan = new ConvolutionPlan(node.Output, (int)shape[1], (int)shape[0], (int)shape[2], (int)strides[0], HasNorm: false);
        _convolutions.Add(new ConvolutionState(plan, [.. weight], [], [.. bias], [], []));
        return plan;
    }

    private string Name(string name) => _names.GetValueOrDefault(name, name);

    private static UserErrorException Fault(string file, string found) => new(new Fault(
        file, found, "a network of plain convolutions, ReLU, additions, enlargement by two and pixel shuffle, in floating point",
        "Fine-tune a model that sit-train exported, or the one that comes with the program."));
}
