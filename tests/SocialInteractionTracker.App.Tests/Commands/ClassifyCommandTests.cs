using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Commands;

public sealed class ClassifyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public async Task Classify_PublishedTable_GivesItsClassesAndWithholdsTheAnimalWithoutARatio()
    {
        var path = SharedData.Path("si-results/deepof-sit-males.csv");
        var published = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[0], cells => cells[2].ToLowerInvariant());

        var result = await Sit.RunAsync("classify", path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var rows = Rows(result.Output);
        Assert.That(rows, Has.Count.EqualTo(39));
        Assert.That(rows.Where(row => row["primary_class"] != published[row["subject_id"]]).Select(row => row["subject_id"]), Is.EqualTo(new[] { "10.3_Stress" }));
        Assert.That(rows.Single(row => row["subject_id"] == "10.3_Stress")["withheld_reason"], Does.Contain("0 s"));
        Assert.That(result.Error, Does.Contain("no-target: column 'Time_in_SIZ_Session1'").And.Contain("20 controls"));
    }

    [Test]
    public async Task Classify_TableWithOwnNames_WritesTheFileAsked()
    {
        File.WriteAllText(_folder.File("times.csv"), "ID,Empty box,CD1,line\nb,40,20,defeated\na,40,60,naive\n");

        var result = await Sit.RunAsync(
            "classify", _folder.File("times.csv"), "--no-target", "Empty box", "--target", "CD1", "--group", "line", "--control-group", "naive", "--out", _folder.File("classes.csv"));

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((0, "")), result.ToString());
        var rows = Rows(File.ReadAllText(_folder.File("classes.csv")));
        Assert.That(rows.Select(row => (row["subject_id"], row["group"], row["si_ratio"], row["primary_class"], row["control_would_be"])), Is.EqualTo(new[]
        {
            ("a", "naive", "1.5000", "control", "resilient"), ("b", "defeated", "0.5000", "susceptible", ""),
        }));
    }

    [Test]
    public async Task Classify_TableOfSomethingElse_IsTheUsersFault()
    {
        File.WriteAllText(_folder.File("times.csv"), "subject_id,weight\nm1,21\n");

        var result = await Sit.RunAsync("classify", _folder.File("times.csv"));

        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("subject_id, weight").And.Contain("--no-target").And.Contain("--target"));
    }

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        using var reader = new CsvHelper.CsvReader(new StringReader(csv), System.Globalization.CultureInfo.InvariantCulture);
        return [.. reader.GetRecords<dynamic>().Select(row => ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}
