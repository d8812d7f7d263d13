namespace SocialInteractionTracker.Inference.Models;

/// <summary>Where channels stand in a picture or a stack of maps.</summary>
public enum TensorLayout
{
    /// <summary>[1, channels, height, width], as PyTorch has it; in files <c>nchw</c>.</summary>
    ChannelsFirst,

    /// <summary>[1, height, width, channels], as TensorFlow has it; in files <c>nhwc</c>.</summary>
    ChannelsLast,
}
