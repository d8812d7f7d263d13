namespace SocialInteractionTracker.Video.Codecs;

/// <summary>Whether videos of a kind can be read on this machine.</summary>
/// <param name="Name">Codec and container, as people call them.</param>
/// <param name="IsRead">Whether every frame of a clip was read; <see langword="null"/> if no clip could be made, for want of an encoder.</param>
public sealed record CodecOutcome(string Name, bool? IsRead);
