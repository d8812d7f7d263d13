using Microsoft.ML.OnnxRuntime;
using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Runs an ONNX file to calibrate or check it.</summary>
internal sealed class OnnxRun : IDisposable
{
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly string _input;

    /// <summary>Opens a network.</summary>
    /// <param name="onnx">The file's bytes.</param>
    /// <param name="input">Name of its input.</param>
    public OnnxRun(byte[] onnx, string input = NetworkPlan.Input)
    {
        _input = input;
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        _session = new InferenceSession(onnx, options);
    }

    /// <summary>Runs the network on one square picture.</summary>
    /// <param name="view">Its input, row by row.</param>
    /// <param name="outputs">Names of the outputs wanted.</param>
    /// <param name="use">Called with each name and its numbers.</param>
    public void Run(float[] view, IReadOnlyCollection<string> outputs, Action<string, ReadOnlySpan<float>> use)
    {
        var size = (long)Math.Sqrt(view.Length);
        using var tensor = OrtValue.CreateTensorValueFromMemory(view, [1, 1, size, size]);
        using var results = _session.Run(_options, [_input], [tensor], outputs);
        foreach (var (name, result) in outputs.Zip(results))
        {
            use(name, result.GetTensorDataAsSpan<float>());
        }
    }

    /// <summary>Frees the network.</summary>
    public void Dispose()
    {
        _options.Dispose();
        _session.Dispose();
    }
}
