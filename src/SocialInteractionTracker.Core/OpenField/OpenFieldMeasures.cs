namespace SocialInteractionTracker.Core.OpenField;

/// <summary>What an open-field trial gives beside its zone and movement measures.</summary>
public sealed record OpenFieldMeasures
{
    /// <summary>Time of the body centre in the periphery over the time it is known, in [0, 1]; <see langword="null"/> if never known or there is no such zone.</summary>
    public double? Thigmotaxis { get; init; }

    /// <summary>Mean distance of the body centre from the nearest wall, cm; <see langword="null"/> if never known.</summary>
    public double? MeanWallDistanceCm { get; init; }

    /// <summary>Where the body centre was for how long.</summary>
    public required OccupancyMap Occupancy { get; init; }
}
