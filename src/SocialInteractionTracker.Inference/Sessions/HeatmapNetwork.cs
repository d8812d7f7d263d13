using Microsoft.ML.OnnxRuntime;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>One stage's network, ready for pictures of one size; belongs to one thread and allocates nothing a picture.</summary>
/// <remarks>
/// One picture a call and one thread in the network, so a result depends neither on what else is computed nor on how many
/// workers there are. Denormal numbers are left as they are: flushing them would change the calling thread for good.
/// </remarks>
public sealed class HeatmapNetwork : IDisposable
{
    private readonly StageManifest _stage;
    private readonly float[] _input;
    private readonly float[] _output;
    private readonly (int Keypoints, int Height, int Width) _shape;
    private readonly InferenceSession _session;
    private readonly RunOptions _runOptions = new();
    private readonly OrtIoBinding _binding;
    private readonly OrtValue _inputValue;
    private readonly OrtValue _outputValue;

    internal HeatmapNetwork(byte[] model, ModelManifest manifest, StageManifest stage, (int Width, int Height) size)
    {
        if (size.Width % stage.SizeMultiple != 0 || size.Height % stage.SizeMultiple != 0)
        {
            throw new ArgumentException($"{size.Width} x {size.Height} px are no multiples of {stage.SizeMultiple}.", nameof(size));
        }

        _stage = stage;
        _shape = (manifest.Keypoints.Length, size.Height / stage.Stride, size.Width / stage.Stride);
        long[] inputShape = [1, 1, size.Height, size.Width];
        long[] outputShape = [1, _shape.Keypoints, _shape.Height, _shape.Width];
        _input = GC.AllocateArray<float>(size.Width * size.Height, pinned: true);
        _output = GC.AllocateArray<float>(_shape.Keypoints * _shape.Height * _shape.Width, pinned: true);
        _session = SessionFactory.Open(model, $"model {manifest.Name}, stage {stage.Name}");
        _inputValue = OrtValue.CreateTensorValueFromMemory(_input, inputShape);
        _outputValue = OrtValue.CreateTensorValueFromMemory(_output, outputShape);
        _binding = _session.CreateIoBinding();
        try
        {
            ShapeCheck.Fits(_session, $"model {manifest.Name}, stage {stage.Name}", stage, (inputShape, outputShape), _inputValue);
            _binding.BindInput(stage.Input, _inputValue);
            _binding.BindOutput(stage.Output, _outputValue);
        }
        catch (UserErrorException)
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Runs the network.</summary>
    /// <param name="picture">The grey picture, row by row, of the size the network was opened for.</param>
    /// <returns>The heat maps; valid until the next run.</returns>
    /// <exception cref="ArgumentException">The picture has another size.</exception>
    public HeatmapView Run(ReadOnlySpan<byte> picture)
    {
        if (picture.Length != _input.Length)
        {
            throw new ArgumentException($"The network was opened for {_input.Length} pixels, not {picture.Length}.", nameof(picture));
        }

        GreyNormaliser.Apply(picture, _stage.Normalisation, _input);
        _session.RunWithBinding(_runOptions, _binding);
        return new HeatmapView(_output, _shape.Keypoints, _shape.Height, _shape.Width);
    }

    /// <summary>Frees the network.</summary>
    public void Dispose()
    {
        _binding.Dispose();
        _inputValue.Dispose();
        _outputValue.Dispose();
        _runOptions.Dispose();
        _session.Dispose();
    }
}
