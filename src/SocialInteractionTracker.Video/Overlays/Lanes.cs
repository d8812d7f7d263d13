using System.Collections.Immutable;
using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Zones;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>The rows of an ethogram: the zones, then the behaviours that the trial has.</summary>
internal sealed class Lanes
{
    private static readonly string[] Behaviours =
        [BehaviourNames.Investigation, BehaviourNames.Approach, BehaviourNames.Flight, BehaviourNames.Vigilance, BehaviourNames.Immobility];

    private Lanes(ImmutableArray<Lane> all) => All = all;

    /// <summary>The rows from the top.</summary>
    public ImmutableArray<Lane> All { get; }

    /// <summary>One row.</summary>
    /// <param name="Name">What it is called.</param>
    /// <param name="Colour">Its colour.</param>
    /// <param name="States">Its state in each frame of the video.</param>
    /// <param name="TimeS">Seconds in state <see cref="LaneState.On"/> to the end of each frame.</param>
    /// <param name="Count">Entries or bouts that began in each frame or before it.</param>
    public sealed record Lane(string Name, Scalar Colour, ImmutableArray<LaneState> States, ImmutableArray<double> TimeS, ImmutableArray<int> Count);

    /// <summary>Reads the rows off what was scored.</summary>
    /// <param name="arena">The arena.</param>
    /// <param name="timeline">What was scored.</param>
    /// <returns>The rows.</returns>
    public static Lanes Of(Arena arena, TrialTimeline timeline)
    {
        var zones = timeline.Zones.Select((zone, index) => new Lane(
            zone.Zone.Name.Replace('_', ' '), Palette.Zone(arena, index), StatesOf(zone), zone.TimeInS, zone.Entries));
        var behaviours = Behaviours.Where(name => timeline.Bouts.Any(bout => bout.Behaviour == name)).Select(name => Behaviour(name, timeline));
        return new Lanes([.. zones, .. behaviours]);
    }

    private static ImmutableArray<LaneState> StatesOf(ZoneTimeline zone) =>
    [
        .. zone.States.States.Select((state, frame) => state switch
        {
            _ when zone.States.Frames.Seconds[frame] == 0 => LaneState.NotScored,
            ZoneState.In => LaneState.On,
            ZoneState.Out => LaneState.Off,
            ZoneState.Excluded => LaneState.NotScored,
            _ => LaneState.Unknown,
        }),
    ];

    private static Lane Behaviour(string name, TrialTimeline timeline)
    {
        var frames = timeline.Frames;
        var (states, time, count) = (new LaneState[frames.Times.Count], new double[frames.Times.Count], new int[frames.Times.Count]);
        for (var k = 0; k < states.Length; k++)
        {
            states[k] = frames.Seconds[k] == 0 || frames.Excluded[k] ? LaneState.NotScored : LaneState.Off;
        }

        foreach (var bout in timeline.Bouts.Where(bout => bout.Behaviour == name))
        {
            count[bout.StartFrame]++;
            for (var k = bout.StartFrame; k < bout.EndFrameExclusive; k++)
            {
                (states[k], time[k]) = (LaneState.On, frames.Seconds[k]);
            }
        }

        var (sumS, sum) = (0.0, 0);
        return new Lane(name, Palette.Behaviour(name), [.. states], [.. time.Select(s => sumS += s)], [.. count.Select(n => sum += n)]);
    }
}
