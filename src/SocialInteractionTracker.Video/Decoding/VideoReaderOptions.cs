namespace SocialInteractionTracker.Video.Decoding;

/// <summary>How a video is decoded. Neither threads nor ffmpeg change the pictures or their times.</summary>
public sealed record VideoReaderOptions
{
    /// <summary>Luma of every frame, one decoding thread.</summary>
    public static VideoReaderOptions Default { get; } = new();

    /// <summary>What the pixels are; default <see cref="FrameColour.Luma"/>, the fastest and what the networks take.</summary>
    public FrameColour Colour { get; init; } = FrameColour.Luma;

    /// <summary>Threads the decoder may use; default 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not positive.</exception>
    public int Threads
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(Threads)); field = value; }
    } = 1;

    /// <summary>Whether the ffmpeg program is used where it is there and faster or the only one that can; default true.</summary>
    public bool UseFfmpeg { get; init; } = true;
}
