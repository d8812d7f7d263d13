using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>When the frames of a video are shown, as the container says.</summary>
/// <remarks>Frame k covers <c>[StartS[k], EndS(k))</c>; the last one lasts as long as the median frame.</remarks>
public sealed record FrameTimes
{
    /// <summary>Creates the times.</summary>
    /// <param name="startS">Presentation time of each frame, s; strictly rising.</param>
    /// <exception cref="ArgumentException">The times do not rise strictly, or one is not finite.</exception>
    public FrameTimes(ImmutableArray<double> startS)
    {
        for (var k = 0; k < startS.Length; k++)
        {
            if (!double.IsFinite(startS[k]) || (k > 0 && startS[k] <= startS[k - 1]))
            {
                throw new ArgumentException($"Frame {k} starts at {startS[k]} s, not after the one before it.", nameof(startS));
            }
        }

        StartS = startS;
        MedianDurationS = Median(startS);
    }

    /// <summary>Presentation time of each frame, s.</summary>
    public ImmutableArray<double> StartS { get; }

    /// <summary>Median time from one frame to the next, s; 0 with fewer than two frames.</summary>
    public double MedianDurationS { get; }

    /// <summary>Number of frames.</summary>
    public int Count => StartS.Length;

    /// <summary>When a frame ends, s.</summary>
    /// <param name="frame">Frame number from 0.</param>
    /// <returns>The start of the next frame, or for the last one its start plus the median duration.</returns>
    public double EndS(int frame) => frame + 1 < StartS.Length ? StartS[frame + 1] : StartS[frame] + MedianDurationS;

    /// <summary>The same times counted from another moment.</summary>
    /// <param name="zeroS">The moment that becomes 0, s.</param>
    /// <returns>The times less that moment.</returns>
    /// <exception cref="ArgumentException">The moment is not finite.</exception>
    public FrameTimes Since(double zeroS) => zeroS == 0 ? this : new FrameTimes([.. StartS.Select(startS => startS - zeroS)]);

    /// <inheritdoc/>
    public bool Equals(FrameTimes? other) => other is not null && StartS.AsSpan().SequenceEqual(other.StartS.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Count, MedianDurationS);

    private static double Median(ImmutableArray<double> startS)
    {
        if (startS.Length < 2)
        {
            return 0;
        }

        var durations = new double[startS.Length - 1];
        for (var k = 0; k < durations.Length; k++)
        {
            durations[k] = startS[k + 1] - startS[k];
        }

        Array.Sort(durations);
        var middle = durations.Length / 2;
        return durations.Length % 2 == 1 ? durations[middle] : (durations[middle - 1] + durations[middle]) / 2;
    }
}
