using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Running;

/// <summary>Videos that cannot be read among good ones.</summary>
public sealed class BrokenVideoTests
{
    private static readonly string[] Trials = [.. SharedRuns.FewTrials, "C1_no_target", "C1_target", "D1_no_target", "D1_target"];

    [Test]
    public async Task Run_BrokenVideosAmongGoodOnes_NamesThemAndScoresTheOthers()
    {
        using var study = StudyCopy.OfSample(Trials);
        await File.WriteAllBytesAsync(study.File("videos/C1_no_target.mp4"), []);
        await File.WriteAllBytesAsync(study.File("videos/C1_target.mp4"), Noise(20_000));
        await File.WriteAllBytesAsync(study.File("videos/D1_no_target.mp4"), (await File.ReadAllBytesAsync(study.File("videos/D1_no_target.mp4")))[..1500]);
        string[] broken = ["C1_no_target", "C1_target", "D1_no_target"];

        var result = await Sit.RunAsync("run", study.Path, "--workers", "2", "--json");

        Assert.That(result.ExitCode, Is.EqualTo(4), result.ToString());
        Assert.That(result.Json.GetProperty("failed").EnumerateArray().Select(f => f.GetProperty("trial_id").GetString()), Is.EqualTo(broken));
        AssertRows(study, result, broken);
        AssertSubjects(study);
        AssertGoodOnesAreAsEver(study, broken);
    }

    [Test]
    public async Task Run_VideoThatEndsEarly_IsScoredUpToThereAndFlagged()
    {
        using var study = StudyCopy.OfSample("D1_open_field");
        var video = study.File("videos/D1_open_field.mp4");
        var bytes = await File.ReadAllBytesAsync(video);
        await File.WriteAllBytesAsync(video, bytes[..(bytes.Length * 6 / 10)]);

        var result = await Sit.RunAsync("run", study.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var row = study.Table("trials").Rows.Single();
        Assert.That(row.Number("window_got_s"), Is.InRange(10, 25));
        Assert.That(row["flags"].Split(' '), Is.SupersetOf(new[] { "short_window", "video_truncated" }));
    }

    private static void AssertRows(StudyCopy study, SitResult result, string[] broken)
    {
        var trials = study.Table("trials");
        Assert.That(trials.Rows.Where(row => row["status"] == "failed").Select(row => row["trial_id"]), Is.EqualTo(broken));
        foreach (var id in broken)
        {
            Assert.That(trials.Single(("trial_id", id))["failure"], Does.Contain($"{id}.mp4"));
            Assert.That(trials.Single(("trial_id", id))["distance_cm"], Is.Empty);
            Assert.That(result.Error.Split('\n'), Has.Some.Contain($"failed: {id}: "), "named in the messages too");
        }
    }

    private static void AssertSubjects(StudyCopy study)
    {
        var subjects = study.Table("subjects");
        foreach (var id in new[] { "C1", "D1" })
        {
            var row = subjects.Single(("subject_id", id));
            Assert.That(row["withheld_reason"], Does.Contain($"{id}_no_target"));
            Assert.That(row["si_ratio"], Is.Empty);
            Assert.That(row["class_ratio"], Is.Empty);
        }

        Assert.That(subjects.Single(("subject_id", "D1"))["tt_s"], Is.Not.Empty, "what was measured is still told");
    }

    private static void AssertGoodOnesAreAsEver(StudyCopy study, string[] broken)
    {
        var zones = study.Table("zones").Rows.ToLookup(row => row["trial_id"], row => row.ToString());
        var alone = SharedRuns.Few.Study.Table("zones").Rows.ToLookup(row => row["trial_id"], row => row.ToString());
        Assert.That(zones.Select(trial => trial.Key), Has.No.AnyOf(broken));
        foreach (var id in SharedRuns.FewTrials)
        {
            Assert.That(zones[id], Is.EqualTo(alone[id]));
        }

        Assert.That(study.Table("subjects").Single(("subject_id", "D2"))["si_ratio"],
            Is.EqualTo(SharedRuns.Few.Study.Table("subjects").Single(("subject_id", "D2"))["si_ratio"]));
    }

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
