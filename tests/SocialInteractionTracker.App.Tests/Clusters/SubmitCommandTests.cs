using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Clusters;

/// <summary>Submission without a cluster.</summary>
public sealed class SubmitCommandTests
{
    [Test]
    public async Task Submit_DryRun_PrintsBothScriptsAndWritesNothing()
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);

        var result = await Sit.RunAsync(
            "submit", study.Path, "--dry-run", "--partition", "short", "--sbatch", "--qos=low", "--setup", "module load dotnet", "--program", "sit", "--memory", "3000");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("--partition=short").And.Contain("--qos=low").And.Contain("module load dotnet").And.Contain("--mem=3000M"));
        Assert.That(result.Output, Does.Contain($"exec sit track '{study.Path}' --trial").And.Contain($"exec sit report '{study.Path}'"));
        Assert.That(result.Output, Does.Contain("'D1_open_field D2_no_target D2_target'"));
        Assert.That(Directory.Exists(study.File("results/cluster")), Is.False);
    }

    [Test]
    public async Task Submit_NoSlurm_SaysWhereToCallIt()
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);
        var path = Environment.GetEnvironmentVariable("PATH");
        Environment.SetEnvironmentVariable("PATH", "/nowhere");
        try
        {
            var result = await Sit.RunAsync("submit", study.Path);

            Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
            Assert.That(result.Error, Does.Contain("scontrol: found no such program").And.Contain("login node"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }
    }

    [TestCase("--cpus", "0")]
    [TestCase("--task-minutes", "-1")]
    [TestCase("--engine", "pbs")]
    public async Task Submit_OptionOutOfRange_IsAUsageError(string option, string value)
    {
        var result = await Sit.RunAsync("submit", "anywhere", option, value);

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain(value));
    }

    [Test]
    public async Task Status_FinishedRun_CountsItsTrials()
    {
        using var study = SharedRuns.Few.Copy();

        var result = await Sit.RunAsync("status", study.Path, "--json");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Ids("tracked"), Is.EqualTo(SharedRuns.FewTrials));
        Assert.That(result.Ids("missing"), Is.Empty);
    }

    [Test]
    public async Task Status_ChangedVideo_IsMissing()
    {
        using var study = SharedRuns.Few.Copy();
        await File.AppendAllTextAsync(study.File("videos/D2_target.mp4"), "x");

        var result = await Sit.RunAsync("status", study.Path);

        Assert.That(result.Output, Does.Contain("tracked       2").And.Contain("missing       1  D2_target").And.Contain("takes the 1 trial failed or missing"));
    }
}
