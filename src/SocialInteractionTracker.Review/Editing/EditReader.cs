using System.Globalization;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>Makes sense of what a reviewer asks for, or says what is wrong with it.</summary>
/// <param name="request">The request.</param>
/// <param name="trial">The trial that it is about.</param>
internal sealed class EditReader(EditRequest request, ReviewedTrial trial)
{
    private const int LongestReason = 1000;

    private FrameTimes Times => trial.Track?.Times is { Count: > 0 } times ? times : throw new EditFaultException("This trial has no track, so that there is nothing to change in it.");

    private double LastS => Times.EndS(Times.Count - 1);

    /// <summary>Reads the request.</summary>
    /// <returns>The change.</returns>
    /// <exception cref="EditFaultException">It is no sensible one.</exception>
    public EditIntent Read() => request.Action switch
    {
        EditActions.Move => Move(),
        EditActions.Start => new EditIntent.OfStudy("start of the window", new StudyEdit.Start(Seconds(request.StartS, "startS", 0))),
        EditActions.FindStart => new EditIntent.OfStudy("start found in the video", new StudyEdit.Start(StartS: null)),
        EditActions.End => End(),
        EditActions.Exclude => Exclude(),
        EditActions.Include => Include(),
        EditActions.Place => Track($"{Words(Point())} placed", new TrackEdit.Place(new PositionCorrection(Point(), Frame(), Pixel()))),
        EditActions.Hide => Track($"{Words(Point())} not to be seen", new TrackEdit.Place(new PositionCorrection(Point(), Frame(), PixelPoint.Missing))),
        EditActions.SwapNoseTail => Track("nose and tail base exchanged", new TrackEdit.Swap(BodyPoint.Nose, BodyPoint.TailBase, Frame(), EndFrame())),
        EditActions.SwapEars => Track("left and right ear exchanged", new TrackEdit.Swap(BodyPoint.LeftEar, BodyPoint.RightEar, Frame(), EndFrame())),
        EditActions.Subject => new EditIntent.OfTrack("subject marked", new Correction.Subject(new SubjectMark(Frame(), Pixel()))),
        _ => throw new EditFaultException($"Found the action '{request.Action}'; expected one of: {string.Join(", ", EditActions.All)}."),
    };

    private static EditIntent.OfTrack Track(string label, TrackEdit edit) => new(label, new Correction.Edit(edit));

    private static string Words(BodyPoint point) => point.Name().Replace('_', ' ');

    private EditIntent.OfStudy Move()
    {
        var handles = ArenaHandles.Of(trial.Result.Trial, trial.Result.Calibration);
        if (handles.FirstOrDefault(handle => handle.Id == request.Handle) is not { } handle)
        {
            throw new EditFaultException($"Found the handle '{request.Handle}'; expected one of: {string.Join(", ", handles.Select(h => h.Id))}.");
        }

        return new EditIntent.OfStudy(handle.Label, new StudyEdit.Arena(handle.Move(Pixel()), Scope()));
    }

    private EditScope Scope() => request.Scope switch
    {
        "trial" => EditScope.Trial,
        "arena" => EditScope.Arena,
        _ => throw new EditFaultException($"Found the scope '{request.Scope}'; expected trial or arena."),
    };

    private EditIntent.OfStudy End()
    {
        var startS = trial.Scored?.Frames.Window.StartS ?? trial.Result.Trial.StartS ?? throw new EditFaultException("The window has no start yet; give its start first.");
        return new EditIntent.OfStudy("end of the window", new StudyEdit.End(startS, Seconds(request.EndS, "endS", startS)));
    }

    private EditIntent.OfStudy Exclude()
    {
        var startS = Seconds(request.StartS, "startS", 0);
        var endS = Seconds(request.EndS, "endS", startS);
        var reason = request.Reason?.Trim() ?? "";
        return reason.Length is > 0 and <= LongestReason && !reason.Any(char.IsControl)
            ? new EditIntent.OfStudy("stretch excluded", new StudyEdit.Exclude(startS, endS, reason))
            : throw new EditFaultException($"Found a reason of {reason.Length} characters; expected 1 to {LongestReason} on one line. Say why, for those who read the study later.");
    }

    private EditIntent.OfStudy Include() =>
        trial.Result.Trial.Exclusions.Any(known => known.StartS == request.StartS && known.EndS == request.EndS)
            ? new EditIntent.OfStudy("stretch scored again", new StudyEdit.Include(request.StartS!.Value, request.EndS!.Value))
            : throw new EditFaultException("Found no excluded stretch with that start and end.");

    /// <summary>A time of the video after another; the start itself only where it is 0.</summary>
    private double Seconds(double? timeS, string name, double afterS) =>
        timeS is { } found && double.IsFinite(found) && (found > afterS || found == 0 && afterS == 0) && found <= LastS
            ? found
            : throw new EditFaultException(string.Create(CultureInfo.InvariantCulture, $"Found {name} = {timeS}; expected seconds after {afterS:0.###} up to the video's end at {LastS:0.###}."));

    private BodyPoint Point() => BodyPoints.FromName(request.Point ?? "")
        ?? throw new EditFaultException($"Found the point '{request.Point}'; expected one of: {string.Join(", ", BodyPoints.All.Select(p => p.Name()))}.");

    private int Frame() => request.Frame is { } frame && frame >= 0 && frame < Times.Count
        ? frame
        : throw new EditFaultException($"Found frame {request.Frame}; expected 0 to {Times.Count - 1}.");

    private int EndFrame() => request.EndFrame is { } end && end > Frame() && end <= Times.Count
        ? end
        : throw new EditFaultException($"Found endFrame {request.EndFrame}; expected {Frame() + 1} to {Times.Count}, the frame after the last one.");

    private PixelPoint Pixel() =>
        request is { X: { } x, Y: { } y } && Math.Abs(x) <= 2 * Math.Max(1, trial.PictureWidth) && Math.Abs(y) <= 2 * Math.Max(1, trial.PictureHeight)
            ? new PixelPoint(x, y)
            : throw new EditFaultException($"Found the place x = {request.X}, y = {request.Y}; expected pixels of the {trial.PictureWidth} x {trial.PictureHeight} picture.");
}
