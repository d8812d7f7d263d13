using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Time in one zone over any stretch of a trial, also with the zone's edge moved.</summary>
/// <remarks>
/// The zone was scored as drawn and with its edge one step further in and out. Between those the time is interpolated
/// linearly, beyond them it goes on at the same rate, and it never leaves the stretch's known time.
/// </remarks>
internal sealed class ZoneCurves
{
    private readonly BlockGrid _grid;
    private readonly OccupancyCurve _asDrawn;
    private readonly OccupancyCurve _unknown;
    private readonly OccupancyCurve? _inner;
    private readonly OccupancyCurve? _outer;

    /// <summary>Takes the states of one zone.</summary>
    /// <param name="grid">The trial's grid.</param>
    /// <param name="asDrawn">States in the zone as drawn.</param>
    /// <param name="inner">States with the edge a step further in; <see langword="null"/> if not scored.</param>
    /// <param name="outer">States with the edge a step further out; <see langword="null"/> if not scored.</param>
    internal ZoneCurves(BlockGrid grid, ZoneStateSeries asDrawn, ZoneStateSeries? inner, ZoneStateSeries? outer)
    {
        _grid = grid;
        _asDrawn = OccupancyCurve.Of(asDrawn, ZoneState.In, grid);
        _unknown = OccupancyCurve.Of(asDrawn, ZoneState.Unknown, grid);
        _inner = inner is null ? null : OccupancyCurve.Of(inner, ZoneState.In, grid);
        _outer = outer is null ? null : OccupancyCurve.Of(outer, ZoneState.In, grid);
    }

    /// <summary>Time in which the point's place is unknown, s.</summary>
    internal double UnknownS(int start, int steps) => _unknown.TimeS(start, steps);

    /// <summary>Time in the zone with its edge moved, s.</summary>
    /// <param name="start">First grid step of the stretch.</param>
    /// <param name="steps">Grid steps in it.</param>
    /// <param name="edgeCm">How far the edge is moved outwards, cm.</param>
    internal double InS(int start, int steps, double edgeCm)
    {
        var inS = _asDrawn.TimeS(start, steps);
        var moved = edgeCm < 0 ? _inner : _outer;
        if (edgeCm == 0 || moved is null)
        {
            return inS;
        }

        var change = (moved.TimeS(start, steps) - inS) * Math.Abs(edgeCm) / RobustnessGrid.EdgeStepCm;
        var knownS = (steps * _grid.StepS) - _unknown.TimeS(start, steps);
        return Math.Max(0, Math.Min(inS + change, knownS));
    }
}
