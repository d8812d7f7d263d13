using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.OpenField;

/// <summary>How long a point was in each cell of a square grid over the arena's bounding rectangle.</summary>
/// <param name="CellCm">Side of a cell, cm.</param>
/// <param name="Columns">Cells along x.</param>
/// <param name="Rows">Cells along y.</param>
/// <param name="SecondsByCell">Time in each cell, s, row by row from the top left; Rows x Columns values.</param>
/// <param name="OutsideS">Time in which the point was known but outside the grid, s.</param>
public sealed record OccupancyMap(double CellCm, int Columns, int Rows, ImmutableArray<double> SecondsByCell, double OutsideS)
{
    /// <summary>Time in one cell, s.</summary>
    /// <param name="column">Column from 0 at the left.</param>
    /// <param name="row">Row from 0 at the top.</param>
    public double this[int column, int row] => SecondsByCell[(row * Columns) + column];
}
