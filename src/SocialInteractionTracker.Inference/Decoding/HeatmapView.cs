namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>A network's output: one map of logits a keypoint, valid until the network runs again.</summary>
public readonly ref struct HeatmapView
{
    /// <summary>Looks at an output.</summary>
    /// <param name="logits">[keypoints, height, width], row by row.</param>
    /// <param name="keypoints">Number of maps; above 0.</param>
    /// <param name="height">Rows of a map; above 0.</param>
    /// <param name="width">Columns of a map; above 0.</param>
    /// <exception cref="ArgumentException">There are not as many logits as the sizes say.</exception>
    public HeatmapView(ReadOnlySpan<float> logits, int keypoints, int height, int width)
    {
        if (logits.Length != keypoints * height * width)
        {
            throw new ArgumentException($"{keypoints} maps of {height} x {width} cells are not {logits.Length} logits.", nameof(logits));
        }

        Logits = logits;
        (Keypoints, Height, Width) = (keypoints, height, width);
    }

    /// <summary>All logits, [keypoints, height, width].</summary>
    public ReadOnlySpan<float> Logits { get; }

    /// <summary>Number of maps.</summary>
    public int Keypoints { get; }

    /// <summary>Rows of a map.</summary>
    public int Height { get; }

    /// <summary>Columns of a map.</summary>
    public int Width { get; }

    /// <summary>The map of one keypoint.</summary>
    /// <param name="keypoint">Its index in the model's order.</param>
    /// <returns>[height, width] logits.</returns>
    public ReadOnlySpan<float> this[int keypoint] => Logits.Slice(keypoint * Height * Width, Height * Width);
}
