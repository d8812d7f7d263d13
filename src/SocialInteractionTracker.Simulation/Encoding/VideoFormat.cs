using System.Collections.Immutable;

namespace SocialInteractionTracker.Simulation.Encoding;

/// <summary>Size, times and quality of a video to be written.</summary>
/// <param name="Width">Width, px; even.</param>
/// <param name="Height">Height, px; even.</param>
/// <param name="Ticks">Presentation time of each frame in ticks of a <see cref="Recording.FrameClock"/>.</param>
public sealed record VideoFormat(int Width, int Height, ImmutableArray<long> Ticks)
{
    /// <summary>x264's constant rate factor: larger is smaller and worse. Default 26.</summary>
    public int RateFactor { get; init; } = 26;

    /// <summary>x264's preset: slower is smaller. Default <c>medium</c>.</summary>
    public string Preset { get; init; } = "medium";
}
