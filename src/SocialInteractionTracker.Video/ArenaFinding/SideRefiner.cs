using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Finds the sides of a coarsely known floor in the full picture to a fraction of a pixel.</summary>
internal sealed class SideRefiner
{
    private const int Places = 96;

    /// <summary>Stretch at either end of a side that is left out: corners are rounded and walls meet there.</summary>
    private const double EndShare = 0.03;

    private readonly EdgeProbe _probe;
    private readonly double _reachPx;

    public SideRefiner(EdgeProbe probe, double reachPx) => (_probe, _reachPx) = (probe, reachPx);

    /// <summary>Fits a side.</summary>
    /// <param name="coarse">The side as it is known so far.</param>
    /// <param name="from">Its beginning.</param>
    /// <param name="to">Its end.</param>
    /// <param name="sign">1 if luma rises towards the right-hand side of the way (down, for a side going right), -1 if it falls.</param>
    public SideCurve Refine(SideCurve coarse, PixelPoint from, PixelPoint to, int sign)
    {
        var (start, end) = (coarse.Along(from), coarse.Along(to));
        var edges = new List<(double Along, double Offset, double Gradient)>();
        for (var place = 0; place < Places; place++)
        {
            var along = start + ((end - start) * (EndShare + ((1 - (2 * EndShare)) * place / (Places - 1))));
            if (_probe.EdgeNear(coarse.At(along), (-coarse.DirectionY, coarse.DirectionX), sign, _reachPx) is var (offset, gradient))
            {
                edges.Add((along, coarse.OffsetAt(along) + offset, gradient));
            }
        }

        return CurveFit.Fit(coarse, (start, end), edges, Places);
    }
}
