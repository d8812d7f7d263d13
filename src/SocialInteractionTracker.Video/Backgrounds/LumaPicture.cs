using System.Runtime.InteropServices;
using OpenCvSharp;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Video.Backgrounds;

/// <summary>A grey picture that owns its pixels and never changes.</summary>
public sealed class LumaPicture
{
    private readonly byte[] _pixels;

    /// <summary>Copies a picture.</summary>
    /// <param name="width">Width, px; above 0.</param>
    /// <param name="height">Height, px; above 0.</param>
    /// <param name="pixels">Its rows from the top, one byte a pixel, packed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above 0.</exception>
    /// <exception cref="ArgumentException">The number of pixels is not width times height.</exception>
    public LumaPicture(int width, int height, ReadOnlySpan<byte> pixels)
        : this(width, height, pixels.ToArray())
    {
    }

    private LumaPicture(int width, int height, byte[] pixels)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        if (pixels.Length != width * height)
        {
            throw new ArgumentException($"A picture of {width} x {height} px has {width * height} bytes, not {pixels.Length}.", nameof(pixels));
        }

        (Width, Height, _pixels) = (width, height, pixels);
    }

    /// <summary>Width, px.</summary>
    public int Width { get; }

    /// <summary>Height, px.</summary>
    public int Height { get; }

    /// <summary>The rows from the top, one byte a pixel, packed.</summary>
    public ReadOnlySpan<byte> Pixels => _pixels;

    /// <summary>The picture as a view for rectification.</summary>
    public LumaView View => new(_pixels, Width, Height, Width);

    /// <summary>Luma of one pixel.</summary>
    /// <param name="x">Column from 0.</param>
    /// <param name="y">Row from 0.</param>
    public byte this[int x, int y] => _pixels[(y * Width) + x];

    /// <summary>Reads a picture file as grey.</summary>
    /// <param name="path">The file; any format that OpenCV reads.</param>
    /// <returns>The picture.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="InvalidDataException">The file holds no picture.</exception>
    public static LumaPicture Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no picture {path}.", path);
        }

        using var mat = Cv2.ImRead(path, ImreadModes.Grayscale);
        return mat.Empty() ? throw new InvalidDataException($"{path} holds no picture.") : FromMat(mat);
    }

    /// <summary>The picture as a PNG file.</summary>
    /// <returns>The file's bytes.</returns>
    public byte[] ToPng()
    {
        using var mat = ToMat();
        return mat.ImEncode(".png");
    }

    /// <summary>Takes over freshly made pixels without copying them; the caller must not keep them.</summary>
    internal static LumaPicture Own(int width, int height, byte[] pixels) => new(width, height, pixels);

    /// <summary>Copies a grey OpenCV picture.</summary>
    internal static LumaPicture FromMat(Mat mat)
    {
        using var packed = mat.Clone();
        var pixels = new byte[packed.Width * packed.Height];
        Marshal.Copy(packed.Data, pixels, 0, pixels.Length);
        return new LumaPicture(packed.Width, packed.Height, pixels);
    }

    /// <summary>Copies the picture for OpenCV; the result belongs to the caller.</summary>
    internal Mat ToMat()
    {
        var mat = new Mat(Height, Width, MatType.CV_8UC1);
        Marshal.Copy(_pixels, 0, mat.Data, _pixels.Length);
        return mat;
    }
}
