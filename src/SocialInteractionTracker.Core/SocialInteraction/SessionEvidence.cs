using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>All that one trial of a social-interaction pair says about its subject.</summary>
public sealed record SessionEvidence
{
    /// <summary>The trial.</summary>
    public required string TrialId { get; init; }

    /// <summary>Why the trial could not be scored, as a sentence; <see langword="null"/> if it was scored.</summary>
    public string? Failure { get; init; }

    /// <summary>Length of the window the protocol asks for, s.</summary>
    public required double WindowAskedS { get; init; }

    /// <summary>Length of the window the video has, s.</summary>
    public required double WindowGotS { get; init; }

    /// <summary>Part of the window got that a person excluded, s; neither in nor out of any zone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ExcludedS { get; init => field = Checked.NotNegative(value, nameof(ExcludedS)); }

    /// <summary>Time got and not excluded, s: what the zone times are out of.</summary>
    public double ScoredS => WindowGotS - ExcludedS;

    /// <summary>Name of the zones' preset.</summary>
    public required string Preset { get; init; }

    /// <summary>The arena's name in the study.</summary>
    public required string ArenaId { get; init; }

    /// <summary>Width of the arena, cm.</summary>
    public required double ArenaWidthCm { get; init; }

    /// <summary>Height of the arena, cm.</summary>
    public required double ArenaHeightCm { get; init; }

    /// <summary>The largest distance two points of the arena's floor can have, cm.</summary>
    public required double ArenaLargestDistanceCm { get; init; }

    /// <summary>Share of the window in which the subject was tracked, 0 to 1.</summary>
    public required double TrackedFraction { get; init; }

    /// <summary>Mean distance of the nose to the enclosure's edge over known time, cm; NaN if it was never known.</summary>
    public double MeanNoseDistanceCm { get; init; } = double.NaN;

    /// <summary>Mean speed of the body centre over known time, cm/s; NaN if it was never known.</summary>
    public double MeanSpeedCmPerS { get; init; } = double.NaN;

    /// <summary>Standard error of a keypoint across a zone's edge, cm, as measured for the model; 0 if not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double KeypointErrorCm { get; init => field = Checked.NotNegative(value, nameof(KeypointErrorCm)); }

    /// <summary>Standard error of the zones' edges, cm, from the calibration; 0 if not known.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public double ZoneEdgeErrorCm { get; init => field = Checked.NotNegative(value, nameof(ZoneEdgeErrorCm)); }

    /// <summary>Zone times, one element for each point and edge offset that was scored.</summary>
    public required ImmutableArray<ZonePresence> Presences { get; init; }

    /// <summary>Share of the scored time in which it is known whether a point is in the interaction zone.</summary>
    /// <param name="point">The body point.</param>
    /// <param name="edgeOffsetCm">How far the edges were moved outwards, cm; 0 as drawn.</param>
    /// <returns>The share, 0 to 1; NaN if that combination was not scored or there is no scored time.</returns>
    public double KnownFraction(BodyPoint point, double edgeOffsetCm = 0) =>
        Presence(point, edgeOffsetCm) is { } presence && ScoredS > 0 ? Math.Clamp(1 - (presence.Interaction.UnknownS / ScoredS), 0, 1) : double.NaN;

    /// <summary>The zone times of one point with the edges moved.</summary>
    /// <param name="point">The body point.</param>
    /// <param name="edgeOffsetCm">How far the edges were moved outwards, cm; 0 as drawn.</param>
    /// <returns>The times; <see langword="null"/> if that combination was not scored.</returns>
    public ZonePresence? Presence(BodyPoint point, double edgeOffsetCm = 0)
    {
        foreach (var presence in Presences)
        {
            if (presence.Point == point && presence.EdgeOffsetCm == edgeOffsetCm)
            {
                return presence;
            }
        }

        return null;
    }
}
