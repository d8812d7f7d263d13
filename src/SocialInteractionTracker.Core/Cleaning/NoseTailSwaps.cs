using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Finds frames in which nose and tail base are named the wrong way round, and exchanges them.</summary>
/// <remarks>
/// Speaking for an exchange: ears nearer to the tail base than to the nose, moving tail first, and a heading opposite to
/// the frames before and after. All frames are decided together (<see cref="TwoStatePath"/>).
/// </remarks>
internal static class NoseTailSwaps
{
    // From this many times the slowest telling speed on, the direction of travel counts in full.
    private const double FullSpeedFactor = 4;

    /// <summary>Repairs the series and notes what was exchanged.</summary>
    public static void Repair(BodySeries body, double bodyLengthCm, SwapOptions options, EventLog log)
    {
        var axes = new List<(int Frame, BodyAxis Axis)>(body.Count);
        for (var k = 0; k < body.Count; k++)
        {
            var axis = BodyAxis.Of(body, k, bodyLengthCm);
            if (axis.Weight > 0)
            {
                axes.Add((k, axis));
            }
        }

        var (exchange, same, change) = (new double[axes.Count], new double[axes.Count], new double[axes.Count]);
        var travel = new Travel(body, options.VelocityHalfWindowS);
        for (var i = 0; i < axes.Count; i++)
        {
            var (frame, axis) = axes[i];
            exchange[i] = ExchangeCost(body, frame, axis, travel.VelocityCmPerS(frame), bodyLengthCm, options);
            if (i > 0)
            {
                (same[i], change[i]) = TurnCosts(body.Times, axes[i - 1], axes[i], options.ContinuityS);
            }
        }

        var exchanged = TwoStatePath.Solve(exchange, same, change);
        foreach (var (frame, _) in axes.Where((_, i) => exchanged[i]))
        {
            body[BodyPoint.Nose].Exchange(body[BodyPoint.TailBase], frame);
            log.Mark(TrackingEventKind.NoseTailSwapRepaired, null, frame);
        }
    }

    private static double ExchangeCost(
        BodySeries body, int frame, BodyAxis axis, ArenaVector velocity, double bodyLengthCm, SwapOptions options)
    {
        var seconds = Math.Min(body.Times.EndS(frame) - body.Times.StartS[frame], options.ContinuityS);
        var confidence = Math.Max(body[BodyPoint.Nose].Confidence[frame], body[BodyPoint.TailBase].Confidence[frame]);
        var rate = options.NameWeightPerS * confidence;
        rate += options.EarWeightPerS * EarsTowardsFront(body, frame, axis, bodyLengthCm);
        var speed = velocity.LengthCm;
        if (speed >= options.MovingSpeedCmPerS && speed > 0)
        {
            var sure = Math.Min(speed / (FullSpeedFactor * options.MovingSpeedCmPerS), 1);
            rate += options.MotionWeightPerS * sure * axis.Weight * axis.Direction.CosineTo(velocity);
        }

        return rate * seconds;
    }

    // In [-1, 1]: how much nearer the known ears are to the axis' front than to its rear, in body lengths.
    private static double EarsTowardsFront(BodySeries body, int frame, BodyAxis axis, double bodyLengthCm)
    {
        var (sum, ears) = (0.0, 0);
        for (var point = BodyPoint.LeftEar; point <= BodyPoint.RightEar; point++)
        {
            var ear = body[point].Positions[frame];
            if (!ear.IsMissing)
            {
                sum += Math.Clamp((ear.DistanceTo(axis.Rear) - ear.DistanceTo(axis.Front)) / bodyLengthCm, -1, 1);
                ears++;
            }
        }

        return ears == 0 ? 0 : sum / ears;
    }

    private static (double Same, double Change) TurnCosts(
        FrameTimes times, (int Frame, BodyAxis Axis) before, (int Frame, BodyAxis Axis) now, double continuityS)
    {
        var elapsedS = times.StartS[now.Frame] - times.StartS[before.Frame];
        var weight = before.Axis.Weight * now.Axis.Weight * Math.Exp(-elapsedS / continuityS);
        var cosine = before.Axis.Direction.CosineTo(now.Axis.Direction);
        return (weight * (1 - cosine) / 2, weight * (1 + cosine) / 2);
    }
}
