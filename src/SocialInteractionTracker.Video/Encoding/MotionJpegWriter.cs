using OpenCvSharp;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>Writes motion JPEG in AVI by OpenCV where there is no ffmpeg program; all pictures last equally long.</summary>
public sealed class MotionJpegWriter : IVideoWriter
{
    /// <summary>OpenCV tells the format by the file's name.</summary>
    private const string Ending = ".avi";

    private readonly string _path;
    private readonly VideoWriter _writer;
    private bool _finished;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path; it appears there once it is finished.</param>
    /// <param name="size">Size of the pictures, px.</param>
    /// <param name="framesPerS">Mean frame rate, 1/s.</param>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public MotionJpegWriter(string path, Size size, double framesPerS)
    {
        _path = path;
        _writer = new VideoWriter(path + Ending, FourCC.MJPG, framesPerS, size);
        if (!_writer.IsOpened())
        {
            Dispose();
            throw new UserErrorException(new Fault(path, "no file could be written", "a writable folder", "Choose another folder."));
        }
    }

    /// <inheritdoc/>
    public void Write(Mat picture, double timeS) => _writer.Write(picture);

    /// <inheritdoc/>
    public void Finish()
    {
        _writer.Release();
        File.Move(_path + Ending, _path, overwrite: true);
        _finished = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        if (!_finished)
        {
            File.Delete(_path + Ending);
        }
    }
}
