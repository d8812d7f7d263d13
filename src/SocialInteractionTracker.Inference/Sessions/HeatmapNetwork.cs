using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>One stage's network, ready for pictures of one size; belongs to one thread and allocates nothing a picture.</summary>
public sealed class HeatmapNetwork : IDisposable
{
    private readonly StageManifest _stage;
    private readonly (int Keypoints, int Height, int Width) _shape;
    private readonly BoundSession _session;

    internal HeatmapNetwork(byte[] model, ModelManifest manifest, StageManifest stage, (int Width, int Height) size)
    {
        if (size.Width % stage.SizeMultiple != 0 || size.Height % stage.SizeMultiple != 0)
        {
            throw new ArgumentException($"{size.Width} x {size.Height} px are no multiples of {stage.SizeMultiple}.", nameof(size));
        }

        _stage = stage;
        _shape = (manifest.Keypoints.Length, size.Height / stage.Stride, size.Width / stage.Stride);
        _session = new BoundSession(
            model, $"model {manifest.Name}, stage {stage.Name}",
            new TensorShape(stage.Input, 1, 1, size.Height, size.Width), new TensorShape(stage.Output, 1, _shape.Keypoints, _shape.Height, _shape.Width));
    }

    /// <summary>Runs the network.</summary>
    /// <param name="picture">The grey picture, row by row, of the size the network was opened for.</param>
    /// <returns>The heat maps; valid until the next run.</returns>
    /// <exception cref="ArgumentException">The picture has another size.</exception>
    public HeatmapView Run(ReadOnlySpan<byte> picture)
    {
        if (picture.Length != _session.Input.Length)
        {
            throw new ArgumentException($"The network was opened for {_session.Input.Length} pixels, not {picture.Length}.", nameof(picture));
        }

        GreyNormaliser.Apply(picture, _stage.Normalisation, _session.Input);
        _session.Run();
        return new HeatmapView(_session.Outputs[0], _shape.Keypoints, _shape.Height, _shape.Width);
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => _session.Dispose();
}
