using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Rendering;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>One arena of a simulated study with its camera; all its trials look alike.</summary>
public sealed record ArenaSetup
{
    /// <summary>Its name in the study.</summary>
    public required string Id { get; init; }

    /// <summary>Its measures.</summary>
    public required ArenaPlan Plan { get; init; }

    /// <summary>Its look.</summary>
    public SceneOptions Scene { get; init; } = new();

    /// <summary>Its camera.</summary>
    public CameraOptions Camera { get; init; } = new();

    /// <summary>Whether the study gives the corners in pixels; otherwise they are to be found in the picture.</summary>
    public bool CornersGiven { get; init; } = true;
}
