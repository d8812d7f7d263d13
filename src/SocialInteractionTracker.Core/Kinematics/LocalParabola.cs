using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>Smooths positions by fitting a parabola in time to the known ones round each frame.</summary>
/// <remarks>
/// The Savitzky-Golay filter for frames at any times: with even frames it is that filter of degree 2. A straight line is
/// fitted where the positions end within half the window on either side, for there a parabola would follow the noise.
/// <i>Source: Savitzky and Golay 1964, 10.1021/ac60214a047.</i>
/// </remarks>
public static class LocalParabola
{
    private const double SlackS = 1e-9;
    private const int FewestForLine = 2;
    private const int FewestForParabola = 4;

    /// <summary>Smooths a point's positions.</summary>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="positions">One position a frame; missing where unknown.</param>
    /// <param name="windowS">Full width of the window, s; 0 gives the positions back.</param>
    /// <returns>One position a frame; missing where it was missing. A lone position stays as it is.</returns>
    public static ArenaPoint[] Smooth(FrameTimes times, ReadOnlySpan<ArenaPoint> positions, double windowS)
    {
        ArgumentNullException.ThrowIfNull(times);
        ArgumentOutOfRangeException.ThrowIfNegative(windowS);
        var smooth = positions.ToArray();
        if (windowS == 0)
        {
            return smooth;
        }

        var halfS = windowS / 2;
        var (from, to) = (0, 0);
        var startS = times.StartS.AsSpan();
        for (var k = 0; k < smooth.Length; k++)
        {
            while (startS[from] < startS[k] - halfS - SlackS)
            {
                from++;
            }

            while (to < smooth.Length && startS[to] <= startS[k] + halfS + SlackS)
            {
                to++;
            }

            if (!positions[k].IsMissing)
            {
                smooth[k] = Fit(startS[from..to], positions[from..to], startS[k], halfS);
            }
        }

        return smooth;
    }

    private static ArenaPoint Fit(ReadOnlySpan<double> startS, ReadOnlySpan<ArenaPoint> positions, double atS, double halfS)
    {
        var moments = default(Moments);
        for (var j = 0; j < startS.Length; j++)
        {
            if (!positions[j].IsMissing)
            {
                moments.Add((startS[j] - atS) / halfS, positions[j]);
            }
        }

        const double HalfWay = 0.5 - 1e-6; // A frame half the window away may come out a rounding nearer.
        return moments.Count >= FewestForParabola && moments.First <= -HalfWay && moments.Last >= HalfWay ? moments.ParabolaAt0()
            : moments.Count >= FewestForLine ? moments.LineAt0()
            : moments.MeanAt0();
    }

    /// <summary>Sums over the positions in the window, with u the time from its middle in half widths.</summary>
    private struct Moments
    {
        private double _u1, _u2, _u3, _u4;
        private double _x0, _x1, _x2, _y0, _y1, _y2;

        public int Count { get; private set; }

        public double First { get; private set; }

        public double Last { get; private set; }

        public void Add(double u, ArenaPoint point)
        {
            First = Count == 0 ? u : First;
            Last = u;
            Count++;
            var uu = u * u;
            _u1 += u;
            _u2 += uu;
            _u3 += uu * u;
            _u4 += uu * uu;
            _x0 += point.XCm;
            _x1 += point.XCm * u;
            _x2 += point.XCm * uu;
            _y0 += point.YCm;
            _y1 += point.YCm * u;
            _y2 += point.YCm * uu;
        }

        public readonly ArenaPoint MeanAt0() => new(_x0 / Count, _y0 / Count);

        public readonly ArenaPoint LineAt0()
        {
            var determinant = (Count * _u2) - (_u1 * _u1);
            return new(((_u2 * _x0) - (_u1 * _x1)) / determinant, ((_u2 * _y0) - (_u1 * _y1)) / determinant);
        }

        /// <summary>The constant term of the least-squares parabola, by Cramer's rule.</summary>
        public readonly ArenaPoint ParabolaAt0()
        {
            var c0 = (_u2 * _u4) - (_u3 * _u3);
            var c1 = (_u2 * _u3) - (_u1 * _u4);
            var c2 = (_u1 * _u3) - (_u2 * _u2);
            var determinant = (Count * c0) + (_u1 * c1) + (_u2 * c2);
            return new(
                ((c0 * _x0) + (c1 * _x1) + (c2 * _x2)) / determinant,
                ((c0 * _y0) + (c1 * _y1) + (c2 * _y2)) / determinant);
        }
    }
}
