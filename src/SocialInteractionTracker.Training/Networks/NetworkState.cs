using System.Collections.Immutable;
using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Training.Networks;

/// <summary>The numbers of a network, as plain arrays: what is learnt, exported and kept in checkpoints.</summary>
public sealed class NetworkState
{
    /// <summary>Added to a variance before its root is taken.</summary>
    public const double Epsilon = 1e-5;

    /// <summary>First logit of every cell: no keypoint there.</summary>
    private const float HeadBias = -4;

    private NetworkState(NetworkPlan plan, ImmutableArray<ConvolutionState> convolutions)
    {
        (Plan, Convolutions) = (plan, convolutions);
    }

    /// <summary>The network's shape.</summary>
    public NetworkPlan Plan { get; }

    /// <summary>The numbers of each convolution, in the plan's order.</summary>
    public ImmutableArray<ConvolutionState> Convolutions { get; }

    /// <summary>All arrays in a fixed order, for averaging and checkpoints.</summary>
    public IEnumerable<float[]> Arrays => Convolutions.SelectMany(c => c.Arrays);

    /// <summary>The first state of a network.</summary>
    /// <param name="plan">Its shape.</param>
    /// <param name="random">What the weights are drawn from.</param>
    /// <returns>Normal weights of variance 2 / inputs; *source: He 2015, 10.1109/ICCV.2015.123*.</returns>
    public static NetworkState Create(NetworkPlan plan, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(random);
        return new NetworkState(plan, [.. plan.Convolutions.Select(c => ConvolutionState.Create(c, random.Fork(c.Name), c.HasNorm ? 0 : HeadBias))]);
    }

    /// <summary>A network whose numbers are known.</summary>
    /// <param name="plan">Its shape.</param>
    /// <param name="convolutions">The numbers of its convolutions, in the plan's order.</param>
    /// <returns>The network; it keeps the arrays.</returns>
    /// <exception cref="ArgumentException">The convolutions are not the plan's.</exception>
    public static NetworkState Of(NetworkPlan plan, ImmutableArray<ConvolutionState> convolutions)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Convolutions.SequenceEqual(convolutions.Select(c => c.Plan)) && convolutions.All(c => c.Weight.Length == c.Plan.Weights)
            ? new NetworkState(plan, convolutions)
            : throw new ArgumentException("The convolutions are not those of the plan.", nameof(convolutions));
    }

    /// <summary>A copy with arrays of its own.</summary>
    /// <returns>The copy.</returns>
    public NetworkState Copy() => new(Plan, [.. Convolutions.Select(c => c.Copy())]);
}
