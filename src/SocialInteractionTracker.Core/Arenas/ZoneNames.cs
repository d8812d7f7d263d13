namespace SocialInteractionTracker.Core.Arenas;

/// <summary>The zones that measures are defined on.</summary>
public static class ZoneNames
{
    /// <summary>The area round the enclosure whose occupancy gives the SI ratio.</summary>
    public const string Interaction = "interaction_zone";

    /// <summary>The two corners opposite the enclosure (SI test), or the arena's four corners (open field), as one zone.</summary>
    public const string Corners = "corners";

    /// <summary>The middle of an open field.</summary>
    public const string Centre = "centre";

    /// <summary>The band along the walls of an open field.</summary>
    public const string Periphery = "periphery";
}
