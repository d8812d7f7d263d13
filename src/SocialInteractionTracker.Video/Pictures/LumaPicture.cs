using System.Runtime.InteropServices;
using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Rectification;

namespace SocialInteractionTracker.Video.Pictures;

/// <summary>A grey picture read from a picture file (PNG, JPEG, TIFF, BMP).</summary>
public sealed class LumaPicture
{
    private readonly byte[] _pixels;

    private LumaPicture(byte[] pixels, int width, int height)
    {
        (_pixels, Width, Height) = (pixels, width, height);
    }

    /// <summary>Width, px.</summary>
    public int Width { get; }

    /// <summary>Height, px.</summary>
    public int Height { get; }

    /// <summary>The pixels.</summary>
    public LumaView View => new(_pixels, Width, Height, Width);

    /// <summary>Reads a picture as grey; colour is weighed to luma, 16 bits are cut to 8.</summary>
    /// <param name="path">The picture's file.</param>
    /// <returns>The picture, as it lies in the file: a turn noted in its metadata is not made, because labels are not turned either.</returns>
    /// <exception cref="UserErrorException">The file is missing or no picture.</exception>
    public static LumaPicture Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "a picture", "Check the path; it is relative to the table that names it."));
        }

        using var picture = Cv2.ImRead(path, ImreadModes.Grayscale | ImreadModes.IgnoreOrientation);
        if (picture.Empty())
        {
            throw new UserErrorException(new Fault(path, "no picture that can be read", "PNG, JPEG, TIFF or BMP", "Copy or export the picture again."));
        }

        var (width, height) = (picture.Width, picture.Height);
        var pixels = new byte[width * height];
        for (var row = 0; row < height; row++)
        {
            Marshal.Copy(picture.Ptr(row), pixels, row * width, width);
        }

        return new LumaPicture(pixels, width, height);
    }
}
