using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Writes a network as ONNX, in 32-bit floating point or with 8-bit numbers.</summary>
/// <remarks>
/// The 8-bit form quantises every activation (unsigned, one step a tensor) and every weight (signed, one step an output channel)
/// but leaves the logits as they are. Weights use 7 of the 8 bits: on processors without the newer dot-product
/// instructions, sums of two products of 8 bits would saturate, and results would depend on the machine.
/// </remarks>
internal sealed class NetworkExporter
{
    private const float LargestWeight = 63;

    private readonly NetworkState _state;
    private readonly IReadOnlyDictionary<string, TensorRange>? _ranges;
    private readonly OnnxGraph _graph = new();
    private readonly List<string> _activations = [];
    private readonly Dictionary<string, string> _rangeOf = new(StringComparer.Ordinal);

    private NetworkExporter(NetworkState state, IReadOnlyDictionary<string, TensorRange>? ranges)
    {
        (_state, _ranges) = (state, ranges);
    }

    /// <summary>Writes a network in floating point.</summary>
    /// <param name="state">The network.</param>
    /// <returns>The ONNX file.</returns>
    public static byte[] Write(NetworkState state) => new NetworkExporter(state, ranges: null).Build(namesActivations: false).Onnx;

    /// <summary>Writes a network in floating point whose intermediate numbers are outputs too.</summary>
    /// <param name="state">The network.</param>
    /// <returns>The ONNX file and the names of those outputs; the input is among them.</returns>
    public static (byte[] Onnx, IReadOnlyList<string> Activations) WriteForCalibration(NetworkState state) =>
        new NetworkExporter(state, ranges: null).Build(namesActivations: true);

    /// <summary>Writes a network with 8-bit numbers.</summary>
    /// <param name="state">The network.</param>
    /// <param name="ranges">The range of every intermediate tensor, by name.</param>
    /// <returns>The ONNX file.</returns>
    public static byte[] WriteQuantised(NetworkState state, IReadOnlyDictionary<string, TensorRange> ranges) =>
        new NetworkExporter(state, ranges).Build(namesActivations: false).Onnx;

    private (byte[] Onnx, IReadOnlyList<string> Activations) Build(bool namesActivations)
    {
        _graph.Input(NetworkPlan.Input, "n", 1, "h", "w");
        _graph.Constant<float>("twice", [1, 1, NetworkPlan.Stride, NetworkPlan.Stride], 4);
        _activations.Add(NetworkPlan.Input);
        var written = new Dictionary<string, string>(StringComparer.Ordinal) { [NetworkPlan.Input] = Quantised(NetworkPlan.Input, NetworkPlan.Input) };
        foreach (var node in _state.Plan.Nodes)
        {
            written[node.Output] = Finished(node, Write(node, [.. node.Inputs.Select(i => written[i])]));
        }

        _graph.Output(NetworkPlan.Output, "n", _state.Plan.Keypoints, "h2", "w2");
        if (namesActivations)
        {
            foreach (var name in _activations.Skip(1))
            {
                _graph.Output(name, "n", "c", $"{name}_h", $"{name}_w");
            }
        }

        return (_graph.ToArray(), _activations);
    }

    private string Write(NetworkNode node, string[] inputs) => node.Kind switch
    {
        NodeKind.Convolution => Convolve(inputs[0], node.Output, node.Convolution!),
        NodeKind.Rectify => _graph.Node("Relu", inputs, node.Output),
        NodeKind.Enlarge => _graph.Node(
            "Resize", [inputs[0], string.Empty, "twice"], node.Output,
            ("mode", "nearest"), ("coordinate_transformation_mode", "asymmetric"), ("nearest_mode", "floor")),
        NodeKind.Add => _graph.Node("Add", inputs, node.Output),
        NodeKind.Spread => _graph.Node("DepthToSpace", inputs, node.Output, ("blocksize", (long)NetworkPlan.Stride), ("mode", "CRD")),
        _ => throw new NotSupportedException($"Node {node.Output} is of unknown kind {node.Kind}."),
    };

