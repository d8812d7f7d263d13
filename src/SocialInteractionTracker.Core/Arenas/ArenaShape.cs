namespace SocialInteractionTracker.Core.Arenas;

/// <summary>The outline of an arena's floor.</summary>
public enum ArenaShape
{
    /// <summary>A rectangle (a square among them).</summary>
    Rectangle,

    /// <summary>A circle; width and height are its diameter.</summary>
    Circle,
}
