namespace SocialInteractionTracker.Inference.Decoding;

/// <summary>A rectangle of a heat map, cells; its edges belong to it.</summary>
/// <param name="Left">Smallest column.</param>
/// <param name="Top">Smallest row.</param>
/// <param name="Right">Largest column.</param>
/// <param name="Bottom">Largest row.</param>
public readonly record struct CellArea(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Whether a place lies in it or on its edge.</summary>
    /// <param name="column">Column, cells.</param>
    /// <param name="row">Row, cells.</param>
    /// <returns>True within and on the edge.</returns>
    public bool Contains(double column, double row) => column >= Left && column <= Right && row >= Top && row <= Bottom;
}
