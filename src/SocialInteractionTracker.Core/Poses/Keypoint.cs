using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Poses;

/// <summary>One landmark of one animal in one frame.</summary>
/// <param name="Position">Where it is, px; missing if it was not found.</param>
/// <param name="Confidence">The model's confidence in [0, 1]; 0 if it was not found.</param>
public readonly record struct Keypoint(PixelPoint Position, float Confidence)
{
    /// <summary>A landmark that was not found.</summary>
    public static Keypoint Missing { get; } = new(PixelPoint.Missing, 0);
}
