using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Time spent in one state up to each moment of a window, so that any stretch's share is one subtraction.</summary>
/// <remarks>
/// Excluded frames are cut out and the rest is joined. The curve is kept on a regular grid and goes on for one block
/// after the end with the beginning again (circular blocks). Between grid points nothing is lost: the total is exact.
/// </remarks>
internal sealed class OccupancyCurve
{
    private readonly double[] _timeS;

    private OccupancyCurve(double[] timeS) => _timeS = timeS;

    /// <summary>The state's time in a stretch that may run over the end, s.</summary>
    /// <param name="start">First grid step.</param>
    /// <param name="steps">Number of grid steps; at most those of a block.</param>
    internal double TimeS(int start, int steps) => _timeS[start + steps] - _timeS[start];

    /// <summary>Builds the curve of a state.</summary>
    /// <param name="series">The states.</param>
    /// <param name="state">Which of them.</param>
    /// <param name="grid">The grid.</param>
    internal static OccupancyCurve Of(ZoneStateSeries series, ZoneState state, BlockGrid grid)
    {
        var curve = new double[grid.Steps + grid.BlockSteps + 1];
        var (step, scoredS, timeS) = (1, 0.0, 0.0);
        for (var k = series.Frames.First; k < series.Frames.End; k++)
        {
            if (series.States[k] == ZoneState.Excluded)
            {
                continue;
            }

            var seconds = series.Frames.Seconds[k];
            var rate = series.States[k] == state ? 1.0 : 0.0;
            for (; step < grid.Steps && step * grid.StepS <= scoredS + seconds; step++)
            {
                curve[step] = timeS + (rate * ((step * grid.StepS) - scoredS));
            }

            scoredS += seconds;
            timeS += rate * seconds;
        }

        for (; step < curve.Length; step++)
        {
            curve[step] = timeS + (step >= grid.Steps ? curve[step - grid.Steps] : 0);
        }

        return new OccupancyCurve(curve);
    }
}
