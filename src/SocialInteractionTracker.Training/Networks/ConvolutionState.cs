using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Training.Networks;

/// <summary>The numbers of one convolution and its batch norm.</summary>
/// <param name="Plan">Its shape.</param>
/// <param name="Weight">[outputs, inputs, kernel, kernel].</param>
/// <param name="Gain">The batch norm's factor, [outputs]; empty without one.</param>
/// <param name="Bias">Added at the end, [outputs].</param>
/// <param name="Mean">Running mean of the convolution's output, [outputs]; empty without one.</param>
/// <param name="Variance">Its running variance, [outputs]; empty without one.</param>
public sealed record ConvolutionState(ConvolutionPlan Plan, float[] Weight, float[] Gain, float[] Bias, float[] Mean, float[] Variance)
{
    private const double HeadDeviation = 0.01;

    /// <summary>All arrays in a fixed order.</summary>
    public IEnumerable<float[]> Arrays => [Weight, Gain, Bias, Mean, Variance];

    /// <summary>The first state.</summary>
    /// <param name="plan">The shape.</param>
    /// <param name="random">What the weights are drawn from.</param>
    /// <param name="bias">First value of the biases.</param>
    /// <returns>The state.</returns>
    public static ConvolutionState Create(ConvolutionPlan plan, RandomSource random, float bias)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(random);
        var deviation = !plan.HasNorm ? HeadDeviation : Math.Sqrt(2.0 / (plan.Inputs * plan.Kernel * plan.Kernel));
        var weight = new float[plan.Weights];
        foreach (ref var w in weight.AsSpan())
        {
            w = (float)random.Normal(0, deviation);
        }

        var normed = plan.HasNorm ? plan.Outputs : 0;
        return new ConvolutionState(plan, weight, Filled(normed, 1), Filled(plan.Outputs, bias), new float[normed], Filled(normed, 1));
    }

    /// <summary>The same convolution without a batch norm.</summary>
    /// <returns>[outputs, inputs, kernel, kernel] weights and [outputs] biases that give the same output outside training.</returns>
    public (float[] Weight, float[] Bias) Fold()
    {
        if (!Plan.HasNorm)
        {
            return (Weight, Bias);
        }

        var (weight, bias) = (new float[Weight.Length], new float[Bias.Length]);
        var each = Weight.Length / Bias.Length;
        for (var output = 0; output < bias.Length; output++)
        {
            var factor = Gain[output] / Math.Sqrt(Variance[output] + NetworkState.Epsilon);
            bias[output] = (float)(Bias[output] - (Mean[output] * factor));
            for (var i = output * each; i < (output + 1) * each; i++)
            {
                weight[i] = (float)(Weight[i] * factor);
            }
        }

        return (weight, bias);
    }

    /// <summary>A copy with arrays of its own.</summary>
    /// <returns>The copy.</returns>
    public ConvolutionState Copy() => new(Plan, [.. Weight], [.. Gain], [.. Bias], [.. Mean], [.. Variance]);

    private static float[] Filled(int length, float value)
    {
        var array = new float[length];
        Array.Fill(array, value);
        return array;
    }
}
