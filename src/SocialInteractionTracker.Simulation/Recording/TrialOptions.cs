using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Rendering;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Recording;

/// <summary>Everything that makes one simulated trial, apart from chance.</summary>
public sealed record TrialOptions
{
    /// <summary>Its name in the study's tables.</summary>
    public required string TrialId { get; init; }

    /// <summary>The arena.</summary>
    public required ArenaPlan Arena { get; init; }

    /// <summary>The subject's behaviour.</summary>
    public required SocialDrive Drive { get; init; }

    /// <summary>The subject's fur.</summary>
    public Coat SubjectCoat { get; init; } = Coat.Black;

    /// <summary>The subject's proportions.</summary>
    public MouseShape SubjectShape { get; init; } = new();

    /// <summary>Fur of the animal behind the mesh; <see langword="null"/> if the enclosure is empty.</summary>
    public Coat? TargetCoat { get; init; }

    /// <summary>Proportions of the animal behind the mesh.</summary>
    public MouseShape TargetShape { get; init; } = new() { LengthCm = 8.8, Girth = 1.1 };

    /// <summary>The look of the arena.</summary>
    public SceneOptions Scene { get; init; } = new();

    /// <summary>The camera.</summary>
    public CameraOptions Camera { get; init; } = new();

    /// <summary>When the camera takes frames.</summary>
    public TimingOptions Timing { get; init; } = new();

    /// <summary>Whether a hand puts the subject in at the beginning; otherwise it is there from the first frame.</summary>
    public bool Hand { get; init; }

    /// <summary>When the scored window starts, s of the video; with a hand, not before it has gone.</summary>
    public double StartS { get; init; } = 1;

    /// <summary>Length of the scored window, s.</summary>
    public double DurationS { get; init; } = 150;

    /// <summary>How long the camera goes on after the window, s.</summary>
    public double AfterS { get; init; } = 0.6;
}
