using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>Watching the enclosure from afar.</summary>
public static class VigilanceFinder
{
    /// <summary>Finds the bouts in which the subject stands still outside the interaction zone and faces the enclosure.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="interaction">States of its body centre in the interaction zone.</param>
    /// <param name="movement">Movement in the same video.</param>
    /// <param name="immobility">Bouts of immobility.</param>
    /// <param name="options">The angle and the shortest bout.</param>
    /// <returns>The bouts in order; empty if there were none or the arena has no enclosure.</returns>
    public static ImmutableArray<BoutSpan> Find(
        ScoredTrack track,
        ZoneStateSeries interaction,
        MovementSeries movement,
        ImmutableArray<BoutSpan> immobility,
        SocialInteractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(options);
        if (track.Arena.Enclosure is not { } enclosure)
        {
            return [];
        }

        var isStill = Mask(immobility, track.Frames.Times.Count);
        var centre = track[BodyPoint.BodyCentre];
        var evidence = FrameEvidence.Of(track.Frames, k =>
        {
            if (interaction.States[k] == ZoneState.Unknown || double.IsNaN(movement.SpeedCmPerS[k]))
            {
                return BoutEvidence.Unknown;
            }

            if (interaction.States[k] == ZoneState.In || !isStill[k])
            {
                return BoutEvidence.Off;
            }

            var offRad = FacingAngle.OffRad(centre[k], movement.HeadingRad[k], enclosure);
            return double.IsNaN(offRad) ? BoutEvidence.Unknown
                : offRad <= options.VigilanceAngleRad ? BoutEvidence.On
                : BoutEvidence.Off;
        });
        return BoutFinder.Find(evidence, track.Frames, options.Vigilance);
    }

    private static bool[] Mask(ImmutableArray<BoutSpan> bouts, int frames)
    {
        var mask = new bool[frames];
        foreach (var bout in bouts)
        {
            mask.AsSpan(bout.StartFrame..bout.EndFrameExclusive).Fill(true);
        }

        return mask;
    }
}
