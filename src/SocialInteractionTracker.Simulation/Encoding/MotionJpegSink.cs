using OpenCvSharp;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Simulation.Encoding;

/// <summary>Writes motion JPEG in AVI by OpenCV where there is no <c>ffmpeg</c> program; all frames last equally long.</summary>
public sealed class MotionJpegSink : IVideoSink
{
    private readonly VideoWriter _writer;
    private readonly Mat _frame;
    private readonly string _path;
    private bool _finished;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="format">Size and times; of the times only the first step is kept.</param>
    /// <param name="framesPerS">Frame rate, 1/s.</param>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public MotionJpegSink(string path, VideoFormat format, double framesPerS)
    {
        ArgumentNullException.ThrowIfNull(format);
        _path = path;
        _frame = new Mat(format.Height, format.Width, MatType.CV_8UC3);
        _writer = new VideoWriter(path, FourCC.MJPG, framesPerS, new Size(format.Width, format.Height));
        if (!_writer.IsOpened())
        {
            Dispose();
            throw new UserErrorException(new Fault(path, "no file could be written", "a writable folder", "Choose another folder."));
        }
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> frame)
    {
        unsafe
        {
            frame.CopyTo(new Span<byte>(_frame.DataPointer, frame.Length));
        }

        _writer.Write(_frame);
    }

    /// <inheritdoc/>
    public void Finish()
    {
        _writer.Release();
        _finished = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _frame.Dispose();
        if (!_finished)
        {
            File.Delete(_path);
        }
    }
}
