using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>The frames of a video that a window touches, and for how long each counts.</summary>
/// <remarks>
/// Arrays are indexed by the video's frame number. Frame k covers <c>[t_k, t_k+1)</c>; it counts with the part of it
/// inside the window, whatever the frame rate does. Frames from <see cref="First"/> to before <see cref="End"/> count.
/// </remarks>
public sealed record ScoredFrames
{
    private ScoredFrames(FrameTimes times, Window window, ImmutableArray<double> seconds, ImmutableArray<bool> excluded)
    {
        (Times, Window, Seconds, Excluded) = (times, window, seconds, excluded);
        var first = 0;
        while (first < times.Count && seconds[first] == 0)
        {
            first++;
        }

        var end = times.Count;
        while (end > first && seconds[end - 1] == 0)
        {
            end--;
        }

        (First, End) = (first, end);
    }

    /// <summary>When the frames are shown.</summary>
    public FrameTimes Times { get; }

    /// <summary>The window that was asked for.</summary>
    public Window Window { get; }

    /// <summary>Seconds of each frame inside the window, one a frame of the video; 0 outside.</summary>
    public ImmutableArray<double> Seconds { get; }

    /// <summary>Whether a person excluded the frame, one a frame of the video.</summary>
    public ImmutableArray<bool> Excluded { get; }

    /// <summary>First frame that counts; equal to <see cref="End"/> if none does.</summary>
    public int First { get; }

    /// <summary>The frame after the last one that counts.</summary>
    public int End { get; }

    /// <summary>How many frames count.</summary>
    public int Count => End - First;

    /// <summary>Time that the frames cover inside the window and that nobody excluded, s.</summary>
    public double ScoredS
    {
        get
        {
            var sum = 0.0;
            for (var k = First; k < End; k++)
            {
                sum += Excluded[k] ? 0 : Seconds[k];
            }

            return sum;
        }
    }

    /// <summary>Cuts a window out of a video.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="window">The window asked for.</param>
    /// <param name="exclusions">Stretches a person took out; may be empty and may overlap.</param>
    /// <returns>The frames; none where the video and the window do not meet.</returns>
    public static ScoredFrames Of(FrameTimes times, Window window, params ReadOnlySpan<Exclusion> exclusions)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentNullException.ThrowIfNull(window);
        var seconds = ImmutableArray.CreateBuilder<double>(times.Count);
        var excluded = ImmutableArray.CreateBuilder<bool>(times.Count);
        for (var k = 0; k < times.Count; k++)
        {
            seconds.Add(window.OverlapS(times, k));
            excluded.Add(IsExcluded(times, k, exclusions));
        }

        return new ScoredFrames(times, window, seconds.MoveToImmutable(), excluded.MoveToImmutable());
    }

    /// <summary>The same frames cut to a part of the window, with the same exclusions.</summary>
    /// <param name="part">The part, for example a time bin.</param>
    /// <returns>The frames of the part.</returns>
    public ScoredFrames Within(Window part)
    {
        ArgumentNullException.ThrowIfNull(part);
        var (startS, endS) = (Math.Max(part.StartS, Window.StartS), Math.Min(part.EndS, Window.EndS));
        var seconds = new double[Times.Count];
        for (var k = First; k < End; k++)
        {
            seconds[k] = Math.Max(0, Math.Min(Times.EndS(k), endS) - Math.Max(Times.StartS[k], startS));
        }

        return new ScoredFrames(Times, part, ImmutableCollectionsMarshal.AsImmutableArray(seconds), Excluded);
    }

    private static bool IsExcluded(FrameTimes times, int frame, ReadOnlySpan<Exclusion> exclusions)
    {
        foreach (var exclusion in exclusions)
        {
            if (exclusion.Covers(times, frame))
            {
                return true;
            }
        }

        return false;
    }
}
