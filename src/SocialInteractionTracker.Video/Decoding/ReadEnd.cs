namespace SocialInteractionTracker.Video.Decoding;

/// <summary>How the reading of a video came to its end.</summary>
public enum ReadEnd : byte
{
    /// <summary>There may be further frames.</summary>
    NotReached = 0,

    /// <summary>Every frame the file promises was read.</summary>
    Complete = 1,

    /// <summary>The file is cut off or damaged: frames are missing at its end.</summary>
    Truncated = 2,
}
