using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.HandScoring;

/// <summary>One pass of one person through one trial, with the bouts that the person saw.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Number">Which pass of this person through this trial, from 1.</param>
public sealed record HandSession(string Reviewer, int Number)
{
    /// <summary>Times are written to the millisecond, s.</summary>
    private const double WrittenToS = 0.001;

    /// <summary>What the person looked for; a behaviour of these without a bout did not happen.</summary>
    public required ImmutableArray<string> Behaviours { get; init; }

    /// <summary>The first frame of the stretch that the person went through.</summary>
    public required int StartFrame { get; init; }

    /// <summary>The frame after its last one.</summary>
    public required int EndFrame { get; init; }

    /// <summary>When the first frame was shown, s from the video's first frame, as it was then.</summary>
    public required double StartS { get; init; }

    /// <summary>When the stretch ended, s, as it was then.</summary>
    public required double EndS { get; init; }

    /// <summary>When the pass was begun.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When the person said that it is done; <see langword="null"/> until then, and it counts nowhere.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Version of the program that the pass was begun with.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>Whether group, names and classes were hidden; the program's scores always are.</summary>
    public bool IsBlind { get; init; }

    /// <summary>The bouts in order of start, then of behaviour; those of one behaviour do not touch.</summary>
    public ImmutableArray<HandBout> Bouts { get; init; } = [];

    /// <summary>Whether a video's frames are those that the person saw: its times, to a millisecond, are the ones that were written down.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <returns>False where the video was changed since, so that frame numbers mean something else.</returns>
    public bool Fits(FrameTimes times)
    {
        ArgumentNullException.ThrowIfNull(times);
        return EndFrame <= times.Count && StartFrame < EndFrame
            && Math.Abs(times.StartS[StartFrame] - StartS) <= WrittenToS && Math.Abs(times.EndS(EndFrame - 1) - EndS) <= WrittenToS;
    }

    /// <summary>The session with other bouts.</summary>
    /// <param name="bouts">The bouts as the person has them now.</param>
    /// <param name="now">The time for those that are new or changed.</param>
    /// <returns>The session; bouts of behaviours that it does not look for are dropped.</returns>
    public HandSession With(IEnumerable<HandBout> bouts, DateTimeOffset now)
    {
        var known = Bouts.ToDictionary(b => (b.Behaviour, b.StartFrame, b.EndFrame), b => b.Time);
        var own = bouts.Where(b => Behaviours.Contains(b.Behaviour)).Select(b => b with { Time = DateTimeOffset.MinValue });
        return this with
        {
            Bouts = [.. HandBout.Joined(own, StartFrame, EndFrame).Select(b => b with { Time = known.GetValueOrDefault((b.Behaviour, b.StartFrame, b.EndFrame), now) })],
        };
    }
}
