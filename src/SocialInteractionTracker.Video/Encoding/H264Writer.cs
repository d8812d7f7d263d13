using System.Collections.Concurrent;
using System.Globalization;
using OpenCvSharp;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Video.Encoding;

/// <summary>Writes H.264 in MP4 as browsers and PowerPoint play it; colours are mixed on the caller's thread and pictures sent on another.</summary>
internal sealed class H264Writer : IVideoWriter
{
    /// <summary>
    /// x264's quantiser, the same for every picture: larger is smaller and worse; at 24 fine lines and small writing stay clean. A
    /// rate factor, which weighs pictures against each other, gives files of the same size and takes a third longer.
    /// </summary>
    private const int Quantiser = 24;

    /// <summary>Pictures from one that stands by itself to the next, so that jumping is quick.</summary>
    private const int KeyInterval = 60;

    /// <summary>Pictures on their way to ffmpeg.</summary>
    private const int Buffers = 3;

    private static readonly string[] Options =
    [
        "-preset", "ultrafast", "-bf", "0", "-qp", Quantiser.ToString(CultureInfo.InvariantCulture), "-g", KeyInterval.ToString(CultureInfo.InvariantCulture),
        "-color_range", "tv", "-colorspace", "smpte170m", "-color_primaries", "smpte170m", "-color_trc", "smpte170m",
    ];

    private readonly FfmpegEncoder _encoder;
    private readonly Mat[] _buffers = [.. Enumerable.Range(0, Buffers).Select(_ => new Mat())];
    private readonly BlockingCollection<Mat> _free = [];
    private readonly BlockingCollection<(Mat Planes, double TimeS)> _filled = [];
    private readonly Task _sending;
    private bool _finished;

    private H264Writer(FfmpegEncoder encoder)
    {
        _encoder = encoder;
        foreach (var buffer in _buffers)
        {
            _free.Add(buffer);
        }

        _sending = Task.Factory.StartNew(Send, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Starts a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="size">Size of the pictures, px; both even.</param>
    /// <returns>The writer; <see langword="null"/> where there is no ffmpeg program.</returns>
    /// <exception cref="UserErrorException">ffmpeg does not run.</exception>
    public static H264Writer? TryStart(string path, Size size) =>
        FfmpegEncoder.TryStart(path, new FfmpegEncoding { Width = size.Width, Height = size.Height, ArePlanes = true, Options = Options }) is { } encoder
            ? new H264Writer(encoder)
            : null;

    /// <inheritdoc/>
    /// <exception cref="UserErrorException">ffmpeg has failed.</exception>
    public void Write(Mat picture, double timeS)
    {
        if (!_free.TryTake(out var planes, Timeout.Infinite))
        {
            _sending.GetAwaiter().GetResult(); // Tells why it ended.
            throw new InvalidOperationException("The video was finished.");
        }

        Cv2.CvtColor(picture, planes, ColorConversionCodes.BGR2YUV_I420);
        _filled.Add((planes, timeS));
    }

    /// <inheritdoc/>
    /// <exception cref="UserErrorException">ffmpeg has failed.</exception>
    public void Finish()
    {
        _filled.CompleteAdding();
        _sending.GetAwaiter().GetResult();
        _encoder.Finish();
        _finished = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _filled.CompleteAdding();
        if (!_finished)
        {
            _encoder.Stop();
        }

        Task.WaitAny(_sending);
        _encoder.Dispose();
        foreach (var buffer in _buffers)
        {
            buffer.Dispose();
        }

        _free.Dispose();
        _filled.Dispose();
    }

    /// <summary>Hands the pictures on until there are no more or ffmpeg takes none.</summary>
    private unsafe void Send()
    {
        try
        {
            foreach (var (planes, timeS) in _filled.GetConsumingEnumerable())
            {
                _encoder.Write(new ReadOnlySpan<byte>(planes.DataPointer, (int)(planes.Total() * planes.ElemSize())), timeS);
                _free.Add(planes);
            }
        }
        finally
        {
            _free.CompleteAdding();
        }
    }
}
