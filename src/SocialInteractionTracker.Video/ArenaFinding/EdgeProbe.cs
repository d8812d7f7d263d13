using System.Runtime.CompilerServices;
using OpenCvSharp;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Looks for edges in a full picture to a fraction of a pixel.</summary>
internal sealed class EdgeProbe
{
    private const double StepPx = 0.75;
    private const double BlurPx = 1.0;

    /// <summary>Gradient that an edge has at least, grey levels a pixel.</summary>
    private const double LeastGradient = 0.7;

    /// <summary>Recordings often have a black line at their border; as a share of the picture's longer side.</summary>
    private const double BorderShare = 0.003;

    /// <summary>Half the stretch along an edge that is averaged, as a share of the picture's longer side.</summary>
    private const double StretchShare = 0.01;

    private const int StretchStepPx = 3;

    /// <summary>Keeps a position's right-hand and lower neighbour inside the picture.</summary>
    private const double LastPixel = 1.001;

    private readonly int _stretch;
    private readonly byte[] _pixels;
    private readonly int _width;
    private readonly int _height;

    public EdgeProbe(LumaPicture picture)
    {
        using var full = picture.ToMat();
        Cv2.GaussianBlur(full, full, default, BlurPx);
        full.GetArray(out _pixels);
        (_width, _height) = (picture.Width, picture.Height);
        _stretch = StretchStepPx * (int)Math.Round(StretchShare * Math.Max(_width, _height) / StretchStepPx);
    }

    /// <summary>The best edge on the normal through a place; near ones are preferred.</summary>
    /// <param name="centre">The place, px.</param>
    /// <param name="normal">Unit vector across the edge.</param>
    /// <param name="sign">1 if luma rises along the normal, -1 if it falls.</param>
    /// <param name="reachPx">How far the edge may be off, px.</param>
    /// <returns>Its distance from the place along the normal, px, and its gradient, grey levels a pixel; null if there is none.</returns>
    public (double Offset, double Gradient)? EdgeNear(PixelPoint centre, (double X, double Y) normal, int sign, double reachPx)
    {
        var count = (int)Math.Ceiling(reachPx / StepPx);
        var (best, bestScore) = (0, 0.0);
        Span<double> gradients = stackalloc double[(2 * count) + 1];
        var (before, here) = (Luma(centre, normal, (-count - 1) * StepPx), Luma(centre, normal, -count * StepPx));
        for (var k = -count; k <= count; k++)
        {
            var (offset, after) = (k * StepPx, Luma(centre, normal, (k + 1) * StepPx));
            gradients[k + count] = sign * (after - before) / (2 * StepPx);
            (before, here) = (here, after);
            var nearness = 1 - (0.5 * Math.Abs(offset) / reachPx);
            if (gradients[k + count] * nearness > bestScore)
            {
                (best, bestScore) = (k, gradients[k + count] * nearness);
            }
        }

        var peak = gradients[best + count];
        if (peak < LeastGradient || Math.Abs(best) >= count || IsAtBorder(centre, normal, best * StepPx))
        {
            return null;
        }

        var (left, right) = (gradients[best + count - 1], gradients[best + count + 1]);
        var curvature = left - (2 * peak) + right;
        var shift = curvature < 0 ? Math.Clamp((left - right) / (2 * curvature), -1, 1) : 0;
        return ((best + shift) * StepPx, peak);
    }

    private bool IsAtBorder(PixelPoint centre, (double X, double Y) normal, double offset)
    {
        var (x, y) = (centre.X + (offset * normal.X), centre.Y + (offset * normal.Y));
        var margin = BorderShare * Math.Max(_width, _height);
        return x < margin || y < margin || x > _width - 1 - margin || y > _height - 1 - margin;
    }

    /// <summary>Mean luma of a short stretch along the edge: it keeps the edge and averages bedding and speckles.</summary>
    private double Luma(PixelPoint centre, (double X, double Y) normal, double offset)
    {
        double sum = 0;
        for (var k = -_stretch; k <= _stretch; k += StretchStepPx)
        {
            sum += Luma(centre.X + (offset * normal.X) - (k * normal.Y), centre.Y + (offset * normal.Y) + (k * normal.X));
        }

        return sum / ((2 * _stretch / StretchStepPx) + 1);
    }

    /// <summary>Luma between pixels; beyond the picture that of its border.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Luma(double x, double y)
    {
        (x, y) = (Math.Clamp(x, 0, _width - LastPixel), Math.Clamp(y, 0, _height - LastPixel));
        var (x0, y0) = ((int)x, (int)y);
        var (fx, fy) = (x - x0, y - y0);
        var i = (y0 * _width) + x0;
        var upper = _pixels[i] + (fx * (_pixels[i + 1] - _pixels[i]));
        var lower = _pixels[i + _width] + (fx * (_pixels[i + _width + 1] - _pixels[i + _width]));
        return upper + (fy * (lower - upper));
    }
}
