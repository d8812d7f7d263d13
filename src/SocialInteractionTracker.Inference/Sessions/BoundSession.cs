using Microsoft.ML.OnnxRuntime;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>An open network whose input and outputs are arrays that stay where they are, so that a run allocates nothing.</summary>
/// <remarks>
/// One picture a call and one thread in the network, so a result depends neither on what else is computed nor on how many
/// workers there are. Denormal numbers are left as they are: flushing them would change the calling thread for good.
/// </remarks>
internal sealed class BoundSession : IDisposable
{
    private readonly RunOptions _runOptions = new();
    private readonly List<OrtValue> _values = [];
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;

    /// <summary>Opens a network.</summary>
    /// <param name="model">The ONNX file's content.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <param name="input">Its input by the manifest; all sizes given.</param>
    /// <param name="outputs">The outputs that are wanted, by the manifest.</param>
    /// <exception cref="UserErrorException">The content is no network, or a name or shape differs.</exception>
    public BoundSession(byte[] model, string name, TensorShape input, params TensorShape[] outputs)
    {
        _session = SessionFactory.Open(model, name);
        _binding = _session.CreateIoBinding();
        try
        {
            Input = Pinned(input.Sizes);
            var value = Value(Input, input.Sizes);
            OutputSizes = ShapeCheck.Find(_session, name, input, outputs, value);
            Outputs = [.. OutputSizes.Select(Pinned)];
            _binding.BindInput(input.Name, value);
            for (var output = 0; output < outputs.Length; output++)
            {
                _binding.BindOutput(outputs[output].Name, Value(Outputs[output], OutputSizes[output]));
            }
        }
        catch (UserErrorException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The input's numbers; to be filled before a run.</summary>
    public float[] Input { get; }

    /// <summary>The outputs' numbers; valid until the next run.</summary>
    public float[][] Outputs { get; }

    /// <summary>The outputs' sizes.</summary>
    public long[][] OutputSizes { get; }

    /// <summary>Runs the network.</summary>
    public void Run() => _session.RunWithBinding(_runOptions, _binding);

    /// <summary>Frees the network.</summary>
    public void Dispose()
    {
        _binding.Dispose();
        _values.ForEach(value => value.Dispose());
        _runOptions.Dispose();
        _session.Dispose();
    }

    private static float[] Pinned(long[] sizes) => GC.AllocateArray<float>(TensorShape.Length(sizes), pinned: true);

    private OrtValue Value(float[] numbers, long[] sizes)
    {
        var value = OrtValue.CreateTensorValueFromMemory(numbers, sizes);
        _values.Add(value);
        return value;
    }
}
