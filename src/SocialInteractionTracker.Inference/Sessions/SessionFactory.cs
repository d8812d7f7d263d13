using Microsoft.ML.OnnxRuntime;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>Opens ONNX Runtime sessions that use one thread and do not spin.</summary>
internal static class SessionFactory
{
    /// <summary>Opens a network.</summary>
    /// <param name="model">The ONNX file's content.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <returns>The session; the caller disposes it.</returns>
    /// <exception cref="UserErrorException">The content is no network that can be run.</exception>
    public static InferenceSession Open(byte[] model, string name)
    {
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        try
        {
            return new InferenceSession(model, options);
        }
        catch (OnnxRuntimeException fault)
        {
            throw new UserErrorException(new Fault(name, fault.Message, "an ONNX network", "Copy the model's files again, or export the model anew."));
        }
    }
}
