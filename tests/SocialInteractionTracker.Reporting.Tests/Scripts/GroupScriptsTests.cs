using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Tables;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Reporting.Tests.Scripts;

/// <summary>The scripts in <c>docs/scripts</c> read the tables by their description and compute the report's group tests again.</summary>
public sealed class GroupScriptsTests
{
    private const int AnimalsOfAGroup = 9;
    private static readonly string[] Groups = ["control", "defeated", "treated"];
    private static readonly string[] PythonModules = ["pandas", "scipy"];

    [Test]
    public async Task GroupsR_OfThreeGroups_FindsTheNumbersOfTheReport()
    {
        using var study = await WrittenAsync();

        var (exitCode, text) = OtherProgram.Run("Rscript", "--vanilla", Script("groups.R"), study.File("results"));

        Assert.That((exitCode, text), Is.EqualTo((0, text)), text);
        Assert.That(text, Does.Contain("15 comparisons"), "five measures of three pairs of groups");
    }

    [Test]
    public async Task GroupsPython_OfThreeGroups_FindsTheNumbersOfTheReport()
    {
        using var study = await WrittenAsync();

        var (exitCode, text) = OtherProgram.RunPython(PythonModules, Script("groups.py"), study.File("results"));

        Assert.That((exitCode, text), Is.EqualTo((0, text)), text);
        Assert.That(text, Does.Contain("numbers computed again"));
    }

    [Test]
    public async Task Scripts_OfATableThatSaysOtherwise_Tell()
    {
        using var study = await WrittenAsync();
        var path = study.File("results/susceptible.csv");
        var lines = File.ReadAllLines(path);
        var (column, cells) = (Array.IndexOf(lines[0].Split(','), "fisher_p"), lines[1].Split(','));
        cells[column] = "0.123456789";
        File.WriteAllLines(path, [lines[0], string.Join(',', cells), .. lines[2..]]);

        var (exitCode, text) = OtherProgram.RunPython(PythonModules, Script("groups.py"), study.File("results"));

        Assert.That((exitCode, text.Contains("differs: Fisher control defeated", StringComparison.Ordinal)), Is.EqualTo((1, true)), text);
    }

    private static string Script(string name) => Path.Combine(ProjectRoot.Path, "docs", "scripts", name);

    private static async Task<TemporaryFolder> WrittenAsync()
    {
        var folder = new TemporaryFolder();
        var results = Study(folder.Path);
        ResultTables.Write(folder.File("results"), results);
        await ReportWriter.WriteAsync(results, new ReportOptions { Workers = 1 }, CancellationToken.None).ConfigureAwait(false);
        return folder;
    }

    /// <summary>Three groups whose numbers are pseudo-random, with a weight each; no two animals have the same number.</summary>
    private static StudyResults Study(string folder)
    {
        var subjects = Groups.SelectMany((group, g) => Enumerable.Range(0, AnimalsOfAGroup).Select(k => (Id: $"{group}{k}", group, Number: (g * AnimalsOfAGroup) + k))).ToList();
        return new StudyResults
        {
            Study = new Study
            {
                Folder = folder,
                Name = "three groups",
                CarriedColumns = ["group", "weight_g"],
                Subjects = [.. subjects.Select(s => new Subject { Id = s.Id, Group = s.group, Carried = [s.group, Spread(s.Number, 20, 8).ToString(CultureInfo.InvariantCulture)] }).OrderBy(s => s.Id, StringComparer.Ordinal)],
                Trials = [SmallStudy.Trial("control0")],
                Options = SmallStudy.Options,
            },
            Trials = [new ScoredTrial(SmallStudy.Trial("control0"), Score: null)],
            Classes = new StudyClasses([.. subjects.Select(s => Class(s.Id, Spread(s.Number, 30, 20), Spread(s.Number + 100, 50 - (8 * (s.Number / AnimalsOfAGroup)), 30), s.group == "control")).OrderBy(s => s.SubjectId, StringComparer.Ordinal)], []),
        };
    }

    private static SubjectClass Class(string id, double te, double tt, bool isControl)
    {
        var called = tt < te ? SusceptibilityClass.Susceptible : SusceptibilityClass.Resilient;
        return new SubjectClass
        {
            SubjectId = id,
            Measures = new PairMeasures
            {
                Point = BodyPoint.BodyCentre,
                Empty = new ZoneTime(te, 0),
                Target = new ZoneTime(tt, 0),
                SiRatio = tt / te,
                Index = (tt - te) / (tt + te),
                DifferenceS = tt - te,
            },
            Classes = ImmutableArray<RuleClass>.Empty,
            PrimaryClass = isControl ? SusceptibilityClass.Control : called,
            ControlWouldBe = isControl ? called : null,
        };
    }

    /// <summary>The fractional parts of multiples of the golden ratio never meet.</summary>
    private static double Spread(int number, double middle, double width) => middle + (width * (((number + 1) * 0.6180339887498949 % 1) - 0.5));
}
