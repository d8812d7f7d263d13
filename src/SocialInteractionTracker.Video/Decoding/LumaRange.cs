namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Which values of the file's luma mean black and white.</summary>
public enum LumaRange : byte
{
    /// <summary>The file has no 8-bit luma plane of its own (RGB, 10-bit, packed): luma is computed from the colours.</summary>
    None = 0,

    /// <summary>16 is black, 235 white (ITU-R BT.601, BT.709), as in nearly every video.</summary>
    Limited = 1,

    /// <summary>0 is black, 255 white, as in MJPEG.</summary>
    Full = 2,
}
