using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Zones;

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

    /// <summary>The interaction zone frame by frame; <see langword="null"/> if only the time is known.</summary>
    public ZoneStateSeries? InteractionStates { get; init; }

    /// <summary>The corners frame by frame; <see langword="null"/> if only the time is known or there are none.</summary>
    public ZoneStateSeries? CornerStates { get; init; }

    /// <summary>Takes the times from the states.</summary>
    /// <param name="point">The body point the states are of.</param>
    /// <param name="edgeOffsetCm">How far the zones' edges were moved outwards for the states, cm.</param>
    /// <param name="interaction">States in the interaction zone.</param>
    /// <param name="corners">States in the corners; <see langword="null"/> if the trial has none.</param>
    /// <returns>The presence, with times and states; the states without distances, as a study keeps those of all its trials.</returns>
    public static ZonePresence From(
        BodyPoint point, double edgeOffsetCm, ZoneStateSeries interaction, ZoneStateSeries? corners)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return new ZonePresence
        {
            Point = point,
            EdgeOffsetCm = edgeOffsetCm,
            Interaction = TimeOf(interaction),
            Corners = corners is null ? null : TimeOf(corners),
            InteractionStates = interaction.WithoutDistances(),
            CornerStates = corners?.WithoutDistances(),
        };
    }

    private static ZoneTime TimeOf(ZoneStateSeries states) =>
        new(states.TimeS(ZoneState.In), states.TimeS(ZoneState.Unknown));
}
