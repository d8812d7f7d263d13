using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Running;

/// <summary>What people put right in <c>corrections/</c> is scored, and no track is made again for it.</summary>
public sealed class CorrectedTrackTests
{
    [Test]
    public async Task Score_AfterNoseAndTailWereSwapped_ChangesTheNosesNumbersAlone()
    {
        using var study = SharedRuns.Few.Copy();
        var (nose, centre) = (TimeIn(study, "nose"), TimeIn(study, "body_centre"));
        study.Write("corrections/D2_target.csv", "action,frame,end_frame\nswap_nose_tail,0,900\n");

        var result = await SitProcess.RunAsync("score", study.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(TimeIn(study, "nose"), Is.Not.EqualTo(nose));
        Assert.That(TimeIn(study, "body_centre"), Is.EqualTo(centre));
    }

    [Test]
    public async Task Score_WithACorrectionBeyondTheTrack_FailsThatTrialAndSaysWhy()
    {
        using var study = SharedRuns.Few.Copy();
        study.Write("corrections/D2_target.csv", "action,frame,point,x_px,y_px\nplace,999999,nose,1,1\n");

        var result = await SitProcess.RunAsync("score", study.Path);

        Assert.That(result.ExitCode, Is.EqualTo(4), result.ToString());
        Assert.That(study.Table("trials").Single(("trial_id", "D2_target"))["failure"], Does.Contain("corrections/D2_target.csv").And.Contains("999999"));
    }

    private static string TimeIn(StudyCopy study, string point) =>
        study.Table("zones").Single(("trial_id", "D2_target"), ("zone", "interaction_zone"), ("point", point))["time_s"];
}
