using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Chooses the tracklets that together are most likely one animal's way through the whole video.</summary>
/// <remarks>
/// Dynamic programming over all tracklets: the chosen ones follow each other in time, and the sum of their rewards less
/// the costs between them is largest. No early choice binds a later one, so a false detection cannot capture the track.
/// </remarks>
internal sealed class TrackletPath
{
    // After this long where an animal was says nothing of where it is.
    private const double ForgottenS = 1.0;

    // Half of what an animal can go is fast already; from there on it costs all that motion can cost.
    private const double FastShare = 0.5;

    private readonly List<Tracklet> _tracklets;
    private readonly FrameTimes _times;
    private readonly PathRules _rules;
    private readonly double[] _value;
    private readonly int[] _previous;
    private readonly List<(int Tracklet, int BestSoFar)> _ended = [];

    private TrackletPath(List<Tracklet> tracklets, FrameTimes times, PathRules rules)
    {
        (_tracklets, _times, _rules) = (tracklets, times, rules);
        (_value, _previous) = (new double[tracklets.Count], new int[tracklets.Count]);
    }

    /// <summary>The chosen tracklets in order, each with whether it cannot have been reached from the one before.</summary>
    /// <param name="tracklets">In order of their first frames; those of weight 0 are left out.</param>
    /// <param name="times">When the frames are shown.</param>
    /// <param name="rules">What going on costs.</param>
    public static List<(Tracklet Tracklet, bool Restarted)> Choose(List<Tracklet> tracklets, FrameTimes times, PathRules rules) =>
        new TrackletPath([.. tracklets.Where(t => t.Weight > 0)], times, rules).Solve();

    private List<(Tracklet Tracklet, bool Restarted)> Solve()
    {
        int[] byEnd = [.. Enumerable.Range(0, _tracklets.Count).OrderBy(i => _tracklets[i].Last.Frame)];
        var (next, best) = (0, -1);
        for (var i = 0; i < _tracklets.Count; i++)
        {
            for (; _tracklets[byEnd[next]].Last.Frame < _tracklets[i].First.Frame; next++)
            {
                End(byEnd[next]);
            }

            (_previous[i], var before) = BestBefore(i);
            _value[i] = before + (_tracklets[i].Reward * _tracklets[i].Weight);
            best = best < 0 || _value[i] > _value[best] ? i : best;
        }

        var path = new List<(Tracklet, bool)>();
        for (var i = best; i >= 0; i = _previous[i])
        {
            path.Add((_tracklets[i], _previous[i] >= 0 && !IsReachable(_tracklets[_previous[i]].Last, _tracklets[i].First)));
        }

        path.Reverse();
        return path;
    }

    private void End(int tracklet)
    {
        var best = _ended.Count > 0 ? _ended[^1].BestSoFar : tracklet;
        _ended.Add((tracklet, _value[tracklet] > _value[best] ? tracklet : best));
    }

    // Looks back from the latest end on, until nothing older can be better.
    private (int Previous, double Value) BestBefore(int tracklet)
    {
        var (previous, value) = (-1, 0.0);
        var first = _tracklets[tracklet].First;
        for (var j = _ended.Count - 1; j >= 0 && _value[_ended[j].BestSoFar] > value; j--)
        {
            var (candidate, bestSoFar) = _ended[j];
            if (_times.StartS[first.Frame] - _times.StartS[_tracklets[candidate].Last.Frame] > ForgottenS)
            {
                return (bestSoFar, _value[bestSoFar]);
            }

            var through = _value[candidate] - Cost(_tracklets[candidate], first);
            if (through > value)
            {
                (previous, value) = (candidate, through);
            }
        }

        return (previous, value);
    }

    private bool IsReachable(Candidate from, Candidate to)
    {
        var elapsedS = _times.StartS[to.Frame] - _times.StartS[from.Frame];
        return elapsedS > ForgottenS || _rules.Reach.Allows(from.Position, to.Position, elapsedS);
    }

    private double Cost(Tracklet from, Candidate to)
    {
        if (!IsReachable(from.Last, to))
        {
            return _rules.RestartCost;
        }

        var elapsedS = _times.StartS[to.Frame] - _times.StartS[from.Last.Frame];
        var distanceCm = Math.Min(from.Last.Position.DistanceTo(to.Position), Predicted(from, elapsedS).DistanceTo(to.Position));
        var share = distanceCm / (FastShare * _rules.Reach.WithinCm(elapsedS));
        return _rules.MotionCost * (1 - (elapsedS / ForgottenS)) * Math.Min(share * share, 1);
    }

    private ArenaPoint Predicted(Tracklet from, double elapsedS)
    {
        if (from.Members.Count < 2)
        {
            return from.Last.Position;
        }

        var (before, last) = (from.Members[^2], from.Last);
        var way = ArenaVector.Between(before.Position, last.Position);
        var share = Math.Min(elapsedS, _rules.PredictionS) / (_times.StartS[last.Frame] - _times.StartS[before.Frame]);
        return new ArenaPoint(last.Position.XCm + (share * way.XCm), last.Position.YCm + (share * way.YCm));
    }
}
