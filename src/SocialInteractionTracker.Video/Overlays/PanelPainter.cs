using System.Globalization;
using OpenCvSharp;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Video.Painting;

namespace SocialInteractionTracker.Video.Overlays;

/// <summary>Draws the words and clocks below the video.</summary>
internal sealed class PanelPainter
{
    private const string Legend = "disc: seen, larger: surer   ring: interpolated   square: computed";
    private static readonly string[] Initials = ["N", "L", "R", "C", "T"];

    private readonly OverlayRequest _request;
    private readonly OverlayLayout _layout;
    private readonly Lanes _lanes;
    private readonly EthogramPainter _ethogram;
    private readonly char[] _text = new char[64];

    /// <summary>Prepares the drawing of a trial.</summary>
    /// <param name="request">The trial.</param>
    /// <param name="layout">Where things are.</param>
    /// <param name="lanes">The rows of the ethogram.</param>
    public PanelPainter(OverlayRequest request, OverlayLayout layout, Lanes lanes)
    {
        (_request, _layout, _lanes) = (request, layout, lanes);
        _ethogram = new EthogramPainter(request, layout, lanes);
    }

    private int FirstRow => _layout.Picture.Height + _layout.PadPx;

    private int SecondRow => FirstRow + _layout.RowPx;

    private int BarsLeft => _layout.Canvas.Width - (Initials.Length * BarPx) - _layout.PadPx;

    private int BarPx => _layout.Letters.CapitalHeightPx * 5 / 2;

    /// <summary>Draws what stands still.</summary>
    /// <param name="canvas">The whole picture.</param>
    public void DrawStill(Mat canvas)
    {
        Write(canvas, Clipped(_request.Title, _layout.LanesLeft - (2 * _layout.PadPx)), _layout.PadPx, FirstRow, Palette.Light);
        Write(canvas, "zone: " + _request.Timeline.Point.Name().Replace('_', ' '), _layout.PadPx, SecondRow, Palette.Dim);
        Right(canvas, "time", _layout.ClockRight, SecondRow, Palette.Dim);
        Right(canvas, "n", _layout.CountRight, SecondRow, Palette.Dim);
        for (var i = 0; i < Initials.Length; i++)
        {
            Write(canvas, Initials[i], BarsLeft + (i * BarPx), SecondRow, Palette.Body((BodyPoint)i));
        }

        _text.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"speed, to {_ethogram.TopSpeed:F0} cm/s", out var length);
        Write(canvas, _text.AsSpan(0, length), _layout.PadPx, _layout.SpeedTop, Palette.Light);
        Write(canvas, Legend, _layout.PadPx, _layout.AxisTop + _layout.RowPx, Palette.Dim);
    }

    /// <summary>Draws a frame's clocks, speed and confidence.</summary>
    /// <param name="canvas">The whole picture, on which <see cref="DrawStill"/> was drawn.</param>
    /// <param name="frame">Frame number from 0.</param>
    public void Draw(Mat canvas, int frame)
    {
        _ethogram.Draw(canvas, frame);
        DrawClock(canvas, frame);
        DrawConfidence(canvas, frame);
        for (var i = 0; i < _lanes.All.Length; i++)
        {
            DrawLane(canvas, _lanes.All[i], _layout.LanesTop + (i * _layout.RowPx), frame);
        }

        var speed = _request.Timeline.Movement.SpeedCmPerS[frame];
        _text.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"{speed:F1} cm/s", out var length);
        Right(canvas, double.IsNaN(speed) ? "unknown" : _text.AsSpan(0, length), _layout.CountRight, _layout.SpeedTop + _layout.RowPx, Palette.Light);
    }

    /// <summary>A zone that the point is in is lit up here too.</summary>
    private void DrawLane(Mat canvas, Lanes.Lane lane, int top, int frame)
    {
        var isOn = lane.States[frame] == LaneState.On;
        var colour = isOn ? Palette.Dark : lane.Colour;
        Blending.Lay(canvas, new Rect(0, top + 1, _layout.CountRight + (_layout.PadPx / 2), _layout.RowPx - 2), isOn ? lane.Colour : Palette.Dark, 1);
        Write(canvas, lane.Name, _layout.PadPx, top, colour);
        _text.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"{lane.TimeS[frame]:F1} s", out var length);
        Right(canvas, _text.AsSpan(0, length), _layout.ClockRight, top, colour);
        _text.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"{lane.Count[frame]}", out length);
        Right(canvas, _text.AsSpan(0, length), _layout.CountRight, top, colour);
    }

    /// <summary>Trial time, and what there is to say of the frame.</summary>
    private void DrawClock(Mat canvas, int frame)
    {
        var frames = _request.Timeline.Frames;
        var sinceS = frames.Times.StartS[frame] - frames.Window.StartS;
        _text.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"{sinceS:F2} s of {frames.Window.DurationS:F0} s", out var length);
        Write(canvas, _text.AsSpan(0, length), _layout.LanesLeft, FirstRow, Palette.Light);
        var (remark, colour) = frames switch
        {
            _ when frames.Excluded[frame] => ("excluded", Palette.Alarm),
            _ when frames.Seconds[frame] > 0 => ("scored", Palette.Dim),
            _ when sinceS < 0 => ("not yet scored", Palette.Alarm),
            _ => ("after the end", Palette.Alarm),
        };
        Right(canvas, remark, _layout.Canvas.Width - _layout.PadPx, FirstRow, colour);
        _text.AsSpan().TryWrite(CultureInfo.InvariantCulture, $"frame {frame}", out length);
        Write(canvas, _text.AsSpan(0, length), _layout.LanesLeft, SecondRow, Palette.Dim);
    }

    /// <summary>A bar for each body point, full for a confidence of 1.</summary>
    private void DrawConfidence(Mat canvas, int frame)
    {
        var height = _layout.RowPx - 4;
        for (var i = 0; i < Initials.Length; i++)
        {
            var track = _request.Track[(BodyPoint)i];
            var confidence = float.IsNaN(track.Confidence[frame]) ? 0 : Math.Clamp(track.Confidence[frame], 0, 1);
            var (left, filled) = (BarsLeft + (i * BarPx) + (_layout.Letters.CapitalHeightPx * 11 / 10), (int)Math.Round(height * confidence));
            Blending.Lay(canvas, new Rect(left, SecondRow + 2, BarPx / 3, height), Palette.Lane, 1);
            Blending.Lay(canvas, new Rect(left, SecondRow + 2 + height - filled, BarPx / 3, filled), Palette.Body((BodyPoint)i), 1);
        }
    }

    private string Clipped(string text, int widthPx)
    {
        const string Rest = "..";
        if (_layout.Letters.WidthPx(text) <= widthPx)
        {
            return text;
        }

        var kept = text.Length;
        while (kept > 0 && _layout.Letters.WidthPx(text.AsSpan(0, kept)) + _layout.Letters.WidthPx(Rest) > widthPx)
        {
            kept--;
        }

        return text[..kept] + Rest;
    }

    private void Write(Mat canvas, ReadOnlySpan<char> text, int left, int rowTop, Scalar colour) =>
        _layout.Letters.Write(canvas, text, left, _layout.WritingTop(rowTop), colour);

    private void Right(Mat canvas, ReadOnlySpan<char> text, int right, int rowTop, Scalar colour) =>
        Write(canvas, text, right - _layout.Letters.WidthPx(text), rowTop, colour);
}
