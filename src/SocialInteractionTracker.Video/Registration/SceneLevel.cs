using System.Runtime.CompilerServices;
using OpenCvSharp;

namespace SocialInteractionTracker.Video.Registration;

/// <summary>A picture at one reduction, with its gradient; positions are given in px of the full picture from its centre.</summary>
internal sealed class SceneLevel
{
    private const double BlurPx = 1.2;
    private const double ScharrScale = 1.0 / 32;

    /// <summary>Pixels with an edge that are compared at most.</summary>
    private const int MostEdgePixels = 20000;

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

    /// <summary>The pixels with the steepest edges, rising: what a scene is compared by. Found when first asked for.</summary>
    public int[] EdgePixels => field ??= FindEdgePixels();

    /// <summary>Luma between pixels; NaN outside the picture.</summary>
    /// <param name="x">Column, px of the full picture from its centre.</param>
    /// <param name="y">Row, the same.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double LumaAt(double x, double y)
    {
        var (column, row) = Place(x, y);
        return IsInside(column, row) ? Between(_luma, column, row) : double.NaN;
    }

    /// <summary>Luma and its change for each px of the full picture, between pixels; null outside the picture.</summary>
    /// <param name="x">Column, px of the full picture from its centre.</param>
    /// <param name="y">Row, the same.</param>
    public (double Luma, double X, double Y)? Sample(double x, double y)
    {
        var (column, row) = Place(x, y);
        return IsInside(column, row)
            ? (Between(_luma, column, row), Reduction * Between(_gx, column, row), Reduction * Between(_gy, column, row))
            : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private (double Column, double Row) Place(double x, double y) =>
        (((x + _centreX + 0.5) * Reduction) - 0.5, ((y + _centreY + 0.5) * Reduction) - 0.5);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsInside(double column, double row) => column >= 0 && row >= 0 && column < Width - 1 && row < Height - 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private double Between(float[] values, double column, double row)
    {
        var (left, top) = ((int)column, (int)row);
        var (fx, fy) = (column - left, row - top);
        var i = (top * Width) + left;
        var upper = values[i] + (fx * (values[i + 1] - values[i]));
        var lower = values[i + Width] + (fx * (values[i + Width + 1] - values[i + Width]));
        return upper + (fy * (lower - upper));
    }

    private int[] FindEdgePixels()
    {
        var sorted = Enumerable.Range(0, _luma.Length).Select(Steepness).ToArray();
        Array.Sort(sorted);
        var threshold = sorted[Math.Max(0, Math.Max(sorted.Length / 2, sorted.Length - (2 * MostEdgePixels)))];
        var pixels = Enumerable.Range(0, sorted.Length).Where(i => Steepness(i) >= threshold).ToArray();
        var every = Math.Max(1, pixels.Length / MostEdgePixels);
        return [.. pixels.Where((_, k) => k % every == 0)];
    }

    /// <summary>Squared gradient of a pixel.</summary>
    private float Steepness(int pixel) => (_gx[pixel] * _gx[pixel]) + (_gy[pixel] * _gy[pixel]);
}
