using System.Runtime.InteropServices;

namespace SocialInteractionTracker.Core.Zones;

/// <summary>Emulates how EthoVision XT treats samples in which the point was not found, for concordance work.</summary>
public static class MissingSampleRule
{
    /// <summary>
    /// How many missing samples keep the last state: 3. In raw exports of EthoVision XT the first three samples of every
    /// run of missing ones keep the zone and the fourth is in none; its manual speaks of one or two.
    /// </summary>
    public const int EthoVisionCarriedSamples = 3;

    /// <summary>Lets the first samples of each unknown run keep the state before it; later ones stay unknown (in no zone).</summary>
    /// <param name="series">The states.</param>
    /// <param name="carriedSamples">How many samples of a run keep the state; 0 changes nothing.</param>
    /// <returns>The emulated states.</returns>
    /// <remarks>Unknown samples before the first known one, and those after an excluded one, stay unknown.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="carriedSamples"/> is negative.</exception>
    public static ZoneStateSeries Apply(ZoneStateSeries series, int carriedSamples = EthoVisionCarriedSamples)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentOutOfRangeException.ThrowIfNegative(carriedSamples);
        var states = series.States.ToArray();
        var (last, run) = (ZoneState.Unknown, 0);
        for (var k = 0; k < states.Length; k++)
        {
            if (states[k] != ZoneState.Unknown)
            {
                (last, run) = (states[k] == ZoneState.Excluded ? ZoneState.Unknown : states[k], 0);
            }
            else if (++run <= carriedSamples)
            {
                states[k] = last;
            }
        }

        return series.WithStates(ImmutableCollectionsMarshal.AsImmutableArray(states));
    }
}
