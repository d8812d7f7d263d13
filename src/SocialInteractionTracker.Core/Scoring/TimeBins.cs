using System.Collections.Immutable;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>Divides a window into time bins.</summary>
public static class TimeBins
{
    /// <summary>A remainder shorter than this is rounding, not a bin, s.</summary>
    private const double SlackS = 1e-6;

    /// <summary>The bins of a window, from its start.</summary>
    /// <param name="window">The window.</param>
    /// <param name="lengthS">Length of a bin, s; above 0.</param>
    /// <returns>Bins that touch each other and fill the window; the last one is shorter where the length does not go into it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="lengthS"/> is not above 0.</exception>
    public static ImmutableArray<Window> Of(Window window, double lengthS)
    {
        ArgumentNullException.ThrowIfNull(window);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(lengthS);
        var count = Math.Max(1, (int)Math.Ceiling((window.DurationS - SlackS) / lengthS));
        var bins = ImmutableArray.CreateBuilder<Window>(count);
        for (var i = 0; i < count; i++)
        {
            var endS = i + 1 < count ? window.StartS + ((i + 1) * lengthS) : window.EndS;
            bins.Add(new Window(window.StartS + (i * lengthS), endS));
        }

        return bins.MoveToImmutable();
    }
}
