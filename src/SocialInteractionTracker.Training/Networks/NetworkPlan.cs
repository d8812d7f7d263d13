using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.Networks;

/// <summary>The shape of a network from a grey picture to one map of logits a keypoint at half its size.</summary>
public sealed record NetworkPlan
{
    /// <summary>Side of an output cell, px of the input.</summary>
    public const int Stride = 2;

    /// <summary>Name of the input, [n, 1, h, w].</summary>
    public const string Input = "input";

    /// <summary>Name of the output, [n, keypoints, h / 2, w / 2].</summary>
    public const string Output = "output";

    /// <summary>Plans a network of nodes.</summary>
    /// <param name="nodes">The nodes in the order they are run; the last one spreads the logits and gives <see cref="Output"/>.</param>
    /// <exception cref="ArgumentException">A node takes what no earlier one gives, or the last one is another.</exception>
    public NetworkPlan(ImmutableArray<NetworkNode> nodes)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { Input };
        foreach (var node in nodes)
        {
            if (node.Inputs.FirstOrDefault(i => !known.Contains(i)) is { } unknown)
            {
                throw new ArgumentException($"Node {node.Output} takes {unknown}, which no earlier one gives.", nameof(nodes));
            }

            known.Add(node.Output);
        }

        if (nodes is not [.., { Kind: NodeKind.Spread, Output: Output }])
        {
            throw new ArgumentException($"The last node has to spread the logits and give {Output}.", nameof(nodes));
        }

        Nodes = nodes;
    }

    /// <summary>Plans a U-Net, see <see cref="UNet"/>.</summary>
    /// <param name="channels">Channels of each level from the top; at least three levels.</param>
    /// <param name="keypoints">Number of keypoints; above 0.</param>
    /// <exception cref="ArgumentException">There are fewer than three levels.</exception>
    public NetworkPlan(ImmutableArray<int> channels, int keypoints)
        : this(UNet.Nodes(channels, keypoints))
    {
    }

    /// <summary>The nodes in the order they are run.</summary>
    public ImmutableArray<NetworkNode> Nodes { get; }

    /// <summary>All convolutions in the order they are run.</summary>
    public IEnumerable<ConvolutionPlan> Convolutions => Nodes.Select(n => n.Convolution).OfType<ConvolutionPlan>();

    /// <summary>Number of keypoints.</summary>
    public int Keypoints => Convolutions.Last().Outputs / (Stride * Stride);

    /// <summary>The input's width and height are multiples of this, px.</summary>
    public int SizeMultiple
    {
        get
        {
            var cellPx = new Dictionary<string, int>(StringComparer.Ordinal) { [Input] = 1 };
            foreach (var node in Nodes)
            {
                var px = cellPx[node.Inputs[0]] * (node.Convolution?.Stride ?? 1);
                cellPx[node.Output] = node.Kind is NodeKind.Enlarge or NodeKind.Spread ? px / Stride : px;
            }

            return cellPx.Values.Max();
        }
    }
}
