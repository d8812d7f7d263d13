namespace SocialInteractionTracker.Video.Decoding;

/// <summary>What the pixels of a decoded frame are.</summary>
public enum FrameColour : byte
{
    /// <summary>One byte a pixel: luma over the full range, 0 black to 255 white, whatever range the file was written in.</summary>
    Luma = 0,

    /// <summary>Three bytes a pixel: blue, green, red.</summary>
    Bgr = 1,
}
