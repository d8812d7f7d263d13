using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Scores the zones of a social-interaction trial for every choice of the robustness matrix.</summary>
/// <remarks>Edges at the arena's walls stay there; the others are moved. With no offset the times are the trial's scores.</remarks>
public static class ZonePresenceScorer
{
    /// <summary>Scores a trial.</summary>
    /// <param name="track">The subject's positions, the arena and the frames that count.</param>
    /// <param name="scoring">How the trial was scored.</param>
    /// <param name="primaryPoint">The body point of the primary class; scored also if the matrix does not hold it.</param>
    /// <returns>One element a point and edge, for <see cref="SessionEvidence.Presences"/>; empty if the arena has no interaction zone.</returns>
    public static ImmutableArray<ZonePresence> Score(
        ScoredTrack track, ScoringOptions scoring, BodyPoint primaryPoint = BodyPoint.BodyCentre)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(scoring);
        var interaction = track.Arena.FindZone(ZoneNames.Interaction);
        var corners = track.Arena.FindZone(ZoneNames.Corners);
        if (interaction is null)
        {
            return [];
        }

        return
        [
            .. from point in RobustnessGrid.Points.Add(primaryPoint).Distinct()
               from edge in RobustnessGrid.EdgeOffsetsCm
               select ZonePresence.From(point, edge, States(interaction, point, edge), corners is null ? null : States(corners, point, edge)),
        ];

        ZoneStateSeries States(Zone zone, BodyPoint point, double edgeOffsetCm)
        {
            var region = edgeOffsetCm == 0 ? zone.Region : OpenedZone.Of(zone.Region, track.Arena);
            var states = track.States(region, point, edgeOffsetCm);
            return scoring.CarriedSamples > 0 ? MissingSampleRule.Apply(states, scoring.CarriedSamples) : states;
        }
    }
}
