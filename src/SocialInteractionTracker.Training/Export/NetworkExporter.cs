using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Writes a network as ONNX, in 32-bit floating point or with 8-bit numbers.</summary>
/// <remarks>
/// The 8-bit form quantises every activation (unsigned, one step a tensor) and every weight (signed, one step an output channel)
/// but leaves the head's logits as they are. Weights use 7 of the 8 bits: on processors without the newer dot-product
/// instructions, sums of two products of 8 bits would saturate, and results would depend on the machine.
/// </remarks>
internal sealed class NetworkExporter
{
    /// <summary>Name of the input, [n, 1, h, w].</summary>
    public const string Input = "input";

    /// <summary>Name of the output, [n, keypoints, h / 2, w / 2].</summary>
    public const string Output = "output";

    private const float LargestWeight = 63;

    private readonly NetworkState _state;
    private readonly IReadOnlyDictionary<string, TensorRange>? _ranges;
    private readonly OnnxGraph _graph = new();
    private readonly List<string> _activations = [];

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
        var plan = _state.Plan;
        _graph.Input(Input, "n", 1, "h", "w");
        _graph.Constant<float>("twice", [1, 1, 2, 2], 4);
        _activations.Add(Input);
        var x = Quantised(Input, Input);
        var skips = new List<string>();
        foreach (var (index, convolution) in plan.Down.Index())
        {
            x = Activated(Convolve(x, convolution), convolution.Name);
            if (index % 2 == 1)
            {
                skips.Add(x);
            }
        }

        for (var k = 0; k < plan.Up.Length; k++)
        {
            x = Raise(x, plan.Up[k], skips[^(k + 2)]);
        }

        x = Activated(Convolve(x, plan.Last), plan.Last.Name);
        x = Convolve(x, plan.Head);
        _graph.Node("DepthToSpace", [x], Output, ("blocksize", (long)NetworkPlan.Stride), ("mode", "CRD"));
        _graph.Output(Output, "n", plan.Keypoints, "h2", "w2");
        if (namesActivations)
        {
            foreach (var name in _activations.Skip(1))
            {
                _graph.Output(name, "n", "c", $"{name}_h", $"{name}_w");
            }
        }

        return (_graph.ToArray(), _activations);
    }

    private string Raise(string x, ConvolutionPlan plan, string skip)
    {
        var low = Convolve(x, plan);
        _activations.Add(low);
        var high = _graph.Node(
            "Resize", [Quantised(low, low), string.Empty, "twice"], $"{plan.Name}_high",
            ("mode", "nearest"), ("coordinate_transformation_mode", "asymmetric"), ("nearest_mode", "floor"));
        return Activated(_graph.Node("Add", [Quantised(high, low), skip], $"{plan.Name}_sum"), plan.Name);
    }

    private string Activated(string x, string name)
    {
        var activated = _graph.Node("Relu", [x], $"{name}_relu");
        _activations.Add(activated);
        return Quantised(activated, activated);
    }

    /// <summary>Rounds a tensor to 8 bits and back; the network's runtime computes with the 8-bit numbers between.</summary>
    private string Quantised(string name, string rangeOf)
    {
        if (_ranges is null)
        {
            return name;
        }

        var range = _ranges[rangeOf];
        string[] step = [_graph.Constant<float>($"{name}_scale", [range.Scale]), _graph.Constant<byte>($"{name}_zero", [range.Zero])];
        _graph.Node("QuantizeLinear", [name, .. step], $"{name}_q");
        return _graph.Node("DequantizeLinear", [$"{name}_q", .. step], $"{name}_dq");
    }

    private string Convolve(string x, ConvolutionPlan plan)
    {
        var (weight, bias) = _state.Convolutions.Single(c => c.Plan == plan).Fold();
        long[] shape = [plan.Outputs, plan.Inputs, plan.Kernel, plan.Kernel];
        var names = _ranges is null
            ? (_graph.Constant<float>($"{plan.Name}_w", weight, shape), _graph.Constant<float>($"{plan.Name}_b", bias, plan.Outputs))
            : QuantisedWeights(plan, weight, bias, _ranges[x[..^"_dq".Length]].Scale);
        return _graph.Node(
            "Conv", [x, names.Item1, names.Item2], $"{plan.Name}_conv",
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
