using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.Networks;

/// <summary>Plans the networks that are learnt from nothing.</summary>
/// <remarks>
/// Going down, each level halves the picture and has two convolutions. Going up, a convolution brings the deeper level to the
/// channels of the one above, which is added after nearest-neighbour up-sampling. The head works at a quarter of the size and
/// spreads its channels to half the size (pixel shuffle). *Source: Ronneberger 2015, 10.1007/978-3-319-24574-4_28; Shi 2016, 10.1109/CVPR.2016.207.*
/// </remarks>
internal static class UNet
{
    private const int FewestLevels = 3;

    /// <summary>Plans a network.</summary>
    /// <param name="channels">Channels of each level from the top; at least three levels.</param>
    /// <param name="keypoints">Number of keypoints; above 0.</param>
    /// <returns>Its nodes in order.</returns>
    /// <exception cref="ArgumentException">There are fewer than three levels.</exception>
    public static ImmutableArray<NetworkNode> Nodes(ImmutableArray<int> channels, int keypoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keypoints);
        if (channels.IsDefault || channels.Length < FewestLevels)
        {
            throw new ArgumentException($"A network needs at least {FewestLevels} levels.", nameof(channels));
        }

        var nodes = ImmutableArray.CreateBuilder<NetworkNode>();
        var x = NetworkPlan.Input;
        var skips = new string[channels.Length];
        for (var level = 0; level < channels.Length; level++)
        {
            x = Rectified(nodes, x, new($"down{level}a", level == 0 ? 1 : channels[level - 1], channels[level], Stride: 2));
            skips[level] = x = Rectified(nodes, x, new($"down{level}b", channels[level], channels[level]));
        }

        for (var level = channels.Length - 1; level > 1; level--)
        {
            x = Raised(nodes, x, new($"up{level}", channels[level], channels[level - 1]), skips[level - 1]);
        }

        x = Rectified(nodes, x, new("last", channels[1], channels[1]));
        x = Convolved(nodes, x, new("head", channels[1], keypoints * NetworkPlan.Stride * NetworkPlan.Stride, Kernel: 1, HasNorm: false));
        nodes.Add(new NetworkNode(NodeKind.Spread, [x], NetworkPlan.Output));
        return nodes.ToImmutable();
    }

    private static string Raised(ImmutableArray<NetworkNode>.Builder nodes, string x, ConvolutionPlan plan, string skip)
    {
        var high = Added(nodes, new NetworkNode(NodeKind.Enlarge, [Convolved(nodes, x, plan)], $"{plan.Name}_high"));
        var sum = Added(nodes, new NetworkNode(NodeKind.Add, [high, skip], $"{plan.Name}_sum"));
        return Added(nodes, new NetworkNode(NodeKind.Rectify, [sum], $"{plan.Name}_relu"));
    }

    private static string Rectified(ImmutableArray<NetworkNode>.Builder nodes, string x, ConvolutionPlan plan) =>
        Added(nodes, new NetworkNode(NodeKind.Rectify, [Convolved(nodes, x, plan)], $"{plan.Name}_relu"));

    private static string Convolved(ImmutableArray<NetworkNode>.Builder nodes, string x, ConvolutionPlan plan) =>
        Added(nodes, new NetworkNode(NodeKind.Convolution, [x], $"{plan.Name}_conv", plan));

    private static string Added(ImmutableArray<NetworkNode>.Builder nodes, NetworkNode node)
    {
        nodes.Add(node);
        return node.Output;
    }
}
