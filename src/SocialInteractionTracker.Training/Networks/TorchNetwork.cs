using System.Runtime.InteropServices;
using SocialInteractionTracker.Training.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace SocialInteractionTracker.Training.Networks;

/// <summary>Runs a network with torch and computes its gradients.</summary>
/// <remarks>
/// Only plain functions on tensors are used: neither modules nor new torch scalars, which the garbage collector can free during a native call.
/// </remarks>
public sealed class TorchNetwork : IDisposable
{
    private const double Momentum = 0.1;

    // Torch's addition takes a factor. Kept here, as `a + b` makes a new one each time, which was freed during the call after some hours.
    private static readonly TorchSharp.Scalar One;

    private readonly NetworkPlan _plan;
    private readonly Dictionary<string, Layer> _layers;

    static TorchNetwork()
    {
        TorchLibrary.Prepare();

        // Torch's threads wait for each other actively: on a machine that does other things too, four took fifty times as long as one.
        set_num_threads(1);
        One = 1f;
    }

    /// <summary>Makes the tensors of a network.</summary>
    /// <param name="state">Its numbers; copied.</param>
    public TorchNetwork(NetworkState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _plan = state.Plan;
        _layers = state.Convolutions.ToDictionary(c => c.Plan.Name, c => new Layer(c));
    }

    /// <summary>Copies numbers into the tensors.</summary>
    /// <param name="state">The numbers.</param>
    public void Load(NetworkState state)
    {
        foreach (var convolution in state.Convolutions)
        {
            foreach (var (tensor, array) in _layers[convolution.Plan.Name].Tensors.Zip(convolution.Arrays))
            {
                array.CopyTo(Numbers(tensor));
            }
        }
    }

    /// <summary>Copies the batch norms' running means and variances out of the tensors.</summary>
    /// <param name="state">Receives them.</param>
    public void SaveRunning(NetworkState state)
    {
        foreach (var convolution in state.Convolutions)
        {
            Numbers(_layers[convolution.Plan.Name].Mean).CopyTo(convolution.Mean);
            Numbers(_layers[convolution.Plan.Name].Variance).CopyTo(convolution.Variance);
        }
    }

    /// <summary>Runs the network without gradients.</summary>
    /// <param name="pictures">[count, 1, size, size] inputs.</param>
    /// <param name="count">Number of pictures.</param>
    /// <param name="size">Width and height of each, px.</param>
    /// <param name="logits">Receives [count, keypoints, size / 2, size / 2].</param>
    public void Run(float[] pictures, int count, int size, Span<float> logits)
    {
        using var scope = NewDisposeScope();
        using var without = no_grad();
        Numbers(Forward(tensor(pictures, [count, 1, size, size]), isTraining: false)).CopyTo(logits);
    }

    /// <summary>Runs the network on a batch and computes the gradient of a loss.</summary>
    /// <param name="pictures">[count, 1, size, size] inputs.</param>
    /// <param name="count">Number of pictures.</param>
    /// <param name="size">Width and height of each, px.</param>
    /// <param name="loss">From the logits (first argument) to their gradient (second, to be filled); gives the loss.</param>
    /// <param name="gradients">Receives the gradients of weights, gains and biases in the state's order; the others stay as they are.</param>
    /// <returns>The loss.</returns>
    public double Step(float[] pictures, int count, int size, LossFunction loss, NetworkState gradients)
    {
        ArgumentNullException.ThrowIfNull(loss);
        ArgumentNullException.ThrowIfNull(gradients);
        using var scope = NewDisposeScope();
        var output = Forward(tensor(pictures, [count, 1, size, size]), isTraining: true);
        var slope = zeros_like(output);
        var value = loss(Numbers(output), Numbers(slope));
        output.backward([slope]);
        foreach (var convolution in gradients.Convolutions)
        {
            foreach (var (parameter, array) in _layers[convolution.Plan.Name].Tensors.Zip(convolution.Arrays).Take(3))
            {
                if (array.Length > 0 && parameter.grad is { } gradient)
                {
                    Numbers(gradient).CopyTo(array);
                    Numbers(gradient).Clear();
                }
            }
        }

        return value;
    }

    /// <summary>Frees the tensors.</summary>
    public void Dispose()
    {
        foreach (var tensor in _layers.Values.SelectMany(l => l.Tensors))
        {
            tensor.Dispose();
        }
    }

    private static Span<float> Numbers(Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

    private Tensor Forward(Tensor x, bool isTraining)
    {
        var values = new Dictionary<string, Tensor>(StringComparer.Ordinal) { [NetworkPlan.Input] = x };
        foreach (var node in _plan.Nodes)
        {
            var input = values[node.Inputs[0]];
            values[node.Output] = node.Kind switch
            {
                NodeKind.Convolution => Convolve(input, node.Convolution!, isTraining),
                NodeKind.Rectify => functional.relu(input),
                NodeKind.Enlarge => functional.interpolate(input, scale_factor: [2, 2], mode: InterpolationMode.Nearest),
                NodeKind.Add => input.add(values[node.Inputs[1]], One),
                NodeKind.Spread => functional.pixel_shuffle(input, NetworkPlan.Stride),
                _ => throw new NotSupportedException($"Node {node.Output} is of unknown kind {node.Kind}."),
            };
        }

        return values[NetworkPlan.Output].contiguous();
    }

    /// <summary>Lays the channels side by side in memory; a convolution's output follows its weights, and torch takes less time (of the coarse network a fifth).</summary>
    private static Tensor ChannelsLast(Tensor weight) => weight.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    private Tensor Convolve(Tensor x, ConvolutionPlan plan, bool isTraining)
    {
        var layer = _layers[plan.Name];
        var y = functional.conv2d(
            x, ChannelsLast(layer.Weight), plan.HasNorm ? null : layer.Bias, strides: [plan.Stride, plan.Stride], padding: [plan.Padding, plan.Padding]);
        return plan.HasNorm
            ? functional.batch_norm(y, layer.Mean, layer.Variance, layer.Gain, layer.Bias, isTraining, Momentum, NetworkState.Epsilon)
            : y;
    }

    private sealed class Layer(ConvolutionState state)
    {
        public Tensor Weight { get; } = Parameter(state.Weight, [state.Plan.Outputs, state.Plan.Inputs, state.Plan.Kernel, state.Plan.Kernel]);

        public Tensor Gain { get; } = Parameter(state.Gain, [state.Gain.Length]);

        public Tensor Bias { get; } = Parameter(state.Bias, [state.Bias.Length]);

        public Tensor Mean { get; } = tensor(state.Mean, [state.Mean.Length]);

        public Tensor Variance { get; } = tensor(state.Variance, [state.Variance.Length]);

        public IEnumerable<Tensor> Tensors => [Weight, Gain, Bias, Mean, Variance];

        private static Tensor Parameter(float[] values, long[] shape) => tensor(values, shape).requires_grad_();
    }
}
