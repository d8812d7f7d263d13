using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>A circle that may be the edge of the floor, in the reduced picture.</summary>
/// <param name="Centre">Its centre, px.</param>
/// <param name="Radius">Its radius, px.</param>
/// <param name="Sign">1 if luma rises outwards, -1 if it falls.</param>
internal readonly record struct CircleCandidate(PixelPoint Centre, double Radius, int Sign);

/// <summary>Finds circles in an edge field: edges vote for centres along their gradient, then for radii.</summary>
internal sealed class CircleSearch(EdgeField field, double smallestShare)
{
    private const int Angles = 120;
    private const int Centres = 6;
    private const int RadiiOfACentre = 4;

    /// <summary>Edges below this do not vote; see <see cref="EdgeField.EdgeAlong"/>.</summary>
    private const float VotingEdge = 0.5f;

    /// <summary>Centres are collected in cells of this size, px: a tilted circle's votes spread.</summary>
    private const int CellPx = 4;

    /// <summary>Two radii of a centre are at least this far apart, px.</summary>
    private const int LeastGapPx = 5;

    /// <summary>An edge belongs to a radius within this share of it: a tilted circle is no circle.</summary>
    private const double RadiusTolerance = 0.1;

    private readonly double _smallest = smallestShare * Math.Min(field.Width, field.Height) / 2;
    private readonly double _largest = Math.Max(field.Width, field.Height) * 0.6;

    /// <summary>The candidates of both signs.</summary>
    public List<CircleCandidate> Find()
    {
        var candidates = new List<CircleCandidate>();
        foreach (var sign in (int[])[1, -1])
        {
            foreach (var centre in VotedCentres(sign))
            {
                candidates.AddRange(Radii(centre, sign).Select(radius => new CircleCandidate(centre, radius, sign)));
            }
        }

        return candidates;
    }

    private List<PixelPoint> VotedCentres(int sign)
    {
        var (columns, rows) = ((field.Width / CellPx) + 1, (field.Height / CellPx) + 1);
        var votes = new float[columns * rows];
        for (var y = 0; y < field.Height; y++)
        {
            for (var x = 0; x < field.Width; x++)
            {
                Vote(x, y, sign, votes, columns);
            }
        }

        var centres = new List<PixelPoint>();
        foreach (var cell in Enumerable.Range(0, votes.Length).OrderByDescending(i => votes[i]))
        {
            var centre = new PixelPoint(((cell % columns) + 0.5) * CellPx, ((cell / columns) + 0.5) * CellPx);
            if (centres.TrueForAll(c => c.DistanceTo(centre) > 2 * CellPx))
            {
                centres.Add(centre);
                if (centres.Count == Centres)
                {
                    break;
                }
            }
        }

        return centres;
    }

    private void Vote(int x, int y, int sign, float[] votes, int columns)
    {
        var (gx, gy) = field.Gradient(x, y);
        var length = MathF.Sqrt((gx * gx) + (gy * gy));
        if (length == 0 || field.EdgeAlong(x, y, (gx / length, gy / length)) < VotingEdge)
        {
            return;
        }

        // Where luma rises outwards the centre lies against the gradient.
        var (dx, dy) = (-sign * gx / length, -sign * gy / length);
        for (var radius = _smallest; radius <= _largest; radius += CellPx / 2.0)
        {
            var (cx, cy) = ((int)(x + (radius * dx)), (int)(y + (radius * dy)));
            if (cx >= 0 && cy >= 0 && cx < field.Width && cy < field.Height)
            {
                votes[((cy / CellPx) * columns) + (cx / CellPx)]++;
            }
        }
    }

    private List<int> Radii(PixelPoint centre, int sign)
    {
        var support = Enumerable.Range((int)_smallest, (int)(_largest - _smallest))
            .Select(radius => (Radius: radius, Support: Support(centre, radius, sign))).OrderByDescending(r => r.Support);
        var radii = new List<int>();
        foreach (var (radius, _) in support)
        {
            if (radii.TrueForAll(r => Math.Abs(r - radius) >= LeastGapPx))
            {
                radii.Add(radius);
                if (radii.Count == RadiiOfACentre)
                {
                    break;
                }
            }
        }

        return radii;
    }

    private double Support(PixelPoint centre, int radius, int sign)
    {
        var reach = (int)Math.Ceiling(RadiusTolerance * radius);
        double sum = 0;
        for (var i = 0; i < Angles; i++)
        {
            var (sin, cos) = Math.SinCos(2 * Math.PI * i / Angles);
            var best = 0f;
            for (var aside = -reach; aside <= reach; aside++)
            {
                var (x, y) = ((int)(centre.X + ((radius + aside) * cos)), (int)(centre.Y + ((radius + aside) * sin)));
                best = Math.Max(best, sign * field.EdgeAlong(x, y, ((float)cos, (float)sin)));
            }

            sum += best;
        }

        return sum / Angles;
    }
}
