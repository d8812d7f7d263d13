using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>Reads a video from its first frame to its last, with the container's timestamps.</summary>
/// <remarks>Forward only: jumping is not exact where the frame rate varies. Not safe for use by several threads at once.</remarks>
public sealed class VideoReader : IDisposable
{
    /// <summary>What may be missing at the end before a video counts as truncated, in frame intervals: headers round.</summary>
    private const double ShortfallIntervals = 3;

    /// <summary>The same in seconds; the larger one holds.</summary>
    private const double ShortfallS = 0.1;

    /// <summary>The smallest side of a picture, px: an animal in less is a dot.</summary>
    private const int LeastSide = 16;

    /// <summary>The largest picture, pixels: 5K. The background alone is told from 40 pictures in memory.</summary>
    private const int MostPixels = 20_000_000;

    private readonly VideoOpening _opening;
    private readonly FrameClock _clock;
    private int _frames;
    private double? _lastS;
    private VideoFrame? _first;
    private bool _isFirstDue;

    private VideoReader(VideoOpening opening, FrameColour colour)
    {
        (_opening, Colour) = (opening, colour);
        _clock = new FrameClock(1 / opening.Info.ClaimedFrameRate);
    }

    /// <summary>What is known of the video.</summary>
    public VideoInfo Info => _opening.Info;

    /// <summary>What the pixels of the frames are.</summary>
    public FrameColour Colour { get; }

    /// <summary>What was read; final once <see cref="TryRead"/> returned <see langword="false"/>.</summary>
    public ReadOutcome Outcome { get; private set; } = new(ReadEnd.NotReached, 0, null, 0, string.Empty);

    /// <summary>Opens a video and decodes its first frame.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to decode; <see langword="null"/> for <see cref="VideoReaderOptions.Default"/>.</param>
    /// <returns>A reader that belongs to the caller.</returns>
    /// <exception cref="UserErrorException">The file is missing, empty, not a video, or not one frame of it can be decoded.</exception>
    public static VideoReader Open(string path, VideoReaderOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= VideoReaderOptions.Default;
        var opening = VideoOpening.Open(path, options);
        if (SizeFault(path, opening.Info) is { } fault)
        {
            opening.Source.Dispose();
            throw new UserErrorException(fault);
        }

        return new VideoReader(opening, options.Colour);
    }

    private static Fault? SizeFault(string path, VideoInfo info)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"a picture of {info.Width} x {info.Height} px");
        return (Math.Min(info.Width, info.Height), (long)info.Width * info.Height) switch
        {
            ( < LeastSide, _) => new Fault(path, found, $"at least {LeastSide} px each way", "Give the recording of the trial."),
            (_, > MostPixels) => new Fault(path, found, $"at most {MostPixels / 1_000_000} million pixels",
                "Make it smaller: 'ffmpeg -i video -vf scale=1920:-2 -fps_mode passthrough smaller.mp4' keeps every frame and its time."),
            _ => null,
        };
    }

    /// <summary>Makes a frame of this video's size to read into.</summary>
    /// <returns>A frame that belongs to the caller; it outlives the reader.</returns>
    public VideoFrame CreateFrame() => new(Info.Width, Info.Height, Colour);

    /// <summary>Shows the first frame without taking it: reading gives it too.</summary>
    /// <param name="frame">The frame; belongs to the reader.</param>
    /// <returns><see langword="false"/> when there is none.</returns>
    /// <exception cref="InvalidOperationException">A frame was read already.</exception>
    public bool TryPeek([NotNullWhen(true)] out VideoFrame? frame)
    {
        if (_first is null)
        {
            if (_frames > 0)
            {
                throw new InvalidOperationException("The first frame was read already.");
            }

            var first = CreateFrame();
            _isFirstDue = TryRead(first);
            _first = first;
        }

        frame = _frames > 0 ? _first : null;
        return frame is not null;
    }

    /// <summary>Reads the next frame. A damaged stretch is skipped.</summary>
    /// <param name="frame">Is overwritten; made by <see cref="CreateFrame"/> of a reader of the same size and colour.</param>
    /// <returns><see langword="false"/> when there is no further frame; <see cref="Outcome"/> then says why.</returns>
    /// <exception cref="ArgumentException">The frame has another size or colour.</exception>
    /// <exception cref="IOException">The decoder was stopped from outside; what was read must not pass for the whole video.</exception>
    public bool TryRead(VideoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Width != Info.Width || frame.Height != Info.Height || frame.Colour != Colour)
        {
            throw new ArgumentException($"The frame is {frame.Width} x {frame.Height} {frame.Colour}, the video {Info.Width} x {Info.Height} {Colour}.", nameof(frame));
        }

        if (_isFirstDue)
        {
            _isFirstDue = false;
            _first!.CopyTo(frame);
            return true;
        }

        if (Outcome.End != ReadEnd.NotReached)
        {
            return false;
        }

        if (!_opening.Source.TryRead(frame.Mat, out var timeS))
        {
            Outcome = Ended();
            return false;
        }

        frame.Index = _frames++;
        frame.TimeS = _clock.Next(timeS);
        _lastS = frame.TimeS;
        return true;
    }

    /// <summary>Closes the file.</summary>
    public void Dispose()
    {
        _opening.Source.Dispose();
        _first?.Dispose();
    }

    private ReadOutcome Ended()
    {
        var trouble = Trouble();
        var repaired = _clock.Repaired == 0 ? null
            : $"Timestamps put right because they were absent or not after the one before: {_clock.Repaired}.";
        return new ReadOutcome(
            trouble is null ? ReadEnd.Complete : ReadEnd.Truncated,
            _frames,
            _lastS,
            _clock.Repaired,
            string.Join(' ', new[] { trouble, repaired }.OfType<string>()));
    }

    private string? Trouble()
    {
        var header = _opening.Header;
        var read = string.Create(CultureInfo.InvariantCulture, $"{_frames} frames, to {_lastS ?? 0:0.000} s, could be read.");
        if (_opening.Source.Stopped is { } stopped)
        {
            return $"{stopped} {read}";
        }

        if (header.IsCut)
        {
            return string.Create(CultureInfo.InvariantCulture, $"The file is cut off: it holds {header.FileBytes} of {(header.IsLengthLeast ? "at least " : "")}{header.DeclaredBytes} bytes. {read}");
        }

        // A last frame that is shown for long is no damage: frames must be missing by count too.
        var isShort = Info.ClaimedFrames is not { } claimed || _frames < claimed;
        var endS = (_lastS ?? 0) + _clock.IntervalS;
        var shortfallS = Math.Max(ShortfallS, ShortfallIntervals * _clock.IntervalS);
        return isShort && _opening.PromisedEndS is { } promisedS && promisedS - endS > shortfallS
            ? string.Create(CultureInfo.InvariantCulture, $"The file is damaged: it promises pictures to {promisedS:0.000} s. {read}")
            : null;
    }
}
