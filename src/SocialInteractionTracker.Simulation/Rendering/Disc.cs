namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>One link of a chain that is painted, in the picture.</summary>
/// <param name="X">Column of its middle, px.</param>
/// <param name="Y">Row of its middle, px.</param>
/// <param name="Radius">Its radius, px.</param>
internal readonly record struct Disc(float X, float Y, float Radius);
