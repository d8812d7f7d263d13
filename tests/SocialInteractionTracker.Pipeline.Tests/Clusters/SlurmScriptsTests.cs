using System.Diagnostics;
using SocialInteractionTracker.Pipeline.Clusters;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Clusters;

public sealed class SlurmScriptsTests
{
    private static readonly TaskPlan TwoTasks = new([["m1", "m2"], ["m3"]], LongestS: 3600, MemoryMb: 1500);

    private readonly SlurmScripts _scripts = new("/data/Dr. O'Neil 50%", "/data/logs 50%", "sit-x");

    [Test]
    public void Track_EveryOption_IsAskedFor()
    {
        var script = _scripts.Track(TwoTasks, new ClusterOptions
        {
            Program = "apptainer exec sit.sif sit",
            Partition = "short",
            Account = "lab7",
            CpusPerTask = 4,
            AtOnce = 3,
            SbatchLines = ["--qos=low"],
            SetupLines = ["module load apptainer"],
        });

        Assert.That(script, Is.EqualTo("""
            #!/bin/bash
            #SBATCH --job-name=sit-x
            #SBATCH --array=0-1%3
            #SBATCH --cpus-per-task=4
            #SBATCH --mem=1500M
            #SBATCH --time=04:00:00
            #SBATCH --requeue
            #SBATCH --output="/data/logs 50%%/track-%a.log"
            #SBATCH --open-mode=append
            #SBATCH --partition=short
            #SBATCH --account=lab7
            #SBATCH --qos=low
            module load apptainer
            tasks=(
              'm1 m2'
              'm3'
            )
            read -ra trials <<<"${tasks[$SLURM_ARRAY_TASK_ID]}"
            exec apptainer exec sit.sif sit track '/data/Dr. O'\''Neil 50%' --trial "${trials[@]}" --workers 4 --wait 60

            """));
    }

    [Test]
    public void Track_ShortEstimate_StillAsksForAnHour() =>
        Assert.That(_scripts.Track(TwoTasks with { LongestS = 60 }, new ClusterOptions { Program = "sit" }), Does.Contain("--time=01:00:00"));

    [Test]
    [Platform(Include = "Linux")]
    public void Track_RunByAShell_HandsItsTrialsToTheProgram()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("track.sh"), _scripts.Track(TwoTasks, new ClusterOptions { Program = "printf '%s|'" }));
        var start = new ProcessStartInfo("bash", [folder.File("track.sh")]) { RedirectStandardOutput = true };
        start.Environment["SLURM_ARRAY_TASK_ID"] = "1";

        using var process = Process.Start(start)!;

        Assert.That(process.StandardOutput.ReadToEnd(), Is.EqualTo("track|/data/Dr. O'Neil 50%|--trial|m3|--workers|2|--wait|60|"));
    }
}
