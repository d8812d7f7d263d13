namespace SocialInteractionTracker.Video.Decoding;

/// <summary>How a video is decoded. Neither threads nor ffmpeg change the pictures or their times, unless <see cref="IsForShow"/> allows it.</summary>
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

    /// <summary>
    /// Whether the pictures are only looked at; default false. Colours then come through the ffmpeg program too, in half the time,
    /// with the file's own matrix and chroma at half the resolution: a level or two from those without ffmpeg. Times are the same.
    /// </summary>
    public bool IsForShow { get; init; }
}
