using System.Globalization;
using OpenCvSharp;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Draws the rows of zone states and behaviours and the plot of speed, moving past the moment that is shown.</summary>
/// <remarks>A row is put together once as a line of pixels and copied; nothing is allocated a frame.</remarks>
internal sealed class EthogramPainter
{
    /// <summary>How much is seen before and after the moment that is shown, s.</summary>
    private const double PastS = 15;
    private const double FutureS = 5;

    /// <summary>From one mark of time to the next, s.</summary>
    private const int MarkS = 5;

    /// <summary>The plot of speed reaches the next multiple of this above the speed that 99 of 100 frames stay below, cm/s.</summary>
    private const double SpeedStep = 10;
    private const double SpeedShare = 0.99;

    /// <summary>What is still to come is drawn darker.</summary>
    private const double FutureOpacity = 0.45;

    private readonly OverlayLayout _layout;
    private readonly Lanes _lanes;
    private readonly FrameTimes _times;
    private readonly double _windowStartS;
    private readonly int[] _speedPx;
    private readonly int[] _frames;
    private readonly int[] _columnSpeed;
    private readonly byte[] _line;
    private readonly char[] _text = new char[16];

    /// <summary>Prepares the drawing of a trial.</summary>
    /// <param name="request">The trial.</param>
    /// <param name="layout">Where the rows are.</param>
    /// <param name="lanes">The rows.</param>
    public EthogramPainter(OverlayRequest request, OverlayLayout layout, Lanes lanes)
    {
        (_layout, _lanes, _times) = (layout, lanes, request.Timeline.Frames.Times);
        _windowStartS = request.Timeline.Frames.Window.StartS;
        double[] known = [.. request.Timeline.Movement.SpeedCmPerS.Where(double.IsFinite).Order()];
        TopSpeed = known.Length == 0 ? SpeedStep : SpeedStep * Math.Max(1, Math.Ceiling(known[(int)(SpeedShare * (known.Length - 1))] / SpeedStep));
        _speedPx = [.. request.Timeline.Movement.SpeedCmPerS.Select(speed =>
            double.IsNaN(speed) ? -1 : (int)Math.Round(Math.Min(1, speed / TopSpeed) * (layout.SpeedHeight - 3)))];
        (_frames, _columnSpeed) = (new int[layout.LanesWidth], new int[layout.LanesWidth]);
        _line = new byte[3 * layout.LanesWidth];
    }

    /// <summary>The speed at the top of the plot, cm/s.</summary>
    public double TopSpeed { get; }

    private double PxPerS => _layout.LanesWidth / (PastS + FutureS);

    private int NowColumn => (int)(PastS * PxPerS);

    /// <summary>Draws the moment of a frame.</summary>
    /// <param name="canvas">The whole picture.</param>
    /// <param name="frame">Frame number from 0.</param>
    public void Draw(Mat canvas, int frame)
    {
        var nowS = _times.StartS[frame];
        FindFrames(nowS, frame);
        for (var i = 0; i < _lanes.All.Length; i++)
        {
            DrawLane(canvas, _lanes.All[i], _layout.LanesTop + (i * _layout.RowPx));
        }

        DrawSpeed(canvas);
        Blending.Lay(canvas, Part(NowColumn + 2, _layout.LanesWidth), Palette.Dark, FutureOpacity);
        Blending.Lay(canvas, Part(NowColumn, NowColumn + 2), Palette.Now, 1);
        DrawMarks(canvas, nowS);
    }

    /// <summary>Which frame each column of pixels shows; -1 before the first and after the last one.</summary>
    private void FindFrames(double nowS, int frame)
    {
        var k = frame;
        for (var column = NowColumn; column >= 0; column--)
        {
            var timeS = nowS + ((column - NowColumn) / PxPerS);
            while (k > 0 && _times.StartS[k] > timeS)
            {
                k--;
            }

            _frames[column] = _times.StartS[k] <= timeS ? k : -1;
        }

        k = frame;
        for (var column = NowColumn + 1; column < _frames.Length; column++)
        {
            var timeS = nowS + ((column - NowColumn) / PxPerS);
            while (k + 1 < _times.Count && _times.StartS[k + 1] <= timeS)
            {
                k++;
            }

            _frames[column] = timeS < _times.EndS(k) ? k : -1;
        }
    }

    private void DrawLane(Mat canvas, Lanes.Lane lane, int top)
    {
        for (var column = 0; column < _frames.Length; column++)
        {
            var state = _frames[column] < 0 ? LaneState.NotScored : lane.States[_frames[column]];
            Set(column, state switch
            {
                LaneState.On => lane.Colour,
                LaneState.Off => Palette.Lane,
                LaneState.Unknown when column % 4 < 2 => Palette.Unknown,
                _ => Palette.Dark,
            });
        }

        const int Gap = 2;
        for (var row = top + Gap; row < top + _layout.RowPx - Gap; row++)
        {
            Copy(canvas, row);
        }
    }

    private void DrawSpeed(Mat canvas)
    {
        for (var column = 0; column < _frames.Length; column++)
        {
            _columnSpeed[column] = _frames[column] < 0 ? -1 : _speedPx[_frames[column]];
            Set(column, _columnSpeed[column] < 0 ? Palette.Dark : _columnSpeed[column] > 0 ? Palette.Now : Palette.Lane);
        }

        for (var height = 0; height < _layout.SpeedHeight - 3; height++)
        {
            for (var column = 0; column < _frames.Length; column++)
            {
                if (_columnSpeed[column] == height)
                {
                    Set(column, Palette.Lane); // The bar ends here.
                }
            }

            Copy(canvas, _layout.SpeedTop + _layout.SpeedHeight - 1 - height);
        }
    }

    /// <summary>Times since the window's start, below the rows.</summary>
    private void DrawMarks(Mat canvas, double nowS)
    {
        var sinceS = nowS - _windowStartS;
        for (var mark = (int)Math.Ceiling((sinceS - PastS) / MarkS) * MarkS; mark < sinceS + FutureS; mark += MarkS)
        {
            var column = NowColumn + (int)Math.Round((mark - sinceS) * PxPerS);
            _text.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"{mark} s", out var length);
            var text = _text.AsSpan(0, length);
            var width = _layout.Letters.WidthPx(text);
            if (mark >= 0 && column - (width / 2) >= 0 && column + (width / 2) < _layout.LanesWidth)
            {
                Blending.Lay(canvas, new Rect(_layout.LanesLeft + column, _layout.AxisTop, 1, 4), Palette.Dim, 1);
                _layout.Letters.Write(canvas, text, _layout.LanesLeft + column - (width / 2), _layout.WritingTop(_layout.AxisTop) + 1, Palette.Dim);
            }
        }
    }

    private Rect Part(int from, int to) => new(_layout.LanesLeft + from, _layout.LanesTop, to - from, _layout.AxisTop - _layout.LanesTop);

    private void Set(int column, Scalar colour)
    {
        var pixel = _line.AsSpan(3 * column, 3);
        (pixel[0], pixel[1], pixel[2]) = ((byte)colour.Val0, (byte)colour.Val1, (byte)colour.Val2);
    }

    private unsafe void Copy(Mat canvas, int row) =>
        _line.CopyTo(new Span<byte>(canvas.DataPointer + (row * canvas.Step()) + (3 * _layout.LanesLeft), _line.Length));
}
