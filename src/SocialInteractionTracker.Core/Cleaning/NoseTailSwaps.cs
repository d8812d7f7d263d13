using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Finds frames in which nose and tail base are named the wrong way round, and exchanges them.</summary>
/// <remarks>
/// Speaking for an exchange: ears nearer to the tail base than to the nose, moving tail first, and a heading opposite to
/// the frames before and after. All frames are decided together (<see cref="TwoStatePath"/>).
/// </remarks>
internal sealed class NoseTailSwaps
{
    // An ear is about a quarter of the body behind the nose; twice that is not the head's end.
    private const double HeadShareOfLength = 0.5;

    private readonly BodySeries _body;
    private readonly double _bodyLengthCm;
    private readonly SwapOptions _options;

    private NoseTailSwaps(BodySeries body, double bodyLengthCm, SwapOptions options) =>
        (_body, _bodyLengthCm, _options) = (body, bodyLengthCm, options);

    /// <summary>Repairs the series and notes what was exchanged.</summary>
    public static void Repair(BodySeries body, double bodyLengthCm, SwapOptions options, EventLog log)
    {
        foreach (var frame in new NoseTailSwaps(body, bodyLengthCm, options).Find())
        {
            body[BodyPoint.Nose].Exchange(body[BodyPoint.TailBase], frame);
            log.Mark(TrackingEventKind.NoseTailSwapRepaired, null, frame);
        }
    }

    private IEnumerable<int> Find()
    {
        var axes = new List<(int Frame, BodyAxis Axis)>(_body.Count);
        for (var k = 0; k < _body.Count; k++)
        {
            var axis = BodyAxis.Of(_body, k, _bodyLengthCm);
            if (axis.Weight > 0)
            {
                axes.Add((k, axis));
            }
        }

        var (exchange, same, change) = (new double[axes.Count], new double[axes.Count], new double[axes.Count]);
        var travel = new Travel(_body, _options.VelocityHalfWindowS);
        for (var i = 0; i < axes.Count; i++)
        {
            exchange[i] = ExchangeCost(axes[i].Frame, axes[i].Axis, travel.VelocityCmPerS(axes[i].Frame));
            if (i > 0)
            {
                (same[i], change[i]) = TurnCosts(axes[i - 1], axes[i]);
            }
        }

        var exchanged = TwoStatePath.Solve(exchange, same, change);
        return axes.Where((_, i) => exchanged[i]).Select(entry => entry.Frame);
    }

    private double ExchangeCost(int frame, BodyAxis axis, ArenaVector velocity)
    {
        var seconds = Math.Min(_body.Times.EndS(frame) - _body.Times.StartS[frame], _options.ContinuityS);
        var confidence = Math.Max(_body[BodyPoint.Nose].Confidence[frame], _body[BodyPoint.TailBase].Confidence[frame]);
        var rate = _options.NameWeightPerS * confidence;
        rate += _options.EarWeightPerS * EarsTowardsFront(frame, axis);
        var speed = velocity.LengthCm;
        if (speed > _options.MovingSpeedCmPerS)
        {
            var sure = Math.Min((speed - _options.MovingSpeedCmPerS) / (_options.FastSpeedCmPerS - _options.MovingSpeedCmPerS), 1);
            rate += _options.MotionWeightPerS * sure * axis.Weight * axis.Direction.CosineTo(velocity);
        }

        return rate * seconds;
    }

    // In [-1, 1]: how much nearer the known ears are to the axis' front than to its rear, in body lengths.
    // Ears that are far from both say that one end is displaced, not that the two are exchanged.
    private double EarsTowardsFront(int frame, BodyAxis axis)
    {
        var (sum, ears) = (0.0, 0);
        for (var point = BodyPoint.LeftEar; point <= BodyPoint.RightEar; point++)
        {
            var ear = _body[point].Positions[frame];
            var (toRearCm, toFrontCm) = (ear.DistanceTo(axis.Rear), ear.DistanceTo(axis.Front));
            if (Math.Min(toRearCm, toFrontCm) <= HeadShareOfLength * _bodyLengthCm)
            {
                sum += Math.Clamp((toRearCm - toFrontCm) / _bodyLengthCm, -1, 1);
                ears++;
            }
        }

        return ears == 0 ? 0 : sum / ears;
    }

    private (double Same, double Change) TurnCosts((int Frame, BodyAxis Axis) before, (int Frame, BodyAxis Axis) now)
    {
        var elapsedS = _body.Times.StartS[now.Frame] - _body.Times.StartS[before.Frame];
        var weight = _options.TurnWeight * before.Axis.Weight * now.Axis.Weight * Math.Exp(-elapsedS / _options.ContinuityS);
        var cosine = before.Axis.Direction.CosineTo(now.Axis.Direction);
        return (weight * (1 - cosine) / 2, weight * (1 + cosine) / 2);
    }
}
