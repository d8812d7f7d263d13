namespace SocialInteractionTracker.Core.Tracks;

/// <summary>The scored stretch of a trial, <c>[StartS, EndS)</c> of presentation time.</summary>
/// <remarks>It is what was asked for: the video may end before it does. A frame counts with the part of it inside.</remarks>
public sealed record Window
{
    /// <summary>Creates a window.</summary>
    /// <param name="startS">Presentation time of its start, s; finite.</param>
    /// <param name="endS">Presentation time of its end, s; finite, above the start.</param>
    /// <exception cref="ArgumentOutOfRangeException">A time is not finite, or the end does not follow the start.</exception>
    public Window(double startS, double endS)
    {
        if (!double.IsFinite(startS))
        {
            throw new ArgumentOutOfRangeException(nameof(startS), startS, "A window starts at a finite time.");
        }

        if (!double.IsFinite(endS) || endS <= startS)
        {
            throw new ArgumentOutOfRangeException(nameof(endS), endS, $"A window that starts at {startS} s ends after it, at a finite time.");
        }

        (StartS, EndS) = (startS, endS);
    }

    /// <summary>Presentation time of its start, s.</summary>
    public double StartS { get; }

    /// <summary>Presentation time of its end, s; not part of it.</summary>
    public double EndS { get; }

    /// <summary>Its length, s.</summary>
    public double DurationS => EndS - StartS;

    /// <summary>The seconds of a frame that lie inside the window.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="frame">Frame number from 0.</param>
    /// <returns>The overlap, s; 0 for a frame outside.</returns>
    public double OverlapS(FrameTimes times, int frame)
    {
        ArgumentNullException.ThrowIfNull(times);
        return Math.Max(0, Math.Min(times.EndS(frame), EndS) - Math.Max(times.StartS[frame], StartS));
    }
}
