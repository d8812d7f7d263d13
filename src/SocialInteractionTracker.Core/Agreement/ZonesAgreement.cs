using System.Collections.Immutable;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How two scorers agree, frame by frame, on which of several zones the animal is in.</summary>
/// <remarks>
/// Each frame's category is the set of zones that the scorer says the animal is in; frames count with their seconds, and those in
/// which a zone is unknown or excluded for either are left out. There is no tolerance, and no interval: neighbouring frames are not independent.
/// </remarks>
/// <param name="First">The first scorer.</param>
/// <param name="Second">The second scorer.</param>
/// <param name="Zones">The zones, in ordinal order; two or more.</param>
/// <param name="Trials">Trials that both scored.</param>
/// <param name="Kappa">The coefficient over the time of all trials, its total in s.</param>
public sealed record ZonesAgreement(Scorer First, Scorer Second, ImmutableArray<string> Zones, int Trials, CohenKappa Kappa)
{
    /// <summary>The table of seconds behind the coefficient.</summary>
    /// <param name="trials">For each trial the zones' states as both scorers saw them, zones in the same order.</param>
    /// <returns>Seconds by the first scorer's and the second scorer's category; square.</returns>
    internal static double[][] Table(IEnumerable<(ZoneStateSeries First, ZoneStateSeries Second)[]> trials)
    {
        var seconds = new Dictionary<(int First, int Second), double>();
        foreach (var zones in trials)
        {
            var frames = zones[0].First.Frames;
            for (var k = frames.First; k < frames.End; k++)
            {
                if (Category(zones, k) is { } category)
                {
                    seconds[category] = seconds.GetValueOrDefault(category) + frames.Seconds[k];
                }
            }
        }

        int[] names = [.. seconds.Keys.SelectMany(key => new[] { key.First, key.Second }).Distinct().Order()];
        return [.. names.Select(row => names.Select(column => seconds.GetValueOrDefault((row, column))).ToArray())];
    }

    private static (int First, int Second)? Category((ZoneStateSeries First, ZoneStateSeries Second)[] zones, int frame)
    {
        var (first, second) = (0, 0);
        for (var i = 0; i < zones.Length; i++)
        {
            var (a, b) = (zones[i].First.States[frame], zones[i].Second.States[frame]);
            if (a is not (ZoneState.In or ZoneState.Out) || b is not (ZoneState.In or ZoneState.Out))
            {
                return null;
            }

            first |= a == ZoneState.In ? 1 << i : 0;
            second |= b == ZoneState.In ? 1 << i : 0;
        }

        return (first, second);
    }
}
