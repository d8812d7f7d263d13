using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>All that can be dragged of a trial's arena: the floor, the enclosure, the zones.</summary>
internal static class ArenaHandles
{
    /// <summary>The handles of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="calibration">Where its arena is in the picture; <see langword="null"/> if that is not known.</param>
    /// <returns>The handles; empty without a calibration.</returns>
    public static ImmutableArray<ArenaHandle> Of(StudyTrial trial, Calibration? calibration) => calibration is null ? [] :
    [
        .. FloorHandles.Of(trial, calibration),
        .. trial.SocialInteraction is { } social ? SocialHandles.Of(trial.Arena, social, calibration) : [],
        .. trial.OpenField is { } field ? FieldHandles.Of(trial.Arena, field, calibration) : [],
        .. trial.Arena.Zones.Where(zone => IsOwn(trial, zone)).SelectMany(zone => ZoneHandles.Of(zone, calibration)),
    ];

    /// <summary>Whether a zone is drawn by the study itself, rather than following from the arena's measures.</summary>
    private static bool IsOwn(StudyTrial trial, Zone zone)
    {
        var plain = trial.SocialInteraction?.ToArena(trial.Arena.Id) ?? trial.OpenField?.ToArena(trial.Arena.Id);
        return plain?.FindZone(zone.Name)?.Region != zone.Region;
    }
}
