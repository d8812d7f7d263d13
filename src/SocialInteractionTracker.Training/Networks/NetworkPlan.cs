using System.Collections.Immutable;

namespace SocialInteractionTracker.Training.Networks;

/// <summary>The shape of a network: a U-Net from a grey picture to one map of logits a keypoint at half its size.</summary>
/// <remarks>
/// Going down, each level halves the picture and has two convolutions. Going up, a convolution brings the deeper level to the
/// channels of the one above, which is added after nearest-neighbour up-sampling. The head works at a quarter of the size and
/// spreads its channels to half the size (pixel shuffle). *Source: Ronneberger 2015, 10.1007/978-3-319-24574-4_28; Shi 2016, 10.1109/CVPR.2016.207.*
/// </remarks>
public sealed record NetworkPlan
{
    /// <summary>Side of an output cell, px of the input.</summary>
    public const int Stride = 2;

    /// <summary>Plans a network.</summary>
    /// <param name="channels">Channels of each level from the top; at least three levels.</param>
    /// <param name="keypoints">Number of keypoints; above 0.</param>
    /// <exception cref="ArgumentException">There are fewer than three levels.</exception>
    public NetworkPlan(ImmutableArray<int> channels, int keypoints)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(keypoints);
        if (channels.IsDefault || channels.Length < 3)
        {
            throw new ArgumentException("A network needs at least three levels.", nameof(channels));
        }

        (Channels, Keypoints) = (channels, keypoints);
        Down = [.. channels.Index().SelectMany(level => DownLevel(level.Index))];
        Up = [.. Enumerable.Range(2, channels.Length - 2).Reverse().Select(level => new ConvolutionPlan($"up{level}", channels[level], channels[level - 1]))];
        Last = new ConvolutionPlan("last", channels[1], channels[1]);
        Head = new ConvolutionPlan("head", channels[1], keypoints * Stride * Stride, Kernel: 1, IsHead: true);
    }

    /// <summary>Channels of each level from the top.</summary>
    public ImmutableArray<int> Channels { get; }

    /// <summary>Number of keypoints.</summary>
    public int Keypoints { get; }

    /// <summary>The way down: two convolutions a level, the first of stride 2.</summary>
    public ImmutableArray<ConvolutionPlan> Down { get; }

    /// <summary>The way up to a quarter of the size: one convolution a level, before up-sampling.</summary>
    public ImmutableArray<ConvolutionPlan> Up { get; }

    /// <summary>The convolution before the head.</summary>
    public ConvolutionPlan Last { get; }

    /// <summary>The convolution that gives the logits.</summary>
    public ConvolutionPlan Head { get; }

    /// <summary>All convolutions in the order they are run.</summary>
    public IEnumerable<ConvolutionPlan> Convolutions => [.. Down, .. Up, Last, Head];

    /// <summary>The input's width and height are multiples of this, px.</summary>
    public int SizeMultiple => 1 << Channels.Length;

    private IEnumerable<ConvolutionPlan> DownLevel(int level) =>
    [
        new($"down{level}a", level == 0 ? 1 : Channels[level - 1], Channels[level], Stride: 2),
        new($"down{level}b", Channels[level], Channels[level]),
    ];
}
