namespace SocialInteractionTracker.Video.Fitting;

/// <summary>Weighted linear least squares with a few unknowns.</summary>
internal sealed class NormalEquations(int unknowns)
{
    private const double Singular = 1e-12;

    private readonly double[,] _matrix = new double[unknowns, unknowns + 1];

    /// <summary>Adds an equation; coefficients beyond the number of unknowns are ignored.</summary>
    public void Add(ReadOnlySpan<double> coefficients, double value, double weight)
    {
        for (var row = 0; row < unknowns; row++)
        {
            for (var column = 0; column < unknowns; column++)
            {
                _matrix[row, column] += weight * coefficients[row] * coefficients[column];
            }

            _matrix[row, unknowns] += weight * coefficients[row] * value;
        }
    }

    /// <summary>Solves by elimination with pivots; null if the equations do not determine the unknowns.</summary>
    public double[]? Solve()
    {
        var m = (double[,])_matrix.Clone();
        for (var column = 0; column < unknowns; column++)
        {
            var pivot = Enumerable.Range(column, unknowns - column).MaxBy(row => Math.Abs(m[row, column]));
            if (Math.Abs(m[pivot, column]) < Singular)
            {
                return null;
            }

            for (var k = 0; k <= unknowns; k++)
            {
                (m[column, k], m[pivot, k]) = (m[pivot, k], m[column, k]);
            }

            for (var row = 0; row < unknowns; row++)
            {
                var factor = row == column ? 0 : m[row, column] / m[column, column];
                for (var k = column; k <= unknowns; k++)
                {
                    m[row, k] -= factor * m[column, k];
                }
            }
        }

        return [.. Enumerable.Range(0, unknowns).Select(i => m[i, unknowns] / m[i, i])];
    }
}
