namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Finds nearly upright lines in an edge field: a Radon transform of signed, bounded edges.</summary>
internal sealed class LineFinder(EdgeField field, double largestTurnDegrees)
{
    /// <summary>Lines kept of each sign.</summary>
    private const int LinesOfASign = 14;

    /// <summary>Two lines of a sign are at least this far apart at their middle, px.</summary>
    private const int LeastGapPx = 5;

    /// <summary>A real side bends or is rough by up to this on either side of its line, px.</summary>
    private const int TolerancePx = 3;

    /// <summary>Rows over which an edge is averaged along the line, on either side.</summary>
    private const int AverageRows = 3;

    /// <summary>Averaged edge from which on a row is supported; see <see cref="EdgeField.Edge"/>.</summary>
    private const float Supported = 0.3f;

    /// <summary>Columns between the lines that tell how much support chance gives.</summary>
    private const int ChanceStepPx = 7;

    private readonly int _turns = (int)Math.Round(largestTurnDegrees);
    private readonly double[] _chances = new double[(2 * (int)Math.Round(largestTurnDegrees)) + 1];

    /// <summary>The strongest lines of both signs, and the picture's two borders.</summary>
    public List<SideLine> Find()
    {
        var sums = Transform();
        Array.Fill(_chances, double.NaN);
        var lines = new List<SideLine>();
        foreach (var sign in (int[])[1, -1])
        {
            foreach (var (turn, offset) in Peaks(sums, sign))
            {
                lines.Add(new SideLine(offset, Slope(turn), sign) { SupportSums = SupportSums(turn, offset, sign), Chance = Chance(turn) });
            }
        }

        lines.Add(Border(0, 1));
        lines.Add(Border(field.Width - 1, -1));
        return lines;
    }

    private SideLine Border(int column, int sign) =>
        new(column, 0, sign) { IsBorder = true, SupportSums = new float[field.Height + 1], Chance = 0 };

    private float Slope(int turn) => MathF.Tan((turn - _turns) * MathF.PI / 180);

    private float[][] Transform()
    {
        var sums = new float[_chances.Length][];
        for (var turn = 0; turn < sums.Length; turn++)
        {
            sums[turn] = new float[field.Width];
            var slope = Slope(turn);
            for (var y = 0; y < field.Height; y++)
            {
                var shift = (int)MathF.Round(slope * (y - ((field.Height - 1) / 2f)));
                for (var offset = Math.Max(0, -shift); offset < Math.Min(field.Width, field.Width - shift); offset++)
                {
                    sums[turn][offset] += field.Edge(offset + shift, y, slope);
                }
            }
        }

        return sums;
    }

    private List<(int Turn, int Offset)> Peaks(float[][] sums, int sign)
    {
        var all = new List<(float Sum, int Turn, int Offset)>();
        for (var turn = 0; turn < sums.Length; turn++)
        {
            for (var offset = 0; offset < field.Width; offset++)
            {
                if (sign * sums[turn][offset] > 0)
                {
                    all.Add((sign * sums[turn][offset], turn, offset));
                }
            }
        }

        var peaks = new List<(int Turn, int Offset)>();
        foreach (var (_, turn, offset) in all.OrderByDescending(p => p.Sum))
        {
            if (peaks.TrueForAll(p => Math.Abs(p.Offset - offset) >= LeastGapPx))
            {
                peaks.Add((turn, offset));
                if (peaks.Count == LinesOfASign)
                {
                    break;
                }
            }
        }

        return peaks;
    }

    private float[] SupportSums(int turn, int offset, int sign)
    {
        var slope = Slope(turn);
        var rows = field.Height;
        var best = new float[rows];
        var edges = new float[rows];
        for (var aside = -TolerancePx; aside <= TolerancePx; aside++)
        {
            for (var y = 0; y < rows; y++)
            {
                var x = offset + aside + (int)MathF.Round(slope * (y - ((rows - 1) / 2f)));
                edges[y] = x < 0 || x >= field.Width ? 0 : sign * field.Edge(x, y, slope);
            }

            for (var y = 0; y < rows; y++)
            {
                var (from, to) = (Math.Max(0, y - AverageRows), Math.Min(rows, y + AverageRows + 1));
                var sum = 0f;
                for (var k = from; k < to; k++)
                {
                    sum += edges[k];
                }

                best[y] = Math.Max(best[y], sum / (to - from));
            }
        }

        var sums = new float[rows + 1];
        for (var y = 0; y < rows; y++)
        {
            sums[y + 1] = sums[y] + (best[y] > Supported ? 1 : 0);
        }

        return sums;
    }

    /// <summary>Median support of evenly spread lines of this turn.</summary>
    private double Chance(int turn)
    {
        if (double.IsNaN(_chances[turn]))
        {
            var shares = new List<double>();
            for (var offset = ChanceStepPx; offset < field.Width - ChanceStepPx; offset += ChanceStepPx)
            {
                shares.Add(SupportSums(turn, offset, 1)[^1] / field.Height);
                shares.Add(SupportSums(turn, offset, -1)[^1] / field.Height);
            }

            shares.Sort();
            _chances[turn] = shares.Count == 0 ? 0 : Math.Min(0.9, shares[shares.Count / 2]);
        }

        return _chances[turn];
    }
}
