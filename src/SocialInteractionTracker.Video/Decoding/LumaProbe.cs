using OpenCvSharp;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Finds out whether a file's first plane is 8-bit luma, and over which range.</summary>
/// <remarks>
/// OpenCV hands the first plane out as it is, whatever it holds, and does not tell its range. So the first pictures are decoded
/// twice, as plane and as colours: the grey of the colours is the plane itself (full range), the plane stretched (limited range),
/// or has nothing to do with it (10-bit, RGB, packed).
/// </remarks>
internal static class LumaProbe
{
    /// <summary>Pictures looked at until the range is decided: a recording may begin black.</summary>
    private const int MaxPictures = 30;

    /// <summary>Largest mean difference, grey levels, at which a plane still is the luma of the colours (sub-sampled colour gives 2).</summary>
    private const double MaxMeanDifference = 8;

    /// <summary>By how many grey levels a pixel, on average, one range must fit better than the other.</summary>
    private const double MinMargin = 1;

    /// <summary>Pixels that must tell something.</summary>
    private const int MinPixels = 64;

    /// <summary>Colours nearer than this to 0 or 255 may have been cut off and tell nothing.</summary>
    private const int Saturation = 3;

    private const int PixelFormatProperty = 46;

    /// <summary>Planar formats of 8 bits, first plane luma, as OpenCV names them.</summary>
    private static readonly HashSet<string> PlanarFormats = ["I420", "IYUV", "YV12", "Y42B", "444P", "Y41B", "411P", "YUV9", "YVU9", "NV12", "NV21", "Y800"];

    /// <summary>The pixel format of an open file as four characters.</summary>
    internal static string PixelFormat(VideoCapture capture) => FourCharacters((int)capture.Get((VideoCaptureProperties)PixelFormatProperty));

    /// <summary>Looks at the first pictures of a file.</summary>
    /// <param name="path">A file that OpenCV can decode.</param>
    /// <returns>The range of its luma plane; none when it has no 8-bit one.</returns>
    internal static LumaRange Find(string path)
    {
        using var planes = OpenCvFrameSource.Open(path, threads: 1);
        using var colours = OpenCvFrameSource.Open(path, threads: 1);
        var format = PixelFormat(planes);
        if (!PlanarFormats.Contains(format))
        {
            return LumaRange.None;
        }

        planes.Set(VideoCaptureProperties.ConvertRgb, 0);
        using var plane = new Mat();
        using var colour = new Mat();
        var fit = default(Fit);
        for (var k = 0; k < MaxPictures && !fit.IsDecided && planes.Read(plane) && colours.Read(colour); k++)
        {
            if (plane.Type() != MatType.CV_8UC1 || colour.Type() != MatType.CV_8UC3 || plane.Size() != colour.Size())
            {
                return LumaRange.None;
            }

            fit.Add(plane, colour);
        }

        return fit.Range(byDefault: format == "Y800" ? LumaRange.Full : LumaRange.Limited);
    }

    /// <summary>A four-character code as text; characters that cannot be printed are left out.</summary>
    internal static string FourCharacters(int code)
    {
        var characters = new[] { code, code >> 8, code >> 16, code >> 24 }.Select(c => (char)(c & byte.MaxValue));
        return string.Concat(characters.Where(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-'));
    }

    /// <summary>How well the plane, as it is and stretched, agrees with the grey of the colours.</summary>
    private struct Fit
    {
        private double _asItIs;
        private double _stretched;
        private long _pixels;

        internal readonly bool IsDecided => _pixels >= MinPixels && Math.Abs(_asItIs - _stretched) >= MinMargin * _pixels;

        internal readonly LumaRange Range(LumaRange byDefault)
        {
            if (_pixels >= MinPixels && Math.Min(_asItIs, _stretched) > MaxMeanDifference * _pixels)
            {
                return LumaRange.None;
            }

            return !IsDecided ? byDefault : _asItIs < _stretched ? LumaRange.Full : LumaRange.Limited;
        }

        internal void Add(Mat plane, Mat colour)
        {
            using var grey = new Mat();
            using var stretched = plane.Clone();
            using var useful = new Mat();
            Cv2.CvtColor(colour, grey, ColorConversionCodes.BGR2GRAY);
            Cv2.InRange(colour, Scalar.All(Saturation), Scalar.All(byte.MaxValue - Saturation), useful);
            unsafe
            {
                LumaExpansion.Expand(new Span<byte>((void*)stretched.Data, checked((int)stretched.Total())));
            }

            _asItIs += Cv2.Norm(plane, grey, NormTypes.L1, useful);
            _stretched += Cv2.Norm(stretched, grey, NormTypes.L1, useful);
            _pixels += Cv2.CountNonZero(useful);
        }
    }
}
