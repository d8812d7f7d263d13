using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Zones;

/// <summary>Where one point is in relation to one zone, frame by frame.</summary>
/// <remarks>
/// Arrays are indexed by the video's frame number; only <see cref="ScoredFrames.First"/> to before
/// <see cref="ScoredFrames.End"/> of <see cref="Frames"/> count, each with its seconds. The seconds of the four states
/// add up to the window that was got.
/// </remarks>
public sealed record ZoneStateSeries
{
    private ZoneStateSeries(ScoredFrames frames, ImmutableArray<ZoneState> states, ImmutableArray<double> signedDistanceCm) =>
        (Frames, States, SignedDistanceCm) = (frames, states, signedDistanceCm);

    /// <summary>The frames that count and for how long.</summary>
    public ScoredFrames Frames { get; }

    /// <summary>The state of each frame of the video.</summary>
    public ImmutableArray<ZoneState> States { get; }

    /// <summary>Distance to the zone's edge, cm: negative inside; NaN where unknown, and throughout where only states were given; empty after <see cref="WithoutDistances"/>.</summary>
    public ImmutableArray<double> SignedDistanceCm { get; }

    /// <summary>Finds the states of a point.</summary>
    /// <param name="frames">The frames that count.</param>
    /// <param name="positions">The point's position in each frame of the video; missing where unknown.</param>
    /// <param name="region">The zone.</param>
    /// <param name="edgeOffsetCm">How far its outer edge is moved outwards, cm; negative moves it inwards.</param>
    /// <returns>The states.</returns>
    /// <exception cref="ArgumentException">There is not one position a frame.</exception>
    public static ZoneStateSeries From(
        ScoredFrames frames, ImmutableArray<ArenaPoint> positions, Region region, double edgeOffsetCm = 0)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(region);
        RequireOneAFrame(frames, positions.Length, nameof(positions));
        var zone = region.Expanded(edgeOffsetCm);
        var states = new ZoneState[positions.Length];
        var distances = new double[positions.Length];
        for (var k = 0; k < states.Length; k++)
        {
            var distance = zone.SignedDistanceCm(positions[k]);
            distances[k] = distance;
            states[k] = frames.Excluded[k] ? ZoneState.Excluded : StateAt(distance);
        }

        return new ZoneStateSeries(
            frames, ImmutableCollectionsMarshal.AsImmutableArray(states), ImmutableCollectionsMarshal.AsImmutableArray(distances));
    }

    /// <summary>Takes states that another program or a person gave.</summary>
    /// <param name="frames">The frames that count; what it excludes is excluded here too.</param>
    /// <param name="states">The state of each frame of the video.</param>
    /// <returns>The states, without distances.</returns>
    /// <exception cref="ArgumentException">There is not one state a frame.</exception>
    public static ZoneStateSeries FromStates(ScoredFrames frames, ImmutableArray<ZoneState> states)
    {
        ArgumentNullException.ThrowIfNull(frames);
        RequireOneAFrame(frames, states.Length, nameof(states));
        var distances = new double[states.Length];
        Array.Fill(distances, double.NaN);
        return new ZoneStateSeries(
            frames,
            [.. states.Select((state, k) => frames.Excluded[k] ? ZoneState.Excluded : state)],
            ImmutableCollectionsMarshal.AsImmutableArray(distances));
    }

    /// <summary>Other states with the same distances.</summary>
    /// <param name="states">The state of each frame of the video.</param>
    /// <returns>The series with those states.</returns>
    /// <exception cref="ArgumentException">There is not one state a frame.</exception>
    public ZoneStateSeries WithStates(ImmutableArray<ZoneState> states)
    {
        RequireOneAFrame(Frames, states.Length, nameof(states));
        return new ZoneStateSeries(Frames, states, SignedDistanceCm);
    }

    /// <summary>The same states alone, to be kept for long: the distances take eight times their memory.</summary>
    /// <returns>The series without distances.</returns>
    public ZoneStateSeries WithoutDistances() => new(Frames, States, []);

    /// <summary>The same states cut to other frames, for example those of a time bin.</summary>
    /// <param name="frames">The frames that count; of the same video and with the same exclusions.</param>
    /// <returns>The states with the other frames' seconds.</returns>
    /// <exception cref="ArgumentException">The frames are of another video.</exception>
    public ZoneStateSeries Within(ScoredFrames frames)
    {
        ArgumentNullException.ThrowIfNull(frames);
        RequireOneAFrame(frames, States.Length, nameof(frames));
        return new ZoneStateSeries(frames, States, SignedDistanceCm);
    }

    /// <summary>The time spent in a state.</summary>
    /// <param name="state">Which state.</param>
    /// <returns>Seconds inside the window; 0 if there were none.</returns>
    public double TimeS(ZoneState state)
    {
        var sum = 0.0;
        for (var k = Frames.First; k < Frames.End; k++)
        {
            sum += States[k] == state ? Frames.Seconds[k] : 0;
        }

        return sum;
    }

    private static ZoneState StateAt(double signedDistanceCm) =>
        double.IsNaN(signedDistanceCm) ? ZoneState.Unknown : signedDistanceCm <= 0 ? ZoneState.In : ZoneState.Out;

    private static void RequireOneAFrame(ScoredFrames frames, int length, string name)
    {
        if (length != frames.Times.Count)
        {
            throw new ArgumentException($"The video has {frames.Times.Count} frames, not {length}.", name);
        }
    }
}
