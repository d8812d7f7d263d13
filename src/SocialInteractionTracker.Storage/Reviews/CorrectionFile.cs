using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary><c>corrections/&lt;trial_id&gt;.csv</c>: what people put right in a trial's track, a row each, in the order in which it is applied.</summary>
internal static class CorrectionFile
{
    private const string Folder = "corrections";
    private const string Reviewer = "reviewer";
    private const string Time = "time";
    private const string Action = "action";
    private const string Point = "point";
    private const string Frame = "frame";
    private const string EndFrame = "end_frame";
    private const string X = "x_px";
    private const string Y = "y_px";
    private const string Place = "place";
    private const string SwapNoseTail = "swap_nose_tail";
    private const string SwapEars = "swap_ears";
    private const string FrameExpected = "a frame number from 0";

    private static readonly ImmutableArray<string> Columns = [Reviewer, Time, Action, Point, Frame, EndFrame, X, Y];

    /// <summary>Reads a trial's corrections.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="trialId">The trial.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The corrections without faults; empty if there is no file.</returns>
    public static ImmutableArray<TrackEdit> Read(string folder, string trialId, FaultList faults)
    {
        var name = $"{Folder}/{trialId}.csv";
        return JournalFile.Read(Path.Combine(folder, Folder, trialId + ".csv")) is { Length: > 0 } text && CsvSheet.Parse(text, name, faults) is { } sheet
            ? [.. sheet.CheckColumns([Action, Frame], Columns, faults).Rows.Select(Edit).OfType<TrackEdit>()]
            : [];
    }

    private static TrackEdit? Edit(CsvRow row)
    {
        if (row.Required(Frame) is null || row.Number(Frame, IsFrame, FrameExpected) is not { } frame)
        {
            return null;
        }

        switch (row.Text(Action))
        {
            case Place:
                return Placed(row, (int)frame);
            case SwapNoseTail:
                return Swapped(row, (int)frame, BodyPoint.Nose, BodyPoint.TailBase);
            case SwapEars:
                return Swapped(row, (int)frame, BodyPoint.LeftEar, BodyPoint.RightEar);
            default:
                row.Faults.Add(row.Where(Action), $"'{row.Text(Action)}'", $"{Place}, {SwapNoseTail} or {SwapEars}", "Correct the action, or remove the row.");
                return null;
        }
    }

    /// <summary>Both coordinates empty mean that the point cannot be seen; one alone is a slip.</summary>
    private static TrackEdit.Place? Placed(CsvRow row, int frame)
    {
        var (x, y) = (row.Number(X), row.Number(Y));
        if (BodyPoints.FromName(row.Text(Point)) is not { } point)
        {
            row.Faults.Add(row.Where(Point), $"'{row.Text(Point)}'", string.Join(", ", BodyPoints.All.Select(p => p.Name())), "Correct the point.");
            return null;
        }

        if (x is null != y is null)
        {
            row.Faults.Add(row.Where(x is null ? X : Y), "one coordinate alone", "both, or neither for a point that cannot be seen", "Fill in the other.");
            return null;
        }

        return new TrackEdit.Place(new PositionCorrection(point, frame, x is { } px && y is { } py ? new PixelPoint(px, py) : PixelPoint.Missing));
    }

    private static TrackEdit.Swap? Swapped(CsvRow row, int frame, BodyPoint one, BodyPoint other) =>
        row.Required(EndFrame) is not null && row.Number(EndFrame, end => IsFrame(end) && end > frame, "a frame number above the first, not part of the stretch") is { } end
            ? new TrackEdit.Swap(one, other, frame, (int)end)
            : null;

    private static bool IsFrame(double number) => number is >= 0 and < int.MaxValue && double.IsInteger(number);
}
