namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>The kind of lamp.</summary>
public enum Lighting
{
    /// <summary>White light.</summary>
    White,

    /// <summary>Dim red light.</summary>
    Red,

    /// <summary>Infra-red light: pictures without colour in which fur is brighter and eyes glint.</summary>
    InfraRed,
}
