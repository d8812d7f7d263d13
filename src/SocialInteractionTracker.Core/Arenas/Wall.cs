namespace SocialInteractionTracker.Core.Arenas;

/// <summary>A wall of a rectangular arena as seen in the picture.</summary>
public enum Wall
{
    /// <summary>Along y = 0.</summary>
    Top,

    /// <summary>Along x = width.</summary>
    Right,

    /// <summary>Along y = height.</summary>
    Bottom,

    /// <summary>Along x = 0.</summary>
    Left,
}
