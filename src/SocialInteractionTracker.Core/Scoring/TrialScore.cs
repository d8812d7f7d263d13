using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.OpenField;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Quality;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>Everything that was measured in one trial.</summary>
public sealed record TrialScore
{
    /// <summary>How much of the window was got and known.</summary>
    public required WindowCoverage Coverage { get; init; }

    /// <summary>Movement of the body centre in the whole window.</summary>
    public required MovementMeasures Movement { get; init; }

    /// <summary>One entry a zone and point, zones in the arena's order.</summary>
    public required ImmutableArray<ZoneMeasures> Zones { get; init; }

    /// <summary>The time bins, by length, then in order of time.</summary>
    public required ImmutableArray<TimeBin> Bins { get; init; }

    /// <summary>All bouts in order of start; empty if there were none.</summary>
    public required ImmutableArray<Bout> Bouts { get; init; }

    /// <summary>Measures of the social-interaction test; <see langword="null"/> for an arena without an enclosure.</summary>
    public SocialInteractionMeasures? SocialInteraction { get; init; }

    /// <summary>Measures of the open field; <see langword="null"/> for an arena with an enclosure.</summary>
    public OpenFieldMeasures? OpenField { get; init; }

    /// <summary>What a person should look at, in order of time.</summary>
    public ImmutableArray<QualityFlag> Flags { get; init; } = [];

    /// <summary>The measures of one zone and point.</summary>
    /// <param name="zone">Name of the zone.</param>
    /// <param name="point">The point.</param>
    /// <returns>The measures; <see langword="null"/> if the arena has no such zone or the point was not scored.</returns>
    public ZoneMeasures? Zone(string zone, BodyPoint point)
    {
        foreach (var measures in Zones)
        {
            if (measures.Point == point && string.Equals(measures.Zone, zone, StringComparison.Ordinal))
            {
                return measures;
            }
        }

        return null;
    }
}
