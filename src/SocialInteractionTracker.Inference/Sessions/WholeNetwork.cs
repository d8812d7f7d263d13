using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Inference.Sessions;

/// <summary>The network of a model that sees the whole arena, ready for pictures of one size; belongs to one thread and allocates nothing a picture.</summary>
/// <remarks>Whatever the network's own layout, its outputs are given channel by channel, and maps of probabilities as logits.</remarks>
public sealed class WholeNetwork : IDisposable
{
    private readonly WholeManifest _whole;
    private readonly ModelKind _kind;
    private readonly BoundSession _session;
    private readonly float[] _plane;
    private readonly float[][] _channels;
    private readonly (int Channels, int Height, int Width)[] _shapes;

    internal WholeNetwork(byte[] model, ModelManifest manifest, WholeManifest whole, (int Width, int Height) size)
    {
        (_whole, _kind) = (whole, manifest.Kind);
        _plane = new float[size.Width * size.Height];
        _session = new BoundSession(model, $"model {manifest.Name}, stage {whole.Name}", InputShape(whole, size), OutputShapes(manifest, whole, size));
        _shapes = [.. _session.OutputSizes.Select(Shape)];
        _channels = [.. _session.Outputs.Select(output => whole.Layout == TensorLayout.ChannelsLast ? new float[output.Length] : output)];
    }

    /// <summary>The last picture's maps, logits; for <c>yolo-pose</c> one row a candidate's number, its candidates the columns.</summary>
    public HeatmapView Maps => View(0);

    /// <summary>The last picture's offsets, x and y of each keypoint in turn; no maps when the network has none.</summary>
    public HeatmapView Offsets => _channels.Length > 1 ? View(1) : default;

    /// <summary>Runs the network.</summary>
    /// <param name="picture">The grey picture, row by row, of the size the network was opened for.</param>
    /// <exception cref="ArgumentException">The picture has another size.</exception>
    public void Run(ReadOnlySpan<byte> picture)
    {
        if (picture.Length != _plane.Length)
        {
            throw new ArgumentException($"The network was opened for {_plane.Length} pixels, not {picture.Length}.", nameof(picture));
        }

        GreyNormaliser.Apply(picture, _whole.Normalisation, _plane);
        FillInput();
        _session.Run();
        for (var output = 0; output < _channels.Length; output++)
        {
            if (_channels[output] != _session.Outputs[output])
            {
                ToChannelsFirst(_session.Outputs[output], _channels[output], _shapes[output].Channels);
            }
        }

        if (_kind != ModelKind.YoloPose && _whole.Scores == ScoreScale.Probabilities)
        {
            Logit.Of(_channels[0], _channels[0]);
        }
    }

    /// <summary>Frees the network.</summary>
    public void Dispose() => _session.Dispose();

    private static TensorShape InputShape(WholeManifest whole, (int Width, int Height) size) => whole.Layout == TensorLayout.ChannelsLast
        ? new TensorShape(whole.Input, 1, size.Height, size.Width, whole.Channels)
        : new TensorShape(whole.Input, 1, whole.Channels, size.Height, size.Width);

    private static TensorShape[] OutputShapes(ModelManifest manifest, WholeManifest whole, (int Width, int Height) size)
    {
        var keypoints = manifest.Keypoints.Length;
        if (manifest.Kind == ModelKind.YoloPose)
        {
            return [new TensorShape(whole.Output, 1, YoloPoseDecoder.NumbersPerCandidate(keypoints, whole.Classes), TensorShape.Any)];
        }

        var (height, width) = ((long)size.Height / whole.Stride, (long)size.Width / whole.Stride);
        TensorShape Maps(string name, int channels) => whole.Layout == TensorLayout.ChannelsLast
            ? new TensorShape(name, 1, height, width, channels)
            : new TensorShape(name, 1, channels, height, width);
        return whole.Offsets is { } offsets
            ? [Maps(whole.Output, keypoints), Maps(offsets.Output, 2 * keypoints)]
            : [Maps(whole.Output, keypoints)];
    }

    private (int Channels, int Height, int Width) Shape(long[] sizes) => (sizes, _whole.Layout) switch
    {
        ([_, var rows, var candidates], _) => ((int)rows, 1, (int)candidates),
        ([_, var height, var width, var channels], TensorLayout.ChannelsLast) => ((int)channels, (int)height, (int)width),
        _ => ((int)sizes[1], (int)sizes[2], (int)sizes[3]),
    };

    private void FillInput()
    {
        var channels = _whole.Channels;
        if (_whole.Layout == TensorLayout.ChannelsFirst)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                _plane.CopyTo(_session.Input.AsSpan(channel * _plane.Length));
            }

            return;
        }

        for (var pixel = 0; pixel < _plane.Length; pixel++)
        {
            _session.Input.AsSpan(pixel * channels, channels).Fill(_plane[pixel]);
        }
    }

    private static void ToChannelsFirst(ReadOnlySpan<float> interleaved, Span<float> planes, int channels)
    {
        var cells = interleaved.Length / channels;
        for (var cell = 0; cell < cells; cell++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                planes[(channel * cells) + cell] = interleaved[(cell * channels) + channel];
            }
        }
    }

    private HeatmapView View(int output) => new(_channels[output], _shapes[output].Channels, _shapes[output].Height, _shapes[output].Width);
}
