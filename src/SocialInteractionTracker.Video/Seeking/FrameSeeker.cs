using OpenCvSharp;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Decoding;

namespace SocialInteractionTracker.Video.Seeking;

/// <summary>Gives any frame of a video by its number, exactly, as a JPEG picture.</summary>
/// <remarks>
/// A jump by number is wrong where the frame rate varies, so it is never believed: the decoder goes to a place before the frame,
/// the timestamp of the picture found there says which frame it is, and the rest of the way is decoded. Where timestamps do not
/// fit the known ones, the video is decoded and counted from its start. Not safe for use by several threads at once.
/// </remarks>
public sealed class FrameSeeker : IDisposable
{
    /// <summary>Forward steps up to this are decoded, frames: a jump decodes from the last key frame anyway.</summary>
    private const int LongestWalk = 60;

    /// <summary>How long before the frame the first jump aims, frames.</summary>
    private const int FirstMargin = 12;

    /// <summary>How much farther back each further jump aims.</summary>
    private const int MarginGrowth = 4;

    /// <summary>How far a picture's time may be from the frame's known one, in median frames.</summary>
    private const double TimeSlack = 0.25;

    /// <summary>Frames before the one asked for that are kept after a jump, so that steps back need no further jump.</summary>
    private const int KeptBefore = 24;

    private const int MostKept = 96;

    private readonly string _path;
    private readonly FrameTimes _times;
    private readonly JpegOptions _jpeg;
    private readonly Dictionary<int, byte[]> _kept = [];
    private readonly Queue<int> _keptOrder = new();
    private VideoCapture? _capture;
    private VideoReader? _forward;
    private VideoFrame? _forwardFrame;
    private bool _canJump = true;
    private double _firstS;
    private int _next;

    /// <summary>Prepares a video; nothing is opened before the first picture is asked for.</summary>
    /// <param name="path">The video.</param>
    /// <param name="times">When its frames are shown, from whatever moment.</param>
    /// <param name="jpeg">How pictures are written; <see langword="null"/> for <see cref="JpegOptions.Default"/>.</param>
    public FrameSeeker(string path, FrameTimes times, JpegOptions? jpeg = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(times);
        (_path, _times, _jpeg) = (path, times, jpeg ?? JpegOptions.Default);
    }

    /// <summary>Gives a frame.</summary>
    /// <param name="frame">Frame number from 0.</param>
    /// <returns>The picture as JPEG; <see langword="null"/> if the video ends before it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The video has no such frame.</exception>
    /// <exception cref="UserErrorException">The video cannot be opened.</exception>
    public byte[]? Read(int frame)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(frame);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(frame, _times.Count);
        if (_kept.TryGetValue(frame, out var kept))
        {
            return kept;
        }

        var isPlaced = _canJump && (IsAhead(frame) || TryJumpBefore(frame));
        return isPlaced ? Walk(frame) : ReadForward(frame);
    }

    /// <summary>Closes the video.</summary>
    public void Dispose()
    {
        _capture?.Dispose();
        _forward?.Dispose();
        _forwardFrame?.Dispose();
    }

    private bool IsAhead(int frame) => _capture is not null && frame >= _next && frame - _next <= LongestWalk;

    /// <summary>Goes to a place at or before a frame; which frame it is, the timestamp found there says.</summary>
    /// <returns>False where the decoder cannot be trusted to jump; it is not asked again.</returns>
    private bool TryJumpBefore(int frame)
    {
        _canJump = TryOpen();
        for (var margin = FirstMargin; _canJump; margin *= MarginGrowth)
        {
            var aim = Math.Max(0, frame - margin);
            var at = _capture!.Set(VideoCaptureProperties.PosFrames, aim) && _capture.Grab() ? FrameAt(TimeS()) : null;
            if (at <= frame)
            {
                _next = at.Value + 1;
                KeepIfNear(at.Value, frame);
                return true;
            }

            _canJump = at is not null && aim > 0;
        }

        return false;
    }

    private bool TryOpen()
    {
        if (_capture is not null)
        {
            return true;
        }

        var capture = OpenCvFrameSource.Open(_path, threads: Environment.ProcessorCount);
        if (!capture.IsOpened() || !capture.Grab())
        {
            capture.Dispose();
            return false;
        }

        (_capture, _firstS) = (capture, OpenCvFrameSource.TimeS(capture));
        return true;
    }

    private double TimeS() => OpenCvFrameSource.TimeS(_capture!) - _firstS;

    /// <summary>The frame that is shown at a time counted from the first one; <see langword="null"/> if none is.</summary>
    private int? FrameAt(double timeS)
    {
        var target = _times.StartS[0] + timeS;
        var index = _times.StartS.AsSpan().BinarySearch(target);
        var after = index >= 0 ? index : ~index;
        var nearest = after > 0 && (after == _times.Count || target - _times.StartS[after - 1] < _times.StartS[after] - target) ? after - 1 : after;
        return Math.Abs(_times.StartS[nearest] - target) <= TimeSlack * _times.MedianDurationS ? nearest : null;
    }

    /// <summary>Decodes up to and with a frame.</summary>
    private byte[]? Walk(int frame)
    {
        for (; _next <= frame && _capture!.Grab(); _next++)
        {
            KeepIfNear(_next, frame);
        }

        return _kept.GetValueOrDefault(frame);
    }

    /// <summary>Keeps the picture just grabbed unless it is long before the one that is asked for.</summary>
    private void KeepIfNear(int grabbed, int asked)
    {
        using var picture = new Mat();
        if (grabbed >= asked - KeptBefore && _capture!.Retrieve(picture) && !picture.Empty())
        {
            Keep(picture, grabbed);
        }
    }

    private void Keep(Mat picture, int frame)
    {
        if (!_kept.TryAdd(frame, Encode(picture)))
        {
            return;
        }

        _keptOrder.Enqueue(frame);
        if (_keptOrder.Count > MostKept)
        {
            _kept.Remove(_keptOrder.Dequeue());
        }
    }

    private byte[] Encode(Mat picture)
    {
        int[] parameters = [(int)ImwriteFlags.JpegQuality, _jpeg.Quality];
        if (_jpeg.LargestWidth is not { } width || width >= picture.Width)
        {
            return picture.ImEncode(".jpg", parameters);
        }

        using var small = picture.Resize(new Size(width, Math.Max(1, picture.Height * width / picture.Width)), 0, 0, InterpolationFlags.Area);
        return small.ImEncode(".jpg", parameters);
    }

    private byte[]? ReadForward(int frame)
    {
        if (_forward is null || _forwardFrame!.Index >= frame)
        {
            _forward?.Dispose();
            _forward = VideoReader.Open(_path, new VideoReaderOptions { Colour = FrameColour.Bgr });
            _forwardFrame ??= _forward.CreateFrame();
            _forwardFrame.Index = -1;
        }

        while (_forwardFrame.Index < frame && _forward.TryRead(_forwardFrame))
        {
            if (_forwardFrame.Index > frame - KeptBefore)
            {
                Keep(_forwardFrame.Mat, _forwardFrame.Index);
            }
        }

        return _kept.GetValueOrDefault(frame);
    }
}
