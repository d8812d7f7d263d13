using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>The velocity of the animal's trunk, which is the same whichever end is called the nose.</summary>
internal sealed class Travel
{
    private readonly BodySeries _body;
    private readonly double _halfWindowS;
    private int _first;
    private int _last;

    /// <summary>Prepares for frames asked in rising order.</summary>
    public Travel(BodySeries body, double halfWindowS) => (_body, _halfWindowS) = (body, halfWindowS);

    /// <summary>Velocity between the first and the last known position within the half window of a frame, cm/s; NaN if there are not two.</summary>
    public ArenaVector VelocityCmPerS(int frame)
    {
        var times = _body.Times.StartS;
        while (times[_first] < times[frame] - _halfWindowS)
        {
            _first++;
        }

        while (_last + 1 < times.Length && times[_last + 1] <= times[frame] + _halfWindowS)
        {
            _last++;
        }

        var (from, to) = (_first, _last);
        while (from < to && _body.Trunk(from).IsMissing)
        {
            from++;
        }

        while (to > from && _body.Trunk(to).IsMissing)
        {
            to--;
        }

        var way = ArenaVector.Between(_body.Trunk(from), _body.Trunk(to));
        var seconds = times[to] - times[from];
        return seconds > 0 ? new ArenaVector(way.XCm / seconds, way.YCm / seconds) : new ArenaVector(double.NaN, double.NaN);
    }
}
