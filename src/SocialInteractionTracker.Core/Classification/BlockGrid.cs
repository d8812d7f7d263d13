using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>How a window is cut into the steps at which bootstrap blocks may begin.</summary>
/// <param name="Steps">Steps in the window, at least 1.</param>
/// <param name="StepS">Length of a step, s.</param>
/// <param name="BlockSteps">Steps in a block, from 1 to <paramref name="Steps"/>.</param>
internal readonly record struct BlockGrid(int Steps, double StepS, int BlockSteps)
{
    /// <summary>The step aimed at, s: a fiftieth of the usual block, so that blocks may begin nearly anywhere.</summary>
    private const double AimedStepS = 0.1;

    /// <summary>The grid of a window.</summary>
    /// <param name="series">States of the window; excluded frames are not part of the grid.</param>
    /// <param name="blockS">Length of a block, s.</param>
    /// <returns>The grid; <see langword="null"/> if no time is left to draw from.</returns>
    internal static BlockGrid? Of(ZoneStateSeries series, double blockS)
    {
        var scoredS = 0.0;
        for (var k = series.Frames.First; k < series.Frames.End; k++)
        {
            scoredS += series.States[k] == ZoneState.Excluded ? 0 : series.Frames.Seconds[k];
        }

        if (scoredS <= 0)
        {
            return null;
        }

        var steps = Math.Max(1, (int)Math.Round(scoredS / AimedStepS));
        var stepS = scoredS / steps;
        return new BlockGrid(steps, stepS, Math.Clamp((int)Math.Round(Math.Min(blockS, scoredS) / stepS), 1, steps));
    }
}
