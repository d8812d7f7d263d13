using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Where a person says that the subject is, of several animals in the picture.</summary>
/// <param name="Frame">Frame number from 0.</param>
/// <param name="Position">A place on its body, px.</param>
public sealed record SubjectMark(int Frame, PixelPoint Position);
