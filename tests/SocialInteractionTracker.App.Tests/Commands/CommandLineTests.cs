using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Commands;

/// <summary>What every command has in common.</summary>
public sealed class CommandLineTests
{
    private const char Escape = '\u001b';

    private static IEnumerable<string> CommandNames =>
        Sit.RunAsync("--help").GetAwaiter().GetResult().Output.Split('\n')
            .SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1)
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Length > 2 && char.IsAsciiLetter(line[2]))
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0]);

    [Test]
    public void Help_OfTheProgram_ListsItsCommands() =>
        Assert.That(CommandNames, Is.SupersetOf(new[] { "run", "track", "score", "check", "info", "simulate" }));

    [Test]
    public async Task Help_OfTheProgram_HasOneLineACommand()
    {
        var result = await Sit.RunAsync("--help");
        var lines = result.Output.Split('\n').SkipWhile(line => !line.StartsWith("Commands:", StringComparison.Ordinal)).Skip(1).Where(line => line.Trim().Length > 0);

        Assert.That(lines.Count(), Is.EqualTo(CommandNames.Count()), result.Output);
    }

    [TestCaseSource(nameof(CommandNames))]
    public async Task Help_OfCommand_TeachesByAnExample(string command)
    {
        var result = await Sit.RunAsync(command, "--help");

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output.Split('\n'), Has.Some.Matches($"^ +sit {command} [^<\\[]"), "a command line that can be typed");
        Assert.That(result.Output, Does.Contain("Usage:").And.Contain("Options:"));
    }

    [TestCase("")]
    [TestCase("frobnicate", "frobnicate")]
    [TestCase("run", "study")]
    [TestCase("run . --wrokers 2", "--wrokers", "--workers")]
    [TestCase("run . --workers 0", "--workers", "0")]
    [TestCase("run . --workers two", "--workers", "two")]
    [TestCase("simulate out --duration -3", "--duration", "-3")]
    public async Task Run_CommandLineThatIsNotUnderstood_ExitsWithUsage(string line, params string[] named)
    {
        var result = await Sit.RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Output, Is.Empty, "stdout holds results only");
        Assert.That(result.Error, Does.Contain("--help"));
        foreach (var word in named)
        {
            Assert.That(result.Error, Does.Contain(word));
        }
    }

    [Test]
    public async Task Run_UnknownTrial_NamesIt()
    {
        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);

        var result = await Sit.RunAsync("run", study.Path, "--trial", "D9_target");

        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("D9_target"));
    }

    [TestCase("check", "")]
    [TestCase("info", "")]
    [TestCase("classify", "")]
    public async Task Run_EmptyArgument_IsAMistakeOfTheCommandLine(params string[] args)
    {
        var result = await Sit.RunAsync(args);

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Error, Does.Contain("empty argument"));
    }

    [Test]
    public async Task Version_IsPrinted()
    {
        var result = await Sit.RunAsync("--version");

        Assert.That(result.ExitCode, Is.Zero);
        Assert.That(result.Output.Trim(), Does.Match(@"^\d+\.\d+\.\d+"));
    }

    [Test]
    public void Streams_OfARealRun_HoldResultsAndMessagesApart()
    {
        var result = SharedRuns.Sample.Result;

        Assert.That(result.Output, Does.StartWith("subject "), "nothing comes before the results");
        Assert.That(result.Output, Does.Not.Contain("frames/s").And.Not.Contain("look at"));
        Assert.That(result.Error, Does.Contain("14 tracked, 0 up to date, 0 failed"));
        Assert.That(result.Output + result.Error, Does.Not.Contain(Escape).And.Not.Contain('\r'), "no colour and no rewriting outside a terminal");
    }

    [Test]
    public async Task Json_OfARealRun_IsOneDocumentAlone()
    {
        using var study = SharedRuns.Few.Copy();

        var result = await SitProcess.RunAsync("run", study.Path, "--json");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var subject = result.Json.GetProperty("subjects").EnumerateArray().Single(s => s.GetProperty("subject_id").GetString() == "D2");
        var row = study.Table("subjects").Single(("subject_id", "D2"));
        Assert.That(subject.GetProperty("class").GetString(), Is.EqualTo(row["primary_class"]));
        Assert.That(subject.GetProperty("si_ratio").GetDouble(), Is.EqualTo(row.Number("si_ratio")).Within(0.00005), "the table is rounded to four decimals");
        Assert.That(Path.GetFullPath(result.Json.GetProperty("results").GetString()!), Is.EqualTo(study.Results));
    }

    [Test]
    public async Task Info_OfAVideo_TellsItsFramesAndTiming()
    {
        var video = Path.Combine(StudyCopy.SampleFolder, "videos", "D4_target.mp4");
        var frames = CsvTable.Read(Path.Combine(StudyCopy.SampleFolder, "truth", "D4_target.csv")).Rows.Length;

        var (text, json) = (await Sit.RunAsync("info", video), await Sit.RunAsync("info", video, "--json"));

        Assert.That(text.ExitCode, Is.Zero, text.ToString());
        Assert.That(text.Output, Does.Contain($"{frames}"));
        Assert.That(json.Json.GetProperty("outcome").GetProperty("frames").GetInt32(), Is.EqualTo(frames));
    }

    [Test]
    public async Task Info_NoSuchFile_IsTheUsersFault()
    {
        var result = await Sit.RunAsync("info", "no-such-video.mp4");

        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("no-such-video.mp4"));
    }
}
