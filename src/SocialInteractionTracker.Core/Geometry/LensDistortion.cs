namespace SocialInteractionTracker.Core.Geometry;

/// <summary>A camera lens's departure from straight lines, in OpenCV's five-coefficient convention.</summary>
/// <param name="FocalX">Focal length along x, px; above 0.</param>
/// <param name="FocalY">Focal length along y, px; above 0.</param>
/// <param name="CentreX">Optical centre, px.</param>
/// <param name="CentreY">Optical centre, px.</param>
/// <param name="K1">First radial coefficient.</param>
/// <param name="K2">Second radial coefficient.</param>
/// <param name="P1">First tangential coefficient.</param>
/// <param name="P2">Second tangential coefficient.</param>
/// <param name="K3">Third radial coefficient.</param>
/// <remarks>Source: Brown 1971, Close-range camera calibration, Photogrammetric Engineering 37:855.</remarks>
public sealed record LensDistortion(
    double FocalX, double FocalY, double CentreX, double CentreY, double K1, double K2, double P1, double P2, double K3)
{
    private const int UndistortIterations = 20;

    /// <summary>Where a straight-line camera's pixel is seen through this lens.</summary>
    /// <param name="ideal">Position without distortion, px.</param>
    /// <returns>Position in the recorded picture, px.</returns>
    public PixelPoint Distort(PixelPoint ideal)
    {
        var (x, y) = ((ideal.X - CentreX) / FocalX, (ideal.Y - CentreY) / FocalY);
        var (dx, dy, radial) = Terms(x, y);
        return new PixelPoint((((x * radial) + dx) * FocalX) + CentreX, (((y * radial) + dy) * FocalY) + CentreY);
    }

    /// <summary>Where a recorded pixel would be seen without the lens's distortion.</summary>
    /// <param name="recorded">Position in the recorded picture, px.</param>
    /// <returns>Position of a straight-line camera, px.</returns>
    /// <remarks>Fixed-point iteration, as in OpenCV's undistortPoints.</remarks>
    public PixelPoint Undistort(PixelPoint recorded)
    {
        var (x0, y0) = ((recorded.X - CentreX) / FocalX, (recorded.Y - CentreY) / FocalY);
        var (x, y) = (x0, y0);
        for (var i = 0; i < UndistortIterations; i++)
        {
            var (dx, dy, radial) = Terms(x, y);
            (x, y) = ((x0 - dx) / radial, (y0 - dy) / radial);
        }

        return new PixelPoint((x * FocalX) + CentreX, (y * FocalY) + CentreY);
    }

    private (double Dx, double Dy, double Radial) Terms(double x, double y)
    {
        var r2 = (x * x) + (y * y);
        var radial = 1 + (r2 * (K1 + (r2 * (K2 + (r2 * K3)))));
        return ((2 * P1 * x * y) + (P2 * (r2 + (2 * x * x))), (P1 * (r2 + (2 * y * y))) + (2 * P2 * x * y), radial);
    }
}
