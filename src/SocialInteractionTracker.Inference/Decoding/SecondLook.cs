using System.Numerics.Tensors;

namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>The mean of what a network says of a picture and of the same picture turned by half a turn; reused buffers, one thread.</summary>
/// <remarks>Half a turn leaves left and right ears what they are, unlike a mirror, and cells on cells.</remarks>
/// <param name="keypoints">Number of maps.</param>
/// <param name="height">Rows of a map.</param>
/// <param name="width">Columns of a map.</param>
public sealed class SecondLook(int keypoints, int height, int width)
{
    private readonly float[] _mean = new float[keypoints * height * width];
    private readonly float[] _turnedBack = new float[height * width];

    /// <summary>Keeps what was said of the picture, as the network overwrites it.</summary>
    /// <param name="maps">The network's output for the picture.</param>
    /// <exception cref="ArgumentException">The maps are more or larger than the sizes given.</exception>
    public void Keep(HeatmapView maps) => maps.Logits.CopyTo(_mean);

    /// <summary>Adds what was said of the turned picture.</summary>
    /// <param name="turned">The network's output for the turned picture.</param>
    /// <returns>The mean logits, laid as the picture is; valid until the next <see cref="Keep"/>.</returns>
    public HeatmapView MeanWith(HeatmapView turned)
    {
        for (var keypoint = 0; keypoint < keypoints; keypoint++)
        {
            turned[keypoint].CopyTo(_turnedBack);
            _turnedBack.AsSpan().Reverse();
            var mean = _mean.AsSpan(keypoint * _turnedBack.Length, _turnedBack.Length);
            TensorPrimitives.Add(mean, _turnedBack, mean);
        }

        TensorPrimitives.Multiply(_mean, 0.5f, _mean);
        return new HeatmapView(_mean, keypoints, height, width);
    }
}
