using System.Diagnostics;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Adds up how long the threads of one trial were busy with a stage.</summary>
public sealed class StageClock
{
    private long _ticks;

    /// <summary>Seconds of work, summed over threads.</summary>
    public double Seconds => Interlocked.Read(ref _ticks) / (double)Stopwatch.Frequency;

    /// <summary>Adds the time since a start.</summary>
    /// <param name="startTimestamp">What <see cref="Stopwatch.GetTimestamp"/> gave at the start.</param>
    public void AddSince(long startTimestamp) => Interlocked.Add(ref _ticks, Stopwatch.GetTimestamp() - startTimestamp);
}
