using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Csv;
using static SocialInteractionTracker.Storage.Reviews.CorrectionColumns;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary>Reads a row of <c>corrections/&lt;trial_id&gt;.csv</c>.</summary>
internal static class CorrectionRow
{
    private const string FrameExpected = "a frame number from 0";

    /// <summary>The correction of a row; <see langword="null"/> after a fault.</summary>
    public static Correction? Read(CsvRow row)
    {
        switch (row.Text(CorrectionColumns.Action))
        {
            case CorrectionColumns.Undo:
                return new Correction.Undo();
            case CorrectionColumns.Redo:
                return new Correction.Redo();
            case Place or SwapNoseTail or SwapEars or CorrectionColumns.Subject when
                row.Required(Frame) is null || row.Number(Frame, IsFrame, FrameExpected) is null:
                return null;
            case Place:
                return Placed(row, FrameOf(row)) is { } place ? new Correction.Edit(place) : null;
            case SwapNoseTail:
                return Swapped(row, FrameOf(row), BodyPoint.Nose, BodyPoint.TailBase) is { } ends ? new Correction.Edit(ends) : null;
            case SwapEars:
                return Swapped(row, FrameOf(row), BodyPoint.LeftEar, BodyPoint.RightEar) is { } ears ? new Correction.Edit(ears) : null;
            case CorrectionColumns.Subject:
                return Position(row) is { IsMissing: false } position ? new Correction.Subject(new SubjectMark(FrameOf(row), position)) : Unplaced(row);
            default:
                row.Faults.Add(row.Where(CorrectionColumns.Action), $"'{row.Text(CorrectionColumns.Action)}'", $"{string.Join(", ", Actions[..^1])} or {Actions[^1]}", "Correct the action, or remove the row.");
                return null;
        }
    }

    private static int FrameOf(CsvRow row) => (int)row.Number(Frame)!.Value;

    private static TrackEdit.Place? Placed(CsvRow row, int frame)
    {
        var position = Position(row);
        if (BodyPoints.FromName(row.Text(Point)) is { } point)
        {
            return position is { } at ? new TrackEdit.Place(new PositionCorrection(point, frame, at)) : null;
        }

        row.Faults.Add(row.Where(Point), $"'{row.Text(Point)}'", string.Join(", ", BodyPoints.All.Select(p => p.Name())), "Correct the point.");
        return null;
    }

    /// <summary>Both coordinates empty mean that the point cannot be seen; one alone is a slip.</summary>
    private static PixelPoint? Position(CsvRow row)
    {
        var (x, y) = (row.Number(X), row.Number(Y));
        if (x is null != y is null)
        {
            row.Faults.Add(row.Where(x is null ? X : Y), "one coordinate alone", "both, or neither for a point that cannot be seen", "Fill in the other.");
            return null;
        }

        return x is { } px && y is { } py ? new PixelPoint(px, py) : PixelPoint.Missing;
    }

    private static Correction? Unplaced(CsvRow row)
    {
        if (row.Text(X).Length == 0 && row.Text(Y).Length == 0)
        {
            row.Faults.Add(row.Where(X), "no place", "x_px and y_px of a place on the subject", "Fill them in, or remove the row.");
        }

        return null;
    }

    private static TrackEdit.Swap? Swapped(CsvRow row, int frame, BodyPoint one, BodyPoint other) =>
        row.Required(EndFrame) is not null && row.Number(EndFrame, end => IsFrame(end) && end > frame, "a frame number above the first, not part of the stretch") is { } end
            ? new TrackEdit.Swap(one, other, frame, (int)end)
            : null;

    private static bool IsFrame(double number) => number is >= 0 and < int.MaxValue && double.IsInteger(number);
}
