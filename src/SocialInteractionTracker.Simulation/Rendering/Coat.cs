namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>The colour of an animal's fur.</summary>
public enum Coat
{
    /// <summary>Black, as C57BL/6.</summary>
    Black,

    /// <summary>White with red eyes, as CD-1.</summary>
    White,

    /// <summary>Agouti: brown-grey with fine banding.</summary>
    Agouti,

    /// <summary>Brown.</summary>
    Brown,
}
