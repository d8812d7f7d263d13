namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>What one trial of the social-interaction test gives beside its zone measures.</summary>
public sealed record SocialInteractionMeasures
{
    /// <summary>Mean distance of the nose from the enclosure's edge, cm, 0 inside its footprint; <see langword="null"/> if never known.</summary>
    public double? MeanNoseDistanceCm { get; init; }

    /// <summary>Mean distance of the body centre from the enclosure's edge, cm; <see langword="null"/> if never known.</summary>
    public double? MeanBodyCentreDistanceCm { get; init; }

    /// <summary>Sniffing at the enclosure.</summary>
    public required BehaviourSummary Investigation { get; init; }

    /// <summary>Comings from afar to the enclosure.</summary>
    public required BehaviourSummary Approaches { get; init; }

    /// <summary>Fast runs from the interaction zone to a corner.</summary>
    public required BehaviourSummary Flights { get; init; }

    /// <summary>Standing still and facing the enclosure from outside the interaction zone.</summary>
    public required BehaviourSummary Vigilance { get; init; }
}
