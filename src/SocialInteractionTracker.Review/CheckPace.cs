using System.Diagnostics;

namespace SocialInteractionTracker.Review;

/// <summary>Keeps looking for changed files from taking more than a tenth of the time, where there are so many that it takes long.</summary>
internal sealed class CheckPace
{
    /// <summary>Looking that takes no longer than this is done at every request.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    private const int RestFactor = 10;

    private long _begun;
    private long _next;

    /// <summary>Whether it is time to look again.</summary>
    public bool IsDue => Stopwatch.GetTimestamp() >= Volatile.Read(ref _next);

    /// <summary>A look begins.</summary>
    public void Begin() => _begun = Stopwatch.GetTimestamp();

    /// <summary>It has ended.</summary>
    public void End()
    {
        var took = Stopwatch.GetTimestamp() - _begun;
        var rest = Stopwatch.GetElapsedTime(0, took) > Short ? RestFactor * took : 0;
        Volatile.Write(ref _next, Stopwatch.GetTimestamp() + rest);
    }
}
