using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How far two sources place a point apart, frame by frame of the first one's window.</summary>
/// <remarks>
/// Each frame is laid beside the other source's frame that begins nearest to it, not farther away than half the longer of both median
/// frame durations, so that sources of other frame rates can be compared; clocks begin with each source's first frame.
/// </remarks>
/// <param name="TrialId">The trial.</param>
/// <param name="Point">The point.</param>
/// <param name="Both">Frames in which both know it.</param>
/// <param name="OnlyA">Frames in which only the first source knows it.</param>
/// <param name="OnlyB">Frames in which only the second one does.</param>
/// <param name="Neither">Frames in which neither does.</param>
public sealed record FrameDistances(string TrialId, BodyPoint Point, int Both, int OnlyA, int OnlyB, int Neither)
{
    private const double Tail = 0.95;

    /// <summary>Median distance, cm; <see langword="null"/> if there is no frame that both know.</summary>
    public double? MedianCm { get; init; }

    /// <summary>Mean distance, cm; <see langword="null"/> likewise.</summary>
    public double? MeanCm { get; init; }

    /// <summary>Distance that 95 % of frames keep below, cm; <see langword="null"/> likewise.</summary>
    public double? P95Cm { get; init; }

    /// <summary>Largest distance, cm; <see langword="null"/> likewise.</summary>
    public double? LargestCm { get; init; }

    /// <summary>Compares the positions of a point.</summary>
    /// <param name="a">The trial as the first source has it.</param>
    /// <param name="b">The same trial as the second one has it.</param>
    /// <param name="point">A point that both have positions of.</param>
    /// <returns>The distances.</returns>
    public static FrameDistances Compute(SourceTrial a, SourceTrial b, BodyPoint point)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var (positionsA, positionsB) = (a.Positions[point], b.Positions[point]);
        var reachS = Math.Max(a.Times.MedianDurationS, b.Times.MedianDurationS) / 2;
        var distances = new List<double>();
        var (onlyA, onlyB, neither, near) = (0, 0, 0, 0);
        for (var k = 0; k < a.Times.Count; k++)
        {
            if (a.Window.OverlapS(a.Times, k) <= 0)
            {
                continue;
            }

            near = Nearest(b, a.Times.StartS[k], near);
            var isKnownB = near < b.Times.Count && Math.Abs(b.Times.StartS[near] - a.Times.StartS[k]) <= reachS && !positionsB[near].IsMissing;
            switch (!positionsA[k].IsMissing, isKnownB)
            {
                case (true, true):
                    distances.Add(positionsA[k].DistanceTo(positionsB[near]));
                    break;
                case (true, false):
                    onlyA++;
                    break;
                case (false, true):
                    onlyB++;
                    break;
                default:
                    neither++;
                    break;
            }
        }

        distances.Sort();
        return new FrameDistances(a.TrialId, point, distances.Count, onlyA, onlyB, neither)
        {
            MedianCm = Quantile(distances, 0.5),
            MeanCm = distances.Count > 0 ? distances.Average() : null,
            P95Cm = Quantile(distances, Tail),
            LargestCm = distances.Count > 0 ? distances[^1] : null,
        };
    }

    /// <summary>The frame that begins nearest to a time, at or after one that is known to be before it.</summary>
    private static int Nearest(SourceTrial source, double timeS, int from)
    {
        var starts = source.Times.StartS;
        while (from + 1 < starts.Length && Math.Abs(starts[from + 1] - timeS) <= Math.Abs(starts[from] - timeS))
        {
            from++;
        }

        return from;
    }

    /// <summary>A quantile of sorted values (R's type 7).</summary>
    private static double? Quantile(List<double> sorted, double share)
    {
        if (sorted.Count == 0)
        {
            return null;
        }

        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        return sorted[below] + ((place - below) * (sorted[Math.Min(below + 1, sorted.Count - 1)] - sorted[below]));
    }
}
