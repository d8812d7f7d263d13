namespace SocialInteractionTracker.Training.Networks;

/// <summary>What a node of a network does with its inputs.</summary>
public enum NodeKind
{
    /// <summary>Convolves its input, and norms it where the convolution has a norm.</summary>
    Convolution,

    /// <summary>Makes what is below 0 to 0.</summary>
    Rectify,

    /// <summary>Doubles width and height by repeating every cell.</summary>
    Enlarge,

    /// <summary>Adds its two inputs.</summary>
    Add,

    /// <summary>Spreads four channels over 2 x 2 cells (pixel shuffle).</summary>
    Spread,
}
