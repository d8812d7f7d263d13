using SocialInteractionTracker.App.Tests.Clusters;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Robustness;

/// <summary>kill -9 at any moment loses nothing: the same command, given again, ends in the same bytes.</summary>
[Category("Long")]
[Platform(Include = "Linux")]
public sealed class KilledAtRandomTests
{
    private const int Seed = 5;

    private StudyCopy _study = null!;
    private SortedDictionary<string, string> _expected = null!;

    [OneTimeSetUp]
    public async Task MakeStudy()
    {
        _study = ShortTrials.Make(subjects: 1);
        var result = await Sit.RunAsync("run", _study.Path);
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        _expected = _study.ResultBytes();
    }

    [OneTimeTearDown]
    public void RemoveStudy() => _study.Dispose();

    [Test]
    public Task Run_Killed_RecoversToTheSameBytes() => KillAndRecoverAsync("run", LongTests.Count(usual: 2, asked: 40), study => Directory.Delete(study.Results, recursive: true));

    [Test]
    public Task Report_KilledWhileMerging_RecoversToTheSameBytes() => KillAndRecoverAsync("report", LongTests.Count(usual: 2, asked: 40), RemoveTables);

    [Test]
    public async Task Review_KilledWhileSaving_KeepsEveryVerdictThatWasConfirmed()
    {
        var kills = LongTests.Count(usual: 2, asked: 20);
        for (var k = 0; k < kills; k++)
        {
            using var study = _study.Again();
            var confirmed = await ReviewingProcess.SaveUntilKilledAsync(study, new Random(Seed + k));

            var check = await Sit.RunAsync("check", study.Path);
            var saved = File.Exists(study.File("reviews.csv")) ? CsvTable.Read(study.File("reviews.csv")).Rows.Select(row => row["note"]).ToArray() : [];
            Assert.That(check.ExitCode, Is.Zero, check.ToString());
            Assert.That(saved.Take(confirmed.Count), Is.EqualTo(confirmed), $"kill {k}");
            Assert.That(saved, Has.Length.LessThanOrEqualTo(confirmed.Count + 1), "no more than what was under way");
        }

        TestContext.Out.WriteLine($"review: {kills} of {kills} kills kept every verdict that was confirmed");
    }

    private async Task KillAndRecoverAsync(string command, int kills, Action<StudyCopy> undo)
    {
        using var study = _study.Again();
        undo(study);
        var patience = await RandomKills.TimeAsync(command, study.Path);
        var (random, killed) = (new RandomKills(Seed), 0);
        while (killed < kills)
        {
            undo(study);
            killed += await random.KillAsync(patience, command, study.Path) ? 1 : 0;
            AssertWholeFiles(study, killed);
            var again = await Sit.RunAsync(command, study.Path);

            Assert.That(again.ExitCode, Is.Zero, again.ToString());
            Assert.That(study.ResultBytes(), Is.EqualTo(_expected), $"{command}, kill {killed}");
        }

        TestContext.Out.WriteLine($"{command}: {kills} of {kills} kills recovered to the same bytes");
    }

    /// <summary>What a kill leaves is absent, hidden or whole. Some files are written twice: the report adds its tables to the list, scoring may lay a pair's arenas on each other.</summary>
    private void AssertWholeFiles(StudyCopy study, int kill)
    {
        var left = Directory.Exists(study.Results) ? study.ResultBytes().Where(file => !Path.GetFileName(file.Key).StartsWith('.') && file.Key != "datapackage.json" && !file.Key.StartsWith("arena-check/", StringComparison.Ordinal)) : [];
        Assert.That(left.Where(file => _expected.GetValueOrDefault(file.Key) != file.Value), Is.Empty, $"kill {kill} left a file that is not whole");
    }

    private static void RemoveTables(StudyCopy study)
    {
        foreach (var file in Directory.EnumerateFiles(study.Results))
        {
            File.Delete(file);
        }

        foreach (var folder in new[] { "plots", "arena-check" }.Select(name => Path.Combine(study.Results, name)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
