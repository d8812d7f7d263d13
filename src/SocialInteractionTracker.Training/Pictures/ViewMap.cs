using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Training.Pictures;

/// <summary>How a square view lies in a picture: where its centre is, how it is turned, scaled, stretched and mirrored.</summary>
public readonly record struct ViewMap
{
    private readonly PixelPoint _centre;
    private readonly double _middle;
    private readonly double _cos;
    private readonly double _sin;
    private readonly double _across;
    private readonly double _down;

    /// <summary>Lays a view over a picture.</summary>
    /// <param name="centre">The picture's position at the view's centre, px.</param>
    /// <param name="size">Width and height of the view, px.</param>
    /// <param name="scale">Picture pixels per pixel of the view; above 0.</param>
    /// <param name="turnRad">Turn of the view in the picture, rad.</param>
    /// <param name="isMirrored">Whether left and right are exchanged.</param>
    /// <param name="stretch">Picture pixels along the view's rows per those along its columns; above 0. The area seen stays the same.</param>
    public ViewMap(PixelPoint centre, int size, double scale, double turnRad, bool isMirrored, double stretch = 1)
    {
        (_centre, _middle, Scale) = (centre, (size - 1) / 2.0, scale);
        (_sin, _cos) = Math.SinCos(turnRad);
        _down = scale / Math.Sqrt(stretch);
        _across = (isMirrored ? -1 : 1) * scale * Math.Sqrt(stretch);
    }

    /// <summary>Picture pixels per pixel of the view.</summary>
    public double Scale { get; }

    /// <summary>Whether left and right are exchanged.</summary>
    public bool IsMirrored => _across < 0;

    /// <summary>Where a position of the view lies in the picture.</summary>
    /// <param name="column">Column in the view.</param>
    /// <param name="row">Row in the view.</param>
    /// <returns>Column and row in the picture, px.</returns>
    public (double X, double Y) ToPicture(double column, double row)
    {
        var (u, v) = ((column - _middle) * _across, (row - _middle) * _down);
        return (_centre.X + (u * _cos) - (v * _sin), _centre.Y + (u * _sin) + (v * _cos));
    }

    /// <summary>Where a position of the picture lies in the view.</summary>
    /// <param name="pixel">The position, px.</param>
    /// <returns>Column and row in the view.</returns>
    public (double Column, double Row) ToView(PixelPoint pixel)
    {
        var (x, y) = (pixel.X - _centre.X, pixel.Y - _centre.Y);
        return ((((x * _cos) + (y * _sin)) / _across) + _middle, (((y * _cos) - (x * _sin)) / _down) + _middle);
    }
}
