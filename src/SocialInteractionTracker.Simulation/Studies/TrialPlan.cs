using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Rendering;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>One trial of a simulated study.</summary>
public sealed record TrialPlan
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>Its subject's id.</summary>
    public required string SubjectId { get; init; }

    /// <summary>Its arena's id.</summary>
    public required string ArenaId { get; init; }

    /// <summary>Its test.</summary>
    public required TestKind Test { get; init; }

    /// <summary>Its session.</summary>
    public required Session Session { get; init; }

    /// <summary>The subject's behaviour.</summary>
    public required SocialDrive Drive { get; init; }

    /// <summary>Fur of the target; <see langword="null"/> without one.</summary>
    public Coat? TargetCoat { get; init; }

    /// <summary>When frames are taken.</summary>
    public TimingOptions Timing { get; init; } = new();

    /// <summary>Whether a hand puts the subject in; the study then leaves the start to be detected.</summary>
    public bool Hand { get; init; }
}
