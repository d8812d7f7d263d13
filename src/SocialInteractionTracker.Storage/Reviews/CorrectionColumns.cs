using System.Collections.Immutable;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary>Words of <c>corrections/&lt;trial_id&gt;.csv</c>.</summary>
internal static class CorrectionColumns
{
    public const string Reviewer = "reviewer";
    public const string Time = "time";
    public const string Action = "action";
    public const string Point = "point";
    public const string Frame = "frame";
    public const string EndFrame = "end_frame";
    public const string X = "x_px";
    public const string Y = "y_px";

    public const string Place = "place";
    public const string SwapNoseTail = "swap_nose_tail";
    public const string SwapEars = "swap_ears";
    public const string Subject = "subject";
    public const string Undo = "undo";
    public const string Redo = "redo";

    /// <summary>All columns, in the order in which the program writes them.</summary>
    public static ImmutableArray<string> All { get; } = [Reviewer, Time, Action, Point, Frame, EndFrame, X, Y];

    /// <summary>All actions.</summary>
    public static ImmutableArray<string> Actions { get; } = [Place, SwapNoseTail, SwapEars, Subject, Undo, Redo];
}
