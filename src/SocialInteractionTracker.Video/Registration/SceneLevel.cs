using OpenCvSharp;

namespace SocialInteractionTracker.Video.Registration;

/// <summary>A picture at one reduction, with its gradient; positions are given in px of the full picture from its centre.</summary>
internal sealed class SceneLevel
{
    private const double BlurPx = 1.2;
    private const double ScharrScale = 1.0 / 32;

    private readonly float[] _luma;
    private readonly float[] _gx;
    private readonly float[] _gy;
    private readonly double _centreX;
    private readonly double _centreY;

    public SceneLevel(Mat full, double reduction)
    {
        using var reduced = new Mat();
        Cv2.Resize(full, reduced, default, reduction, reduction, InterpolationFlags.Area);
        reduced.ConvertTo(reduced, MatType.CV_32FC1);
        Cv2.GaussianBlur(reduced, reduced, default, BlurPx);
        using var gradient = new Mat();
        reduced.GetArray(out _luma);
        Cv2.Scharr(reduced, gradient, MatType.CV_32F, 1, 0, ScharrScale);
        gradient.GetArray(out _gx);
        Cv2.Scharr(reduced, gradient, MatType.CV_32F, 0, 1, ScharrScale);
        gradient.GetArray(out _gy);
        (Width, Height, Reduction) = (reduced.Width, reduced.Height, reduction);
        (_centreX, _centreY) = ((full.Width - 1) / 2.0, (full.Height - 1) / 2.0);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels of this level for each of the full picture.</summary>
    public double Reduction { get; }

    /// <summary>Luma of each pixel, row by row.</summary>
    public ReadOnlySpan<float> Luma => _luma;

    /// <summary>Position of a pixel in the full picture, px from its centre.</summary>
    public (double X, double Y) Position(int pixel) =>
        ((((pixel % Width) + 0.5) / Reduction) - 0.5 - _centreX, (((pixel / Width) + 0.5) / Reduction) - 0.5 - _centreY);

    /// <summary>Squared gradient of a pixel.</summary>
    public float Steepness(int pixel) => (_gx[pixel] * _gx[pixel]) + (_gy[pixel] * _gy[pixel]);

    /// <summary>Luma and its change for each px of the full picture, between pixels; null outside the picture.</summary>
    public (double Luma, double X, double Y)? Sample(double x, double y)
    {
        var (column, row) = (((x + _centreX + 0.5) * Reduction) - 0.5, ((y + _centreY + 0.5) * Reduction) - 0.5);
        if (!(column >= 0 && row >= 0 && column < Width - 1 && row < Height - 1))
        {
            return null;
        }

        var (left, top) = ((int)column, (int)row);
        var (fx, fy) = (column - left, row - top);
        var i = (top * Width) + left;
        double Between(float[] values)
        {
            var upper = values[i] + (fx * (values[i + 1] - values[i]));
            var lower = values[i + Width] + (fx * (values[i + Width + 1] - values[i + Width]));
            return upper + (fy * (lower - upper));
        }

        return (Between(_luma), Reduction * Between(_gx), Reduction * Between(_gy));
    }
}
