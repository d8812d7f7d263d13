using System.Numerics.Tensors;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>How far maps of logits are from the Gaussians they should be, and the gradient.</summary>
/// <remarks>
/// Each map's softmax over its cells is compared with the normalised Gaussian by cross-entropy, which gives the place; a binary
/// cross-entropy of each cell, summed and of small weight, fixes the height, so that an absent keypoint has low logits.
/// What was not labelled does not count, nor do cells where an animal may be that nobody labelled; a keypoint outside of the view counts in the second part only.
/// </remarks>
/// <param name="mapSize">Width and height of a map, cells.</param>
/// <param name="sigmaCells">Standard deviation of the Gaussian, cells.</param>
public sealed class HeatmapLoss(int mapSize, double sigmaCells)
{
    /// <summary>Weight of the summed binary cross-entropy.</summary>
    public const float BinaryWeight = 0.01f;

    private const double ReachSigmas = 4;

    // A labelled animal's own cells count, whoever may be beside it; cells that want less than this are not its own.
    private const float Negligible = 0.01f;

    // So low a logit has neither a share nor a probability, and so no gradient.
    private const float Nothing = -1e4f;

    private readonly float[] _wanted = new float[mapSize * mapSize];
    private readonly float[] _share = new float[mapSize * mapSize];
    private readonly float[] _counted = new float[mapSize * mapSize];

    /// <summary>Computes the loss of a batch.</summary>
    /// <param name="samples">What is to be drawn.</param>
    /// <param name="logits">[samples, keypoints, mapSize, mapSize].</param>
    /// <param name="gradient">Receives the gradient of the mean over samples and keypoints; zero when called.</param>
    /// <returns>The mean cross-entropy of the places, nats.</returns>
    public double Compute(ReadOnlySpan<TrainingSample> samples, ReadOnlySpan<float> logits, Span<float> gradient)
    {
        var cells = _wanted.Length;
        var keypoints = logits.Length / (samples.Length * cells);
        var mean = 1f / (samples.Length * keypoints);
        var sum = 0.0;
        for (var sample = 0; sample < samples.Length; sample++)
        {
            for (var keypoint = 0; keypoint < keypoints; keypoint++)
            {
                var weight = samples[sample].Weights[keypoint];
                if (weight > 0)
                {
                    var at = ((sample * keypoints) + keypoint) * cells;
                    Draw(samples[sample].Targets, keypoint);
                    var counted = Counted(logits.Slice(at, cells), samples[sample].Doubtful);
                    sum += mean * weight * Add(counted, gradient.Slice(at, cells), mean * weight);
                }
            }
        }

        return sum;
    }

    /// <summary>The logits without those that do not count; nothing is wanted there either.</summary>
    private ReadOnlySpan<float> Counted(ReadOnlySpan<float> logits, List<CellCircle> doubtful)
    {
        if (doubtful.Count == 0)
        {
            return logits;
        }

        logits.CopyTo(_counted);
        for (var cell = 0; cell < _counted.Length; cell++)
        {
            var (row, column) = Math.DivRem(cell, mapSize);
            if (_wanted[cell] < Negligible && doubtful.Any(circle => circle.Contains(column, row)))
            {
                (_counted[cell], _wanted[cell]) = (Nothing, 0);
            }
        }

        return _counted;
    }

    /// <summary>Draws the Gaussians of one keypoint.</summary>
    private void Draw(List<KeypointTarget> targets, int keypoint)
    {
        Array.Clear(_wanted);
        var reach = ReachSigmas * sigmaCells;
        foreach (var target in targets)
        {
            if (target.Keypoint != keypoint)
            {
                continue;
            }

            for (var row = (int)Math.Max(0, target.Row - reach); row <= Math.Min(mapSize - 1, target.Row + reach); row++)
            {
                for (var column = (int)Math.Max(0, target.Column - reach); column <= Math.Min(mapSize - 1, target.Column + reach); column++)
                {
                    var (x, y) = (column - target.Column, row - target.Row);
                    ref var wanted = ref _wanted[(row * mapSize) + column];
                    wanted = Math.Min(1, wanted + (float)Math.Exp(-((x * x) + (y * y)) / (2 * sigmaCells * sigmaCells)));
                }
            }
        }
    }

    private double Add(ReadOnlySpan<float> logits, Span<float> gradient, float weight)
    {
        var total = TensorPrimitives.Sum<float>(_wanted);

        // Binary part: sigmoid - wanted.
        TensorPrimitives.Sigmoid(logits, gradient);
        TensorPrimitives.Subtract(gradient, _wanted, gradient);
        TensorPrimitives.Multiply(gradient, BinaryWeight, gradient);
        var entropy = 0.0;
        if (total > 0)
        {
            // Place: softmax - wanted / total; the entropy from log(softmax) = logit - log(sum of exponentials).
            TensorPrimitives.SoftMax(logits, _share);
            var highest = TensorPrimitives.IndexOfMax(logits);
            var logSum = logits[highest] - Math.Log(_share[highest]);
            entropy = logSum - (TensorPrimitives.Dot(_wanted, logits) / total);
            TensorPrimitives.Add(gradient, _share, gradient);
            TensorPrimitives.MultiplyAdd(_wanted, -1 / total, gradient, gradient);
        }

        TensorPrimitives.Multiply(gradient, weight, gradient);
        return entropy;
    }
}
