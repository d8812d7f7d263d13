using System.Diagnostics;
using System.Globalization;
using SocialInteractionTracker.App.Tests.Clusters;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Robustness;

/// <summary>Disks that are full or cannot be written to, by a small file system in memory.</summary>
[Platform(Include = "Linux")]
public sealed class BadDiskTests
{
    private const int Kilobyte = 1024;
    private const string Plenty = "200m";

    private StudyCopy _alone = null!;

    [OneTimeSetUp]
    public async Task MakeStudy()
    {
        _alone = ShortTrials.Make(subjects: 1);
        var result = await Sit.RunAsync("run", _alone.Path);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
    }

    [OneTimeTearDown]
    public void RemoveStudy() => _alone.Dispose();

    [Test]
    public async Task Run_DiskFullAtManyPoints_SaysSoAndGoesOnWhenThereIsRoom()
    {
        using var disk = new SmallDisk();
        var study = Unrun(disk);
        var bytes = Directory.EnumerateFiles(study, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length) / Kilobyte;
        foreach (var free in new[] { 50, 150, 400, 800, 1600 })
        {
            disk.Resize(string.Create(CultureInfo.InvariantCulture, $"{bytes + free}k"));
            var full = await Sit.RunAsync("run", study);

            Assert.That(full.ExitCode, Is.EqualTo(2).Or.EqualTo(4), $"{free} kB free: {full}");
            Assert.That(full.Error, Does.Contain("No space left"));
            Assert.That(Directory.EnumerateFiles(study, ".*.partial", SearchOption.AllDirectories), Is.Empty, "room that nothing needs is given back");
        }

        disk.Resize(Plenty);
        var last = await Sit.RunAsync("run", study);

        Assert.That(last.ExitCode, Is.Zero, last.ToString());
        Assert.That(StudyCopy.ResultBytes(Path.Combine(study, "results")), Is.EqualTo(_alone.ResultBytes()));
    }

    [Test]
    public async Task Commands_ResultsReadOnly_LookWithoutWritingAndRefuseToWrite()
    {
        using var disk = new SmallDisk();
        var study = Unrun(disk);
        await Sit.RunAsync("run", study);
        disk.MakeReadOnly();

        var status = await Sit.RunAsync("status", study, "--json");
        var check = await Sit.RunAsync("check", study);
        var run = await Sit.RunAsync("run", study);

        Assert.That(status.ExitCode, Is.Zero, status.ToString());
        Assert.That(status.Ids("tracked"), Has.Length.EqualTo(2));
        Assert.That(check.ExitCode, Is.Zero, check.ToString());
        Assert.That(run.ExitCode, Is.EqualTo(2), run.ToString());
        Assert.That(run.Error, Does.Contain("cannot be written to").And.Contain("Give yourself the right"));
    }

    [Test]
    public async Task Run_ClockSetBack_KnowsWhatIsDone()
    {
        using var study = _alone.Again();
        foreach (var file in Directory.EnumerateFiles(study.Results, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddYears(1));
        }

        foreach (var video in Directory.EnumerateFiles(study.File("videos")))
        {
            File.SetLastWriteTimeUtc(video, new DateTime(1985, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        var result = await Sit.RunAsync("run", study.Path, "--json");

        Assert.That(result.Ids("up_to_date"), Has.Length.EqualTo(2), result.ToString());
        Assert.That(study.ResultBytes(), Is.EqualTo(_alone.ResultBytes()));
    }

    [Test]
    public async Task Run_OtherRunAtWork_LeavesWithASentenceOrWaits()
    {
        using var study = _alone.Again();
        using var other = SitProcess.Start(null, "track", study.Path, "--force");
        SlurmCluster.Until("the other run at work", TimeSpan.FromMinutes(1), () => File.Exists(study.File("results/.tracks.lock")) && IsHeld(study.File("results/.tracks.lock")));

        var leaves = await Sit.RunAsync("run", study.Path);
        var waits = await Sit.RunAsync("run", study.Path, "--wait", "5");
        await other.EndAsync();

        Assert.That(leaves.ExitCode, Is.EqualTo(2), leaves.ToString());
        Assert.That(leaves.Error, Does.Contain("another run at work").And.Contain("--wait"));
        Assert.That(waits.ExitCode, Is.Zero, waits.ToString());
        Assert.That(study.ResultBytes(), Is.EqualTo(_alone.ResultBytes()));
    }

    [Test]
    public async Task Track_SameTrialTwiceAtOnce_DoesNoHarm()
    {
        using var study = _alone.Again();
        Directory.Delete(study.Results, recursive: true);
        using var one = SitProcess.Start(null, "track", study.Path, "--trial", "C1-00_target", "C1-00_no_target");
        using var two = SitProcess.Start(null, "track", study.Path, "--trial", "C1-00_target", "C1-00_no_target");
        var (first, second) = (await one.EndAsync(), await two.EndAsync());

        var report = await Sit.RunAsync("report", study.Path);

        Assert.That(new[] { first.ExitCode, second.ExitCode, report.ExitCode }, Is.All.Zero, $"{first}\n{second}\n{report}");
        Assert.That(study.ResultBytes(), Is.EqualTo(_alone.ResultBytes()));
    }

    private string Unrun(SmallDisk disk)
    {
        using var copy = _alone.Again();
        Directory.Delete(copy.Results, recursive: true);
        using var process = Process.Start("cp", ["-r", copy.Path, disk.Path]);
        process.WaitForExit();
        return Path.Combine(disk.Path, Path.GetFileName(copy.Path));
    }

    private static bool IsHeld(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }
}
