using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>One body point of the subject in the interaction zone and the corners of one trial.</summary>
public sealed record ZonePresence
{
    /// <summary>The body point the times are of.</summary>
    public required BodyPoint Point { get; init; }

    /// <summary>How far the zones' edges were moved outwards before the times were taken, cm; 0 as drawn, negative inwards.</summary>
    public double EdgeOffsetCm { get; init; }

    /// <summary>Time in the interaction zone.</summary>
    public required ZoneTime Interaction { get; init; }

    /// <summary>Time in the corners; <see langword="null"/> if the trial has no corners.</summary>
    public ZoneTime? Corners { get; init; }
}
