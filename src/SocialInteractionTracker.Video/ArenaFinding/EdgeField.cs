using System.Runtime.CompilerServices;
using OpenCvSharp;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>How luma rises across and along the columns of a reduced picture; as it is for upright lines, transposed for level ones.</summary>
internal sealed class EdgeField
{
    private const double BlurPx = 1.2;

    /// <summary>Shading that is wider than this is no edge, px.</summary>
    private const double ShadingPx = 6;

    /// <summary>Recordings often have a black line at their border, px.</summary>
    private const int BorderPx = 4;

    /// <summary>Edges are weighed against this many median gradients, so that one bright glint does not count for a whole line.</summary>
    private const float NoiseFactor = 2;

    /// <summary>Least gradient that edges are weighed against, grey levels a pixel.</summary>
    private const float LeastGradient = 1;

    private readonly float[] _across;
    private readonly float[] _along;
    private readonly float _half;

    private EdgeField(int width, int height, float[] across, float[] along, float half) =>
        (Width, Height, _across, _along, _half) = (width, height, across, along, half);

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reduces a picture and takes its gradient.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="longSidePx">Longer side of the reduced picture, px.</param>
    /// <returns>The field and the reduced picture's px for each of the original's.</returns>
    public static (EdgeField Field, double Scale) Of(LumaPicture picture, int longSidePx)
    {
        var scale = Math.Min(1, (double)longSidePx / Math.Max(picture.Width, picture.Height));
        using var full = picture.ToMat();
        using var reduced = new Mat();
        Cv2.Resize(full, reduced, new Size((int)Math.Round(picture.Width * scale), (int)Math.Round(picture.Height * scale)), 0, 0, InterpolationFlags.Area);
        reduced.ConvertTo(reduced, MatType.CV_32F);
        using var unshaded = new Mat();
        Cv2.GaussianBlur(reduced, unshaded, default, ShadingPx);
        Cv2.GaussianBlur(reduced, reduced, default, BlurPx);
        Cv2.Subtract(reduced, unshaded, unshaded);
        var gx = Edges(Gradient(reduced, 1, 0), Gradient(unshaded, 1, 0), reduced.Width);
        var gy = Edges(Gradient(reduced, 0, 1), Gradient(unshaded, 0, 1), reduced.Width);
        var half = Math.Max(LeastGradient, NoiseFactor * Median(gx, gy));
        return (new EdgeField(reduced.Width, reduced.Height, gx, gy, half), scale);
    }

    /// <summary>The field without what lies elsewhere, so that strong edges there do not crowd out faint ones.</summary>
    /// <param name="holds">Whether a pixel (column, row) is kept.</param>
    public EdgeField Within(Func<int, int, bool> holds)
    {
        var (across, along) = (new float[_across.Length], new float[_along.Length]);
        for (var i = 0; i < across.Length; i++)
        {
            if (holds(i % Width, i / Width))
            {
                (across[i], along[i]) = (_across[i], _along[i]);
            }
        }

        return new EdgeField(Width, Height, across, along, _half);
    }

    /// <summary>The field mirrored at the diagonal: level lines become upright ones.</summary>
    public EdgeField Transposed()
    {
        var (across, along) = (new float[_across.Length], new float[_across.Length]);
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                across[(x * Height) + y] = _along[(y * Width) + x];
                along[(x * Height) + y] = _across[(y * Width) + x];
            }
        }

        return new EdgeField(Height, Width, across, along, _half);
    }

    /// <summary>How much of an edge there is at a pixel, in (-1, 1); 0.5 at the weighing gradient, positive where luma rises to the right.</summary>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    /// <param name="slope">Columns by which an upright line goes to the right with every row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Edge(int x, int y, float slope)
    {
        var i = (y * Width) + x;
        var gradient = (_across[i] - (slope * _along[i])) / MathF.Sqrt(1 + (slope * slope));
        return gradient / (MathF.Abs(gradient) + _half);
    }

    /// <summary>How much of an edge there is at a pixel along a direction; 0 outside the picture.</summary>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    /// <param name="direction">Unit vector.</param>
    public float EdgeAlong(int x, int y, (float X, float Y) direction)
    {
        if (x < 0 || y < 0 || x >= Width || y >= Height)
        {
            return 0;
        }

        var i = (y * Width) + x;
        var gradient = (_across[i] * direction.X) + (_along[i] * direction.Y);
        return gradient / (MathF.Abs(gradient) + _half);
    }

    /// <summary>The gradient at a pixel, grey levels a pixel.</summary>
    public (float X, float Y) Gradient(int x, int y) => (_across[(y * Width) + x], _along[(y * Width) + x]);

    private static float[] Gradient(Mat picture, int dx, int dy)
    {
        // Scharr's weights add up to 32 for a step of one grey level a pixel.
        const double ScharrScale = 1.0 / 32;
        using var gradient = new Mat();
        Cv2.Scharr(picture, gradient, MatType.CV_32F, dx, dy, ScharrScale);
        gradient.GetArray(out float[] values);
        return values;
    }

    /// <summary>The smaller of a gradient and the same without shading; 0 where they contradict (beside a strong edge) and at the border.</summary>
    private static float[] Edges(float[] gradient, float[] unshaded, int width)
    {
        var height = gradient.Length / width;
        for (var i = 0; i < gradient.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            var border = Math.Min(Math.Min(x, width - 1 - x), Math.Min(y, height - 1 - y)) < BorderPx;
            var smaller = MathF.Abs(gradient[i]) < MathF.Abs(unshaded[i]) ? gradient[i] : unshaded[i];
            gradient[i] = border || gradient[i] * unshaded[i] <= 0 ? 0 : smaller;
        }

        return gradient;
    }

    private static float Median(float[] gx, float[] gy)
    {
        var magnitudes = gx.Concat(gy).Select(MathF.Abs).ToArray();
        Array.Sort(magnitudes);
        return magnitudes[magnitudes.Length / 2];
    }
}
