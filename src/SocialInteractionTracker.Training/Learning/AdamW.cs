using SocialInteractionTracker.Training.Networks;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>Learns: AdamW with gradients clipped by their common norm.</summary>
/// <remarks>Source: Loshchilov and Hutter 2019, Decoupled weight decay regularization, ICLR.</remarks>
public sealed class AdamW
{
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;
    private const double Epsilon = 1e-8;
    private const double WeightDecay = 0.01;
    private const double LargestNorm = 2;

    /// <summary>Starts with empty moments.</summary>
    /// <param name="state">What is learnt.</param>
    public AdamW(NetworkState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        (First, Second) = (state.Copy(), state.Copy());
        foreach (var array in First.Arrays.Concat(Second.Arrays))
        {
            Array.Clear(array);
        }
    }

    /// <summary>Mean of the gradients so far.</summary>
    public NetworkState First { get; }

    /// <summary>Mean of their squares.</summary>
    public NetworkState Second { get; }

    /// <summary>Makes a step.</summary>
    /// <param name="state">What is learnt; changed.</param>
    /// <param name="gradients">The gradients; scaled down when they are clipped.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="step">Number of this step from 1.</param>
    public void Step(NetworkState state, NetworkState gradients, double rate, int step)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(gradients);
        var norm = Math.Sqrt(gradients.Convolutions.SelectMany(Learnt).Sum(a => (double)System.Numerics.Tensors.TensorPrimitives.SumOfSquares<float>(a)));
        var clip = norm > LargestNorm ? LargestNorm / norm : 1;
        var (firstBias, secondBias) = (1 - Math.Pow(FirstDecay, step), 1 - Math.Pow(SecondDecay, step));
        for (var c = 0; c < state.Convolutions.Length; c++)
        {
            var arrays = Learnt(state.Convolutions[c]).Zip(Learnt(gradients.Convolutions[c])).Zip(Learnt(First.Convolutions[c]), Learnt(Second.Convolutions[c]));
            foreach (var ((values, slopes), first, second) in arrays)
            {
                var decay = ReferenceEquals(values, state.Convolutions[c].Weight) ? 1 - (rate * WeightDecay) : 1;
                for (var i = 0; i < values.Length; i++)
                {
                    var slope = slopes[i] * clip;
                    first[i] = (float)((FirstDecay * first[i]) + ((1 - FirstDecay) * slope));
                    second[i] = (float)((SecondDecay * second[i]) + ((1 - SecondDecay) * slope * slope));
                    var change = first[i] / firstBias / (Math.Sqrt(second[i] / secondBias) + Epsilon);
                    values[i] = (float)((values[i] * decay) - (rate * change));
                }
            }
        }
    }

    private static IEnumerable<float[]> Learnt(ConvolutionState convolution) => [convolution.Weight, convolution.Gain, convolution.Bias];
}
