using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Decoding;
using SocialInteractionTracker.Video.Silhouettes;

namespace SocialInteractionTracker.Video.Starts;

/// <summary>Measures, frame by frame, what differs from the background: the samples of a <see cref="StartDetector"/>.</summary>
/// <remarks>Looks at every few pixels only and allocates nothing, so it can run beside the tracking. One meter belongs to one thread.</remarks>
public sealed class ForegroundMeter
{
    /// <summary>Pixels looked at along the picture's longer side.</summary>
    private const int LongSide = 160;

    /// <summary>Difference from the background that counts, grey levels.</summary>
    private const int Difference = 25;

    /// <summary>Areas of fewer looked-at pixels are noise.</summary>
    private const int SmallestBlob = 3;

    private const int MostBlobs = 32;

    private readonly int _step;
    private readonly int _columns;
    private readonly int _rows;
    private readonly double _pixelCm2;
    private readonly byte[] _background;
    private readonly bool[] _onFloor;
    private readonly byte[] _mask;
    private readonly BlobFinder _finder;
    private readonly Blob[] _blobs = new Blob[MostBlobs];
    private readonly (int Width, int Height) _frame;

    /// <summary>Prepares the meter of one video.</summary>
    /// <param name="background">The scene without animals.</param>
    /// <param name="calibration">The video's calibration.</param>
    /// <param name="floor">Where the subject can be: the arena's floor, without the enclosure, so that the target is not taken for the subject.</param>
    public ForegroundMeter(LumaPicture background, Calibration calibration, Region floor)
    {
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(calibration);
        ArgumentNullException.ThrowIfNull(floor);
        _frame = (background.Width, background.Height);
        _step = Math.Max(1, Math.Max(background.Width, background.Height) / LongSide);
        (_columns, _rows) = ((background.Width + _step - 1) / _step, (background.Height + _step - 1) / _step);
        _pixelCm2 = _step * _step / (calibration.PxPerCm * calibration.PxPerCm);
        _background = new byte[_columns * _rows];
        _onFloor = new bool[_columns * _rows];
        _mask = new byte[_columns * _rows];
        _finder = new BlobFinder(_columns, _rows);
        for (var i = 0; i < _background.Length; i++)
        {
            var (x, y) = (i % _columns * _step, i / _columns * _step);
            _background[i] = background[x, y];
            _onFloor[i] = floor.Contains(calibration.ToArena(new PixelPoint(x, y)));
        }
    }

    /// <summary>Measures one frame.</summary>
    /// <param name="frame">The frame; of the background's size, luma.</param>
    /// <returns>What differs from the background.</returns>
    /// <exception cref="ArgumentException">The frame has another size or is not luma.</exception>
    public ForegroundSample Measure(VideoFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return frame.Channels == 1
            ? Measure(frame.TimeS, frame.Pixels, frame.Stride)
            : throw new ArgumentException("The frame is not luma.", nameof(frame));
    }

    /// <summary>Measures one frame.</summary>
    /// <param name="timeS">Its presentation time, s.</param>
    /// <param name="pixels">Its rows from the top, one byte a pixel; of the background's size.</param>
    /// <param name="stride">Bytes from one row's start to the next one's.</param>
    /// <returns>What differs from the background.</returns>
    /// <exception cref="ArgumentException">The frame has another size or is not luma.</exception>
    public ForegroundSample Measure(double timeS, ReadOnlySpan<byte> pixels, int stride)
    {
        if (stride < _frame.Width || pixels.Length != ((_frame.Height - 1) * stride) + _frame.Width && pixels.Length != _frame.Height * stride)
        {
            throw new ArgumentException($"The frame is not {_frame.Width} x {_frame.Height} px of luma.", nameof(pixels));
        }

        Mark(pixels, stride);
        var count = _finder.Find(_mask, SmallestBlob, _mask.Length, _blobs);
        var (inside, reachingIn) = (0, 0);
        foreach (ref readonly var blob in _blobs.AsSpan(0, count))
        {
            if (blob.Left == 0 || blob.Top == 0 || blob.Right == _columns || blob.Bottom == _rows)
            {
                reachingIn += blob.Area;
            }
            else
            {
                inside += OnFloor(blob);
            }
        }

        return new ForegroundSample(timeS, inside * _pixelCm2, reachingIn * _pixelCm2);
    }

    private void Mark(ReadOnlySpan<byte> pixels, int stride)
    {
        var i = 0;
        for (var row = 0; row < _rows; row++)
        {
            var line = pixels.Slice(row * _step * stride, _frame.Width);
            for (var x = 0; x < line.Length; x += _step)
            {
                _mask[i] = Math.Abs(line[x] - _background[i]) > Difference ? DifferenceMask.Set : (byte)0;
                i++;
            }
        }
    }

    private int OnFloor(in Blob blob)
    {
        var sum = 0;
        var runs = _finder.Runs;
        for (var k = blob.Root; k < runs.Length && runs[k].Row < blob.Bottom; k++)
        {
            if (_finder.RootOf(k) == blob.Root)
            {
                var row = _onFloor.AsSpan((runs[k].Row * _columns) + runs[k].Start, runs[k].Length);
                sum += row.Count(true);
            }
        }

        return sum;
    }
}
