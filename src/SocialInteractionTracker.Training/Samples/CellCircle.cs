namespace SocialInteractionTracker.Training.Samples;

/// <summary>A part of a network's maps.</summary>
/// <param name="Column">Column of its centre, cells.</param>
/// <param name="Row">Row of its centre, cells.</param>
/// <param name="Radius">Its radius, cells.</param>
public readonly record struct CellCircle(double Column, double Row, double Radius)
{
    /// <summary>Whether a cell's centre lies within.</summary>
    /// <param name="column">Its column.</param>
    /// <param name="row">Its row.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(int column, int row) => double.Hypot(column - Column, row - Row) <= Radius;
}
