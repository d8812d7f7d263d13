using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>Fast runs from the interaction zone to a corner.</summary>
public static class FlightFinder
{
    private const double SlackS = 1e-9;

    /// <summary>Finds the fast runs of the body centre from the interaction zone to a corner.</summary>
    /// <param name="interaction">States of the body centre in the interaction zone.</param>
    /// <param name="corners">Its states in the corners, for the same frames.</param>
    /// <param name="movement">Movement in the same video.</param>
    /// <param name="options">The speed and the times allowed.</param>
    /// <returns>From the first frame out of the zone to the first one in a corner, in order; empty if there were none.</returns>
    public static ImmutableArray<BoutSpan> Find(
        ZoneStateSeries interaction, ZoneStateSeries corners, MovementSeries movement, SocialInteractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        ArgumentNullException.ThrowIfNull(corners);
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(options);
        const int None = -1;
        var frames = interaction.Frames;
        var found = ImmutableArray.CreateBuilder<BoutSpan>();
        var (lastIn, isFast) = (None, false);
        for (var k = frames.First; k < frames.End; k++)
        {
            var awayS = lastIn == None ? double.PositiveInfinity : frames.Times.StartS[k] - frames.Times.EndS(lastIn);
            if (interaction.States[k] == ZoneState.Excluded || awayS > options.FlightWithinS + SlackS)
            {
                lastIn = None;
            }

            if (interaction.States[k] == ZoneState.In)
            {
                (lastIn, isFast) = (k, movement.SpeedCmPerS[k] > options.FlightSpeedCmPerS);
                continue;
            }

            isFast |= movement.SpeedCmPerS[k] > options.FlightSpeedCmPerS && awayS <= options.FlightRiseS + SlackS;
            if (corners.States[k] == ZoneState.In && lastIn != None)
            {
                if (isFast)
                {
                    found.Add(BoutSpan.Of(frames, lastIn + 1, k + 1));
                }

                lastIn = None;
            }
        }

        return found.DrainToImmutable();
    }
}
