namespace SocialInteractionTracker.Core.Arenas;

/// <summary>What counts as the centre of an open field.</summary>
public enum CentreRule
{
    /// <summary>The same shape with half the side or diameter: 25 % of the area.</summary>
    HalfSide,

    /// <summary>The same shape with 50 % of the area.</summary>
    HalfArea,

    /// <summary>The same shape with a third of the side or diameter: the middle field of nine.</summary>
    MiddleNinth,

    /// <summary>All that is farther from the wall than the periphery's width (IMPC).</summary>
    PeripheryBand,
}
