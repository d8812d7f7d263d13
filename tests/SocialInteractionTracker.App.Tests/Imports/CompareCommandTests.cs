using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Imports;

/// <summary>Two sources of the same trials laid beside each other.</summary>
public sealed class CompareCommandTests
{
    /// <summary>Exported positions are smoothed a second time when they are scored; so far they may be off, cm.</summary>
    private const double SmoothedAgainCm = 0.2;

    [Test]
    public async Task Compare_StudyWithItself_AgreesExactly()
    {
        using var study = SharedRuns.Few.Copy();

        var result = await Sit.RunAsync("compare", study.Path, study.Path, "--out", study.File("out"));

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        foreach (var row in CsvTable.Read(study.File("out/agreement.csv")).Rows.Where(row => row["bias"].Length > 0))
        {
            Assert.That((row.Number("bias"), row.Number("limit_high"), row["icc"]), Is.EqualTo((0.0, 0.0, row["icc"].Length > 0 ? "1.0000" : "")), row.ToString());
        }

        Assert.That(CsvTable.Read(study.File("out/distances.csv")).Rows.Select(row => row["largest_cm"]).Where(cm => cm.Length > 0), Is.All.EqualTo("0.00"));
        Assert.That(File.ReadAllText(study.File("out/comparison.svg")), Does.Contain("Time in interaction zone"));
    }

    [Test]
    public async Task Compare_StudyWithFilesOfAnotherProgram_LaysThemTogetherByName()
    {
        using var study = SharedRuns.Few.Copy();
        Assert.That((await Sit.RunAsync("export", study.Path, "--to", "deeplabcut", "--out", study.File("dlc"))).ExitCode, Is.Zero);

        var result = await Sit.RunAsync("compare", study.File("dlc"), study.Path, "--out", study.File("out"), "--json");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Json.GetProperty("trials").GetInt32(), Is.EqualTo(SharedRuns.FewTrials.Length));
        Assert.That(result.Ids("changed_classes"), Is.Empty);
        foreach (var row in CsvTable.Read(study.File("out/distances.csv")).Rows)
        {
            Assert.That(row.Number("median_cm"), Is.LessThan(SmoothedAgainCm), row.ToString());
        }

        Assert.That(CsvTable.Read(study.File("out/classes.csv")).Single(("subject_id", "D2"))["changed"], Is.EqualTo("false"));
    }

    [Test]
    public async Task Compare_NoStudy_SaysThatOneIsNeeded()
    {
        using var folder = StudyCopy.Empty().Write("a.csv", "x\n").Write("b.csv", "x\n");

        var result = await Sit.RunAsync("compare", folder.File("a.csv"), folder.File("b.csv"));

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((2, result.Error)));
        Assert.That(result.Error, Does.Contain("a study as one of the two").And.Contain("sit import"));
    }
}
