using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Commands;

public sealed class CheckCommandTests
{
    /// <summary>Where each fault of the broken study is, and what of it has to be named.</summary>
    private static readonly (string Kind, string Where, string Found)[] Faults =
    [
        ("wrong column", "trials.csv", "vidoe"),
        ("unknown key", "study.yaml line 2", "trakcer"),
        ("missing video", "trials.csv row 4", "videos/lost.mp4"),
        ("duplicate id", "trials.csv row 6", "m2_no"),
        ("pair without partner", "trials.csv row 5", "m2"),
        ("corners crossing", "arenas/box-a.yaml", "cross"),
        ("start after end", "trials.csv row 7", "20"),
        ("negative size", "study.yaml line 5", "-40"),
    ];

    [Test]
    public async Task Check_BrokenStudy_NamesEveryFaultInOneRun()
    {
        using var study = BrokenStudy();

        var result = await Sit.RunAsync("check", study.Path);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Output, Is.Empty);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (kind, where, found) in Faults)
        {
            Assert.That(lines, Has.Some.Contains(where).And.Contains(found), $"{kind}:\n{result}");
        }

        Assert.That(lines, Has.Length.EqualTo(Faults.Length), $"no fault is told twice:\n{result}");
        Assert.That(lines, Is.All.Contain("expected"), "each says what was expected");
    }

    [Test]
    public async Task Run_BrokenStudy_IsRefusedLikeByCheckAndWritesNothing()
    {
        using var study = BrokenStudy();

        var (check, run) = (await Sit.RunAsync("check", study.Path), await Sit.RunAsync("run", study.Path));

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((check.ExitCode, check.Error)));
        Assert.That(Directory.Exists(study.Results), Is.False);
    }

    [Test]
    public async Task Check_SampleStudy_FindsNothingAndWritesNothing()
    {
        using var study = StudyCopy.OfSample();

        var result = await Sit.RunAsync("check", study.Path);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")), result.ToString());
        Assert.That(result.Output, Does.Contain("6 subjects").And.Contain("14 trials"));
        Assert.That(Directory.Exists(study.Results), Is.False);
    }

    [Test]
    public async Task Check_NoSuchFolder_SaysSo()
    {
        var result = await Sit.RunAsync("check", "no/such/folder");

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.Contain("no/such/folder"));
    }

    private static StudyCopy BrokenStudy() => StudyCopy.Empty()
        .Write("study.yaml", """
            name: Broken
            trakcer: pose
            social_interaction:
              preset: golden-2011
              width_cm: -40

            """)
        .Write("arenas/box-a.yaml", "corners_px: [[100, 100], [500, 400], [500, 100], [100, 400]]\n")
        .Write("trials.csv", """
            trial_id,subject_id,test,session,video,arena,start_s,end_s,vidoe
            m1_no,m1,social_interaction,no_target,videos/a.mp4,box-a,,,
            m1_ta,m1,social_interaction,target,videos/a.mp4,box-a,,,
            m3_of,m3,open_field,,videos/lost.mp4,,,,
            m2_no,m2,social_interaction,no_target,videos/a.mp4,,,,
            m2_no,m4,open_field,,videos/a.mp4,,,,
            m5_of,m5,open_field,,videos/a.mp4,,20,10,

            """)
        .Write("videos/a.mp4", "not looked into by check");
}
