using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>A place of the arena that a person can drag in the picture.</summary>
/// <param name="Id">What requests call it.</param>
/// <param name="Label">What it is, for people.</param>
/// <param name="At">Where it is, px.</param>
/// <param name="Move">What changes when it is dragged to a pixel.</param>
internal sealed record ArenaHandle(string Id, string Label, PixelPoint At, Func<PixelPoint, ImmutableArray<SettingChange>> Move)
{
    /// <summary>The handle for the page.</summary>
    /// <returns>Its view.</returns>
    public HandleView View() => new(Id, Label, At.X, At.Y);
}
