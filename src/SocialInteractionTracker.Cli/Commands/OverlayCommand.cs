using System.CommandLine;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit overlay STUDY</c>: videos with all that was scored drawn over them.</summary>
internal static class OverlayCommand
{
    public static Command Create() => StudyRunCommand.Create(
        "overlay",
        """
        Make videos that show what was scored: results/overlays/<trial_id>.mp4.

        Over the video: the zones (lit up while the point is in them), a grid in cm, the skeleton, where the animal faces and
        where it came from. Below it: trial time, time and entries of each zone, the confidence of each body point, and an
        ethogram of zones, behaviours and speed. Everything is read from the track and its scores. Frame k is frame k of the video.

        It needs the tracks of `sit run`, and makes tables and report of them first as `sit report` does. Overlays that are up to date
        are left as they are (--force makes them again); those that show other scores than the tables are removed, by every command
        that scores. `output: { overlays: flagged }` (or all) in study.yaml makes overlays in each run.

        H.264 in MP4 through the ffmpeg program, as browsers and PowerPoint play it; without ffmpeg motion JPEG in AVI.

          sit overlay my-study
          sit overlay my-study --trial m07_target
        """,
        RunSteps.Score | RunSteps.Overlay,
        StudyRunCommand.Report);
}
