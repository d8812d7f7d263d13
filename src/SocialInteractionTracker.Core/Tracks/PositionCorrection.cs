using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Where a person says that a body point is in one frame.</summary>
/// <param name="Point">The body point.</param>
/// <param name="Frame">Frame number from 0.</param>
/// <param name="Position">Where it is, px; missing to say that it cannot be seen.</param>
public sealed record PositionCorrection(BodyPoint Point, int Frame, PixelPoint Position);
