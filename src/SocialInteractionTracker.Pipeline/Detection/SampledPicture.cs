namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>A rectified arena picture kept from one frame.</summary>
/// <param name="Frame">Frame number from 0.</param>
/// <param name="Pixels">Luma, row by row.</param>
public sealed record SampledPicture(int Frame, ReadOnlyMemory<byte> Pixels);
