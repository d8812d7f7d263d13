using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>A body part of a file and the body point it was taken for.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Point">The body point.</param>
public sealed record MappedPoint(string Name, BodyPoint Point);
