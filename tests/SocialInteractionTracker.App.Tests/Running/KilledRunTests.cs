using System.Collections.Concurrent;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Running;

/// <summary>A run that is killed without warning goes on where it was.</summary>
public sealed class KilledRunTests
{
    private const int KilledExitCode = 128 + 9;

    [Test]
    [Platform(Include = "Linux")]
    public async Task Run_KilledAtManyMoments_EndsWithTheBytesOfAnUndisturbedRun()
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);
        foreach (var folder in new[] { "tracks", "backgrounds", "notes" })
        {
            Directory.CreateDirectory(study.File($"results/{folder}"));
        }

        await KillWhenAppearsAsync(study, "notes", "*.json");
        await KillWhenAppearsAsync(study, "backgrounds", "*");
        await KillWhenAppearsAsync(study, "tracks", ".*.partial");
        await KillWhenAppearsAsync(study, "tracks", "*.parquet");
        await KillWhenAppearsAsync(study, "", ".bouts.csv.*.partial");
        await KillWhenAppearsAsync(study, "", "zones.csv");
        var last = await Sit.RunAsync("run", study.Path, "--json");

        Assert.That(last.ExitCode, Is.Zero, last.ToString());
        Assert.That(last.Ids("up_to_date"), Is.EqualTo(SharedRuns.FewTrials), "tracks made before the tables are kept");
        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }

    /// <summary>Runs the study with two workers and kills it the moment a file of that name is made.</summary>
    private static async Task KillWhenAppearsAsync(StudyCopy study, string folder, string pattern)
    {
        var started = new BlockingCollection<SitProcess>();
        using var watcher = new FileSystemWatcher(Path.Combine(study.Results, folder), pattern);
        var killed = 0;
        void Kill(object sender, FileSystemEventArgs file)
        {
            if (Interlocked.Exchange(ref killed, 1) == 0)
            {
                started.Take().Kill();
            }
        }

        watcher.Created += Kill;
        watcher.Renamed += Kill;
        watcher.EnableRaisingEvents = true;
        using var process = SitProcess.Start(null, "run", study.Path, "--workers", "2");
        started.Add(process);
        var result = await process.EndAsync();

        Assert.That(result.ExitCode, Is.EqualTo(KilledExitCode), $"{folder}/{pattern} never appeared:\n{result}");
    }
}
