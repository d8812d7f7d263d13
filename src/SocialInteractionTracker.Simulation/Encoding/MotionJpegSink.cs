using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Video.Encoding;

namespace SocialInteractionTracker.Simulation.Encoding;

/// <summary>Writes motion JPEG in AVI by OpenCV where there is no <c>ffmpeg</c> program; all frames last equally long.</summary>
public sealed class MotionJpegSink : IVideoSink
{
    private readonly MotionJpegWriter _writer;
    private readonly Mat _frame;

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="format">Size and times; of the times only the first step is kept.</param>
    /// <param name="framesPerS">Frame rate, 1/s.</param>
    /// <exception cref="UserErrorException">The file cannot be written.</exception>
    public MotionJpegSink(string path, VideoFormat format, double framesPerS)
    {
        ArgumentNullException.ThrowIfNull(format);
        _writer = new MotionJpegWriter(path, new Size(format.Width, format.Height), framesPerS);
        _frame = new Mat(format.Height, format.Width, MatType.CV_8UC3);
    }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> frame)
    {
        unsafe
        {
            frame.CopyTo(new Span<byte>(_frame.DataPointer, frame.Length));
        }

        _writer.Write(_frame, timeS: 0);
    }

    /// <inheritdoc/>
    public void Finish() => _writer.Finish();

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _frame.Dispose();
    }
}
