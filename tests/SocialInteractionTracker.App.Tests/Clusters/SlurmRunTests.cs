using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Clusters;

/// <summary>A study on a real Slurm of three nodes, with the accidents of a cluster.</summary>
[Category("Long")]
public sealed class SlurmRunTests
{
    private const int Nodes = 3;
    private const int CpusOfNode = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [Test]
    public async Task Submit_NodeKilledAndTasksRequeued_EndsWithTheBytesOfOneMachine()
    {
        using var cluster = SlurmCluster.Start(Nodes, CpusOfNode);
        using var study = ShortTrials.Make(subjects: LongTests.Count(usual: 6, asked: 20));
        await File.WriteAllBytesAsync(study.File("videos/C1-00_target.mp4"), (await File.ReadAllBytesAsync(study.File("videos/C1-00_target.mp4")))[..1500]);
        using var alone = study.Again();
        await SubmitAsync(study);

        WaitForATrack(study);
        var running = RunningTasks();
        cluster.KillNode("n1");
        foreach (var task in running.Where(task => task.Node != "n1").Take(2))
        {
            SlurmCluster.Ask("scontrol", "requeue", task.Id);
        }

        SlurmCluster.UntilIdle(Patience);
        var one = await Sit.RunAsync("run", alone.Path, "--workers", "2");
        TestContext.Out.WriteLine($"{Tracked(study)} trials tracked by {Nodes} nodes, one of them killed, {Math.Min(2, running.Length)} tasks requeued");

        Assert.That(one.ExitCode, Is.EqualTo(4), "one video is broken");
        Assert.That(study.ResultBytes(), Is.EqualTo(alone.ResultBytes()));
        Assert.That(MergeLog(study), Does.Contain("failed: C1-00_target"));
    }

    [Test]
    public async Task Submit_TaskKilled_SecondTimeTakesOnlyTheRestAndAThirdTimeNothing()
    {
        using var cluster = SlurmCluster.Start(Nodes, CpusOfNode);
        using var study = ShortTrials.Make(subjects: 2);
        using var alone = study.Again();
        await SubmitAsync(study);
        SlurmCluster.Until("running tasks", Patience, () => RunningTasks().Length == 4);

        var victim = RunningTasks().First(task => task.Index == 1);
        SlurmCluster.Ask("scancel", "--signal=KILL", "--full", victim.Id);
        SlurmCluster.UntilIdle(Patience);
        var status = await Sit.RunAsync("status", study.Path, "--json");
        var second = await SubmitAsync(study);
        SlurmCluster.UntilIdle(Patience);
        var third = await Sit.RunAsync("submit", study.Path);
        await Sit.RunAsync("run", alone.Path);

        Assert.That(status.Ids("missing"), Is.EqualTo(new[] { "C1-00_target" }), status.ToString());
        Assert.That(second.Json.GetProperty("submission").GetProperty("tasks").GetArrayLength(), Is.EqualTo(1));
        Assert.That(third.Output, Is.EqualTo("nothing to submit: 4 trials tracked. `sit report` makes the tables.\n"));
        Assert.That(study.ResultBytes(), Is.EqualTo(alone.ResultBytes()));
    }

    [Test]
    public async Task Submit_WhileTasksWait_TakesNothingTwice()
    {
        using var cluster = SlurmCluster.Start(nodes: 1, cpus: 1);
        using var study = ShortTrials.Make(subjects: 1);
        SlurmCluster.Ask("scontrol", "update", "NodeName=n1", "State=DRAIN", "Reason=test");
        await SubmitAsync(study);

        var again = await Sit.RunAsync("submit", study.Path);
        var status = await Sit.RunAsync("status", study.Path, "--json");

        Assert.That(again.Output, Is.EqualTo("nothing to submit: 0 trials tracked, 0 running, 2 waiting.\n"));
        Assert.That(status.Ids("waiting"), Is.EqualTo(new[] { "C1-00_no_target", "C1-00_target" }));
    }

    [Test]
    public async Task Submit_PartitionThatIsNot_IsSaidAndLeavesNothing()
    {
        using var cluster = SlurmCluster.Start(nodes: 1, cpus: 1);
        using var study = ShortTrials.Make(subjects: 1);

        var result = await Sit.RunAsync("submit", study.Path, "--partition", "nowhere");

        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("sbatch: found exit code").And.Contain("partition"));
        Assert.That(Directory.GetDirectories(study.File("results/cluster")), Is.Empty);
    }

    /// <summary>One trial a task, so that accidents meet different tasks.</summary>
    private static async Task<SitResult> SubmitAsync(StudyCopy study)
    {
        var result = await Sit.RunAsync("submit", study.Path, "--engine", "slurm", "--task-minutes", "0.01", "--cpus", "1", "--json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return result;
    }

    private static void WaitForATrack(StudyCopy study) => SlurmCluster.Until("a first track", Patience, () => Tracked(study) > 0);

    private static int Tracked(StudyCopy study) =>
        Directory.Exists(study.File("results/tracks")) ? Directory.GetFiles(study.File("results/tracks"), "*.parquet").Length : 0;

    private static (string Id, int Index, string Node)[] RunningTasks() =>
    [
        .. SlurmCluster.Ask("squeue", "--noheader", "--array", "--states=RUNNING", "--format=%i %K %N").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')).Where(f => int.TryParse(f[1], out _)).Select(f => (f[0], int.Parse(f[1]), f[2])),
    ];

    private static string MergeLog(StudyCopy study) =>
        string.Concat(Directory.GetFiles(study.File("results/cluster"), "merge.log", SearchOption.AllDirectories).Select(File.ReadAllText));
}