    /// <summary>Quantises what the runtime is to keep in 8 bits: rectified numbers, and those that are enlarged, before and after.</summary>
    private string Finished(NetworkNode node, string name)
    {
        if (node.Kind == NodeKind.Enlarge)
        {
            return Quantised(name, _rangeOf[node.Inputs[0]]);
        }

        if (node.Kind != NodeKind.Rectify && !_state.Plan.Nodes.Any(n => n.Kind == NodeKind.Enlarge && n.Inputs[0] == name))
        {
            return name;
        }

        _activations.Add(name);
        return Quantised(name, name);
    }

    /// <summary>Rounds a tensor to 8 bits and back; the network's runtime computes with the 8-bit numbers between.</summary>
    private string Quantised(string name, string rangeOf)
    {
        _rangeOf[name] = rangeOf;
        if (_ranges is null)
        {
            return name;
        }

        var range = _ranges[rangeOf];
        string[] step = [_graph.Constant<float>($"{name}_scale", [range.Scale]), _graph.Constant<byte>($"{name}_zero", [range.Zero])];
        _graph.Node("QuantizeLinear", [name, .. step], $"{name}_q");
        _rangeOf[$"{name}_dq"] = rangeOf;
        return _graph.Node("DequantizeLinear", [$"{name}_q", .. step], $"{name}_dq");
    }

    private string Convolve(string x, string output, ConvolutionPlan plan)
    {
        var (weight, bias) = _state.Convolutions.Single(c => c.Plan == plan).Fold();
        long[] shape = [plan.Outputs, plan.Inputs, plan.Kernel, plan.Kernel];
        var names = _ranges is null
            ? (_graph.Constant<float>($"{plan.Name}_w", weight, shape), _graph.Constant<float>($"{plan.Name}_b", bias, plan.Outputs))
            : QuantisedWeights(plan, weight, bias, _ranges[_rangeOf[x]].Scale);
        return _graph.Node(
            "Conv", [x, names.Item1, names.Item2], output,
            ("kernel_shape", (long[])[plan.Kernel, plan.Kernel]), ("strides", (long[])[plan.Stride, plan.Stride]),
            ("pads", (long[])[plan.Padding, plan.Padding, plan.Padding, plan.Padding]));
    }

    private (string Weight, string Bias) QuantisedWeights(ConvolutionPlan plan, float[] weight, float[] bias, float inputScale)
    {
        var each = weight.Length / plan.Outputs;
        var (whole, wholeBias) = (new sbyte[weight.Length], new int[bias.Length]);
        var (scales, biasScales) = (new float[plan.Outputs], new float[plan.Outputs]);
        for (var output = 0; output < plan.Outputs; output++)
        {
            var channel = weight.AsSpan(output * each, each);
            scales[output] = Math.Max(System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(channel) is var most ? Math.Abs(most) : 0, 1e-6f) / LargestWeight;
            biasScales[output] = scales[output] * inputScale;
            wholeBias[output] = (int)MathF.Round(bias[output] / biasScales[output]);
            for (var i = 0; i < each; i++)
            {
                whole[(output * each) + i] = (sbyte)MathF.Round(channel[i] / scales[output]);
            }
        }

        var name = plan.Name;
        _graph.Constant<sbyte>($"{name}_w_q", whole, plan.Outputs, plan.Inputs, plan.Kernel, plan.Kernel);
        _graph.Constant<int>($"{name}_b_q", wholeBias, plan.Outputs);
        _graph.Constant<float>($"{name}_w_scale", scales, plan.Outputs);
        _graph.Constant<float>($"{name}_b_scale", biasScales, plan.Outputs);
        _graph.Constant<sbyte>($"{name}_w_zero", new sbyte[plan.Outputs], plan.Outputs);
        _graph.Constant<int>($"{name}_b_zero", new int[plan.Outputs], plan.Outputs);
        return (
            _graph.Node("DequantizeLinear", [$"{name}_w_q", $"{name}_w_scale", $"{name}_w_zero"], $"{name}_w", ("axis", 0L)),
            _graph.Node("DequantizeLinear", [$"{name}_b_q", $"{name}_b_scale", $"{name}_b_zero"], $"{name}_b", ("axis", 0L)));
    }
}
