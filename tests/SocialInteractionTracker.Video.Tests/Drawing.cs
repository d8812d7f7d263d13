using OpenCvSharp;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Tests;

/// <summary>Draws pictures whose truth is known, with edges that fall between pixels.</summary>
internal sealed class Drawing : IDisposable
{
    /// <summary>Shapes are drawn this much larger and averaged: OpenCV's own anti-aliasing makes them half a pixel too fat.</summary>
    private const int Supersampling = 8;
    private const int SubpixelBits = 4;
    private readonly Mat _picture;
    private readonly ulong _seed;

    public Drawing(int width, int height, byte luma, ulong seed = 1)
    {
        _picture = new Mat(height, width, MatType.CV_8UC1, Scalar.All(luma));
        _seed = seed;
    }

    public Drawing Polygon(byte luma, params PixelPoint[] corners)
    {
        using var large = new Mat(_picture.Height * Supersampling, _picture.Width * Supersampling, MatType.CV_8UC1, Scalar.Black);
        Cv2.FillPoly(large, [corners.Select(Fixed).ToArray()], Scalar.White, LineTypes.Link8, SubpixelBits);
        using var share = new Mat();
        Cv2.Resize(large, share, _picture.Size(), 0, 0, InterpolationFlags.Area);
        _picture.GetArray(out byte[] pixels);
        share.GetArray(out byte[] shares);
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)Math.Round(pixels[i] + ((luma - pixels[i]) * (shares[i] / 255.0)));
        }

        _picture.SetArray(pixels);
        return this;
    }

    public Drawing Quad(byte luma, Quadrilateral q) => Polygon(luma, q.TopLeft, q.TopRight, q.BottomRight, q.BottomLeft);

    public Drawing Ellipse(byte luma, PixelPoint centre, double radiusX, double radiusY, double degrees = 0)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var points = Enumerable.Range(0, 180).Select(i => Math.SinCos(2 * Math.PI * i / 180))
            .Select(a => (X: radiusX * a.Cos, Y: radiusY * a.Sin))
            .Select(p => new PixelPoint(centre.X + (cos * p.X) - (sin * p.Y), centre.Y + (sin * p.X) + (cos * p.Y)));
        return Polygon(luma, [.. points]);
    }

    public Drawing Line(byte luma, PixelPoint from, PixelPoint to, double thickness)
    {
        var length = from.DistanceTo(to);
        var (nx, ny) = ((to.Y - from.Y) / length * thickness / 2, (from.X - to.X) / length * thickness / 2);
        return Polygon(luma, new(from.X + nx, from.Y + ny), new(to.X + nx, to.Y + ny), new(to.X - nx, to.Y - ny), new(from.X - nx, from.Y - ny));
    }

    public Drawing Blur(double sigmaPx)
    {
        Cv2.GaussianBlur(_picture, _picture, default, sigmaPx);
        return this;
    }

    public Drawing Noise(double sd)
    {
        using var noise = new Mat(_picture.Size(), MatType.CV_16SC1);
        var random = new RNG(_seed);
        random.Fill(noise, DistributionType.Normal, Scalar.All(0), Scalar.All(sd));
        using var sum = new Mat();
        Cv2.Add(_picture, noise, sum, null, (int)MatType.CV_8U);
        sum.CopyTo(_picture);
        return this;
    }

    public Drawing Warp(Mat affine)
    {
        Cv2.WarpAffine(_picture, _picture, affine, _picture.Size(), InterpolationFlags.Linear, BorderTypes.Replicate);
        return this;
    }

    public LumaPicture Picture()
    {
        _picture.GetArray(out byte[] pixels);
        return new LumaPicture(_picture.Width, _picture.Height, pixels);
    }

    public void Dispose() => _picture.Dispose();

    private static Point Fixed(PixelPoint p) => new(Fixed(p.X), Fixed(p.Y));

    private static int Fixed(double coordinate) => (int)Math.Round((((coordinate + 0.5) * Supersampling) - 0.5) * (1 << SubpixelBits));
}
