using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>What one scorer saw of one behaviour in one trial.</summary>
/// <param name="States">Whether it was shown, frame by frame.</param>
/// <param name="Entries">How often it began in the window, or was there at its start.</param>
public sealed record BehaviourSeries(ZoneStateSeries States, int Entries)
{
    /// <summary>How long it was shown in the window, s.</summary>
    public double TimeS => States.TimeS(ZoneState.In);

    /// <summary>What the program says of a point in a zone: the time and entries of its tables.</summary>
    /// <param name="track">What was scored.</param>
    /// <param name="measures">What was measured of that point in that zone.</param>
    /// <param name="carriedSamples">Missing samples that keep the last zone, as in scoring.</param>
    /// <returns>The series; <see langword="null"/> if the arena has no such zone.</returns>
    public static BehaviourSeries? OfZone(ScoredTrack track, ZoneMeasures measures, int carriedSamples)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(measures);
        return track.Arena.FindZone(measures.Zone) is { } zone
            ? new BehaviourSeries(MissingSampleRule.Apply(track.States(zone.Region, measures.Point), carriedSamples), measures.Entries)
            : null;
    }

    /// <summary>What the program says of a behaviour that is no zone.</summary>
    /// <param name="track">What was scored.</param>
    /// <param name="bouts">The behaviour's bouts.</param>
    /// <returns>The series; frames without nose or body centre outside the bouts are unknown.</returns>
    public static BehaviourSeries OfBouts(ScoredTrack track, IReadOnlyCollection<Bout> bouts)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(bouts);
        var (nose, centre) = (track[BodyPoint.Nose], track[BodyPoint.BodyCentre]);
        var isIn = Covered(track.Frames, bouts.Select(b => (b.StartFrame, b.EndFrameExclusive)));
        var states = isIn.Select((inBout, k) => inBout ? ZoneState.In
            : double.IsNaN(nose[k].XCm) || double.IsNaN(centre[k].XCm) ? ZoneState.Unknown
            : ZoneState.Out);
        return new BehaviourSeries(ZoneStateSeries.FromStates(track.Frames, [.. states]), bouts.Count);
    }

    /// <summary>What a person saw.</summary>
    /// <param name="frames">The frames that count.</param>
    /// <param name="session">The person's pass.</param>
    /// <param name="behaviour">One of the behaviours that the person looked for.</param>
    /// <returns>The series; frames outside the stretch that the person went through are unknown.</returns>
    /// <exception cref="ArgumentException">The person did not look for that behaviour.</exception>
    public static BehaviourSeries OfHand(ScoredFrames frames, HandSession session, string behaviour)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(session);
        if (!session.Behaviours.Contains(behaviour))
        {
            throw new ArgumentException($"{session.Reviewer} did not look for {behaviour} in pass {session.Number}.", nameof(behaviour));
        }

        HandBout[] bouts = [.. session.Bouts.Where(b => b.Behaviour == behaviour && b.StartFrame < frames.End && b.EndFrame > frames.First)];
        var isIn = Covered(frames, bouts.Select(b => (b.StartFrame, b.EndFrame)));
        var states = isIn.Select((inBout, k) => inBout ? ZoneState.In
            : k < session.StartFrame || k >= session.EndFrame ? ZoneState.Unknown
            : ZoneState.Out);
        return new BehaviourSeries(ZoneStateSeries.FromStates(frames, [.. states]), bouts.Length);
    }

    private static bool[] Covered(ScoredFrames frames, IEnumerable<(int Start, int End)> spans)
    {
        var covered = new bool[frames.Times.Count];
        foreach (var (start, end) in spans)
        {
            covered.AsSpan()[start..Math.Min(end, covered.Length)].Fill(true);
        }

        return covered;
    }
}
