using System.Diagnostics;
using System.Text.RegularExpressions;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Robustness;

/// <summary>No command speaks to anybody outside the machine, the libraries' telemetry included.</summary>
[Platform(Include = "Linux")]
public sealed partial class NothingSentTests
{
    private const string Study = "STUDY";
    private const string Folder = "FOLDER";

    /// <summary>A command line for each command that comes to an end by itself.</summary>
    private static readonly string[][] Commands =
    [
        ["run", Study, "--trial", "D1_open_field", "--force", "--measure-limits"],
        ["track", Study],
        ["score", Study],
        ["report", Study],
        ["overlay", Study, "--trial", "D1_open_field"],
        ["submit", Study, "--dry-run"],
        ["status", Study],
        ["check", Study],
        ["export", Study, "--to", "csv"],
        ["import", Folder + "/imported", Study + "/results/exports"],
        ["compare", Study, Study + "/results/tracks"],
        ["agree", Study],
        ["classify", Folder + "/times.csv"],
        ["new", Folder + "/new"],
        ["info", Study + "/videos/D1_open_field.mp4"],
        ["evaluate", "--labels", Folder + "/labels.csv", "--model", "default", "--out", Folder + "/out.csv"],
        ["simulate", Folder + "/simulated", "--controls", "0", "--defeated", "0", "--open-fields", "1", "--duration", "2"],
        ["doctor", Folder],
    ];

    private static IEnumerable<TestCaseData> Cases => Commands.Select(command => new TestCaseData((object)command).SetArgDisplayNames(command[0]));

    [TestCaseSource(nameof(Cases))]
    public async Task Command_Watched_OpensNoWayOut(string[] command)
    {
        using var study = SharedRuns.Few.Copy();
        using var folder = StudyCopy.Empty().Write("times.csv", "subject,group,no_target,target\nm1,control,50,60\n").Write("new/m1_target.mp4", "").Write("labels.csv", "image,recording,nose_x,nose_y\n");
        using var watch = new NetworkWatch();

        using var process = SitProcess.StartUnder(watch.Command, null, [.. command.Select(word => word.Replace(Study, study.Path).Replace(Folder, folder.Path))]);
        var result = await process.EndAsync();

        Assert.That(result.ExitCode, Is.Not.EqualTo(1).And.Not.EqualTo(3), $"the command must get to work\n{result}");
        Assert.That(watch.Suspicious(), Is.Empty);
    }

    [Test]
    public async Task Review_Watched_ListensToThisMachineAlone()
    {
        using var study = SharedRuns.Few.Copy();
        using var watch = new NetworkWatch();
        using var process = SitProcess.StartUnder(watch.Command, null, "review", study.Path, "--no-browser");
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(await process.FirstLineAsync()));
        SitProcess.InterruptChildren(process);
        await process.EndAsync();

        Assert.That(page, Does.Contain("<html").IgnoreCase);
        Assert.That(watch.Suspicious(), Is.Empty);
    }

    [Test]
    public async Task Commands_AllOfTheProgram_AreWatched()
    {
        var help = await Sit.RunAsync("--help");
        var known = CommandName().Matches(help.Output[help.Output.IndexOf("Commands:", StringComparison.Ordinal)..]).Select(m => m.Groups["name"].Value);

        Assert.That(Commands.Select(command => command[0]).Append("review"), Is.EquivalentTo(known));
    }

    [Test]
    public void Watch_ProgramThatSends_IsSeen()
    {
        using var watch = new NetworkWatch();
        using var process = Process.Start(watch.Command[0], [.. watch.Command[1..], "bash", "-c", "echo x > /dev/udp/192.0.2.1/9"]);
        process.WaitForExit();

        Assert.That(watch.Suspicious(), Is.Not.Empty);
    }

    [Test]
    public async Task Run_UserLetsEverybodyWrite_MakesNoFileThatEverybodyCanWrite()
    {
        using var study = StudyCopy.OfSample("D1_open_field");
        using var process = SitProcess.StartUnder(["bash", "-c", "umask 000; exec \"$@\"", "bash"], null, "run", study.Path);
        var result = await process.EndAsync();

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var made = Directory.EnumerateFileSystemEntries(study.Results, "*", SearchOption.AllDirectories).Append(study.Results);
        Assert.That(made.Where(path => OperatingSystem.IsLinux() && File.GetUnixFileMode(path).HasFlag(UnixFileMode.OtherWrite)), Is.Empty);
    }

    [GeneratedRegex(@"^  (?<name>[a-z]+)( |$)", RegexOptions.Multiline)]
    private static partial Regex CommandName();
}
