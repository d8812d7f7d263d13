using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>What is drawn of an arena: outlines in the picture's pixels.</summary>
/// <param name="Floor">The floor.</param>
/// <param name="Zones">The zones, in the order of the frames' states.</param>
/// <param name="PxPerCm">Pixels per centimetre at the arena's centre.</param>
internal sealed record ArenaView(OutlineView Floor, ImmutableArray<OutlineView> Zones, double PxPerCm)
{
    /// <summary>The enclosure; <see langword="null"/> if there is none.</summary>
    public OutlineView? Enclosure { get; init; }

    /// <summary>An arena in the picture.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="calibration">Where it is in the picture.</param>
    /// <returns>Its outlines.</returns>
    public static ArenaView Of(Arena arena, Calibration calibration) => new(
        OutlineView.Of("floor", arena.Floor, calibration),
        [.. arena.Zones.Select(zone => OutlineView.Of(zone.Name, zone.Region, calibration))],
        calibration.PxPerCm)
    {
        Enclosure = arena.Enclosure is { } enclosure ? OutlineView.Of("enclosure", enclosure, calibration) : null,
    };
}
