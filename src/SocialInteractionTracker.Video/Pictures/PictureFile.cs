using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.Pictures;

/// <summary>Reads picture files that people name (PNG, JPEG, TIFF, BMP).</summary>
public static class PictureFile
{
    /// <summary>Reads a picture as grey; colour is weighed to luma, 16 bits are cut to 8.</summary>
    /// <param name="path">The picture's file.</param>
    /// <returns>The picture, as it lies in the file: a turn noted in its metadata is not made, because labels are not turned either.</returns>
    /// <exception cref="UserErrorException">The file is missing or no picture.</exception>
    public static LumaPicture ReadGrey(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "a picture", "Check the path; it is relative to the table that names it."));
        }

        using var picture = Cv2.ImRead(path, ImreadModes.Grayscale | ImreadModes.IgnoreOrientation);
        return picture.Empty()
            ? throw new UserErrorException(new Fault(path, "no picture that can be read", "PNG, JPEG, TIFF or BMP", "Copy or export the picture again."))
            : LumaPicture.FromMat(picture);
    }
}
