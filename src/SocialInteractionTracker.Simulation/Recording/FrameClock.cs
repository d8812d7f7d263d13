using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Simulation.Randomness;

namespace SocialInteractionTracker.Simulation.Recording;

/// <summary>The presentation time of each frame, in whole ticks so that a container keeps it exactly.</summary>
public sealed record FrameClock
{
    /// <summary>Ticks in a second.</summary>
    public const int TicksPerS = 90_000;

    private const int LongestDrop = 4;
    private const int SlowFactor = 2;
    private const double SlowStretchS = 2;

    private FrameClock(ImmutableArray<long> ticks)
    {
        Ticks = ticks;
        Times = new FrameTimes([.. ticks.Select(t => (double)t / TicksPerS)]);
    }

    /// <summary>Presentation time of each frame, ticks; the first is 0.</summary>
    public ImmutableArray<long> Ticks { get; }

    /// <summary>The same in seconds.</summary>
    public FrameTimes Times { get; }

    /// <summary>Takes frames.</summary>
    /// <param name="options">How.</param>
    /// <param name="lengthS">For how long, s.</param>
    /// <param name="random">What lost frames are drawn from.</param>
    /// <returns>The times.</returns>
    public static FrameClock Run(TimingOptions options, double lengthS, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(random);
        var frame = (long)Math.Round(TicksPerS / options.FramesPerS);
        var frames = (int)(lengthS * TicksPerS / frame);
        var taken = new bool[frames];
        Array.Fill(taken, true);
        for (var k = 0; k < options.Drops; k++)
        {
            var from = 1 + random.Below(Math.Max(1, frames - LongestDrop - 2));
            Array.Fill(taken, false, from, 1 + random.Below(Math.Min(LongestDrop, Math.Max(1, frames - from - 1))));
        }

        for (var k = 0; k < options.SlowStretches; k++)
        {
            var from = random.Below(frames);
            var to = Math.Min(frames, from + (int)(SlowStretchS * options.FramesPerS));
            for (var f = from; f < to; f++)
            {
                taken[f] &= (f - from) % SlowFactor == 0;
            }
        }

        return new FrameClock([.. Enumerable.Range(0, frames).Where(f => taken[f]).Select(f => f * frame)]);
    }
}
