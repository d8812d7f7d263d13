using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>How a zone's measures grow from frame to frame of a trial.</summary>
/// <remarks>Arrays are indexed by the video's frame number. The last frame's values are those of the tables.</remarks>
public sealed record ZoneTimeline
{
    private ZoneTimeline(Zone zone, ZoneStateSeries states, ImmutableArray<double> timeInS, ImmutableArray<int> entries) =>
        (Zone, States, TimeInS, Entries) = (zone, states, timeInS, entries);

    /// <summary>The zone.</summary>
    public Zone Zone { get; }

    /// <summary>Where the point is in relation to it.</summary>
    public ZoneStateSeries States { get; }

    /// <summary>Time in the zone from the window's start to the end of each frame, s.</summary>
    public ImmutableArray<double> TimeInS { get; }

    /// <summary>Entries that began in each frame or before it.</summary>
    public ImmutableArray<int> Entries { get; }

    /// <summary>Whether the frame counts and the point is in the zone.</summary>
    /// <param name="frame">Frame number from 0.</param>
    /// <returns>True if the frame adds to the time in the zone.</returns>
    public bool IsIn(int frame) => States.States[frame] == ZoneState.In && States.Frames.Seconds[frame] > 0;

    /// <summary>Follows a zone through a trial.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="zone">One of its arena's zones.</param>
    /// <param name="point">The point that is scored.</param>
    /// <param name="score">What was scored of the trial.</param>
    /// <param name="options">How it was scored.</param>
    /// <returns>The states the scores were made of, and how they add up.</returns>
    public static ZoneTimeline Of(ScoredTrack track, Zone zone, BodyPoint point, TrialScore score, ScoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(options);
        var states = MissingSampleRule.Apply(track.States(zone.Region, point), options.CarriedSamples);
        var entries = score.Bouts.Where(bout => bout.Behaviour == BehaviourNames.ZoneVisit && bout.Zone == zone.Name && bout.Point == point)
            .Where(bout => ZoneScorer.IsEntry(bout.Span, track.Frames.Window));
        return new ZoneTimeline(zone, states, Sum(states), Count(entries, states.States.Length));
    }

    private static ImmutableArray<double> Sum(ZoneStateSeries states)
    {
        var sums = ImmutableArray.CreateBuilder<double>(states.States.Length);
        var sum = 0.0;
        for (var k = 0; k < states.States.Length; k++)
        {
            sum += states.States[k] == ZoneState.In ? states.Frames.Seconds[k] : 0;
            sums.Add(sum);
        }

        return sums.MoveToImmutable();
    }

    private static ImmutableArray<int> Count(IEnumerable<Bout> entries, int frames)
    {
        var began = new int[frames];
        foreach (var entry in entries)
        {
            began[entry.StartFrame]++;
        }

        var sum = 0;
        return [.. began.Select(count => sum += count)];
    }
}
