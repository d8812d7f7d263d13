namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A position in a video picture.</summary>
/// <param name="X">Column, px; the centre of the leftmost pixel is 0. NaN when missing.</param>
/// <param name="Y">Row, px; the centre of the topmost pixel is 0. NaN when missing.</param>
public readonly record struct PixelPoint(double X, double Y)
{
    /// <summary>The position of a keypoint that was not observed.</summary>
    public static PixelPoint Missing { get; } = new(double.NaN, double.NaN);

    /// <summary>Whether the position was not observed.</summary>
    public bool IsMissing => double.IsNaN(X) || double.IsNaN(Y);

    /// <summary>Euclidean distance to another position, px; NaN when either is missing.</summary>
    /// <param name="other">The other position.</param>
    /// <returns>The distance, px.</returns>
    public double DistanceTo(PixelPoint other) => Math.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}
