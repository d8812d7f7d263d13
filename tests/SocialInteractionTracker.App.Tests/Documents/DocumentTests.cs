using System.Text.RegularExpressions;
using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Presets;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Documents;

/// <summary>The pages that people read: what they point at is there, and what they say of the program is so.</summary>
public sealed partial class DocumentTests
{
    private static readonly string[] LauncherCommands = ["test", "COMMAND"];

    private static readonly string[] Folders = ["", "docs", "models", "sample-videos/si-study"];

    private static IEnumerable<string> Pages => Folders
        .SelectMany(folder => Directory.GetFiles(Path.Combine(ProjectRoot.Path, folder), "*.md"))
        .Select(page => Path.GetRelativePath(ProjectRoot.Path, page).Replace('\\', '/'));

    [TestCaseSource(nameof(Pages))]
    public void Links_OfPage_LeadToFilesAndHeadings(string page)
    {
        var folder = Path.GetDirectoryName(Path.Combine(ProjectRoot.Path, page))!;
        foreach (var target in Link().Matches(Prose(page)).Select(m => m.Groups["target"].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)))
        {
            var (path, heading) = target.Split('#') is [var p, var h] ? (p, h) : (target, "");
            var file = path.Length == 0 ? Path.Combine(ProjectRoot.Path, page) : Path.GetFullPath(Path.Combine(folder, path));
            Assert.That(File.Exists(file) || Directory.Exists(file), $"{page} points at {target}, which is not there");
            if (heading.Length > 0)
            {
                Assert.That(Anchors(file), Does.Contain(heading), $"{page} points at {target}, which has no such heading");
            }
        }
    }

    [TestCaseSource(nameof(Pages))]
    public async Task Commands_OfPage_AreThoseOfTheProgram(string page)
    {
        foreach (var command in Command().Matches(Text(page)).Select(m => m.Groups["name"].Value).Distinct().Except(LauncherCommands))
        {
            var help = await Sit.RunAsync(command, "--help");
            Assert.That(help.Output, Does.Contain($"sit {command} "), $"{page} names 'sit {command}'");
        }
    }

    [Test]
    public void FilesPage_ListsEveryOptionWithItsDefault()
    {
        var listed = OptionRow().Matches(Text("docs/files.md")).Select(m => new OptionEntry(m.Groups["key"].Value, m.Groups["value"].Value));

        Assert.That(listed.Where(o => OptionEntry.All().Any(e => e.Key == o.Key)), Is.EqualTo(OptionEntry.All()));
    }

    [Test]
    public void FilesPage_NamesEveryPreset() =>
        Assert.That(PresetLibrary.All.Where(p => !Text("docs/files.md").Contains($"`{p.Name}`", StringComparison.Ordinal)), Is.Empty);

    private static string Text(string page) => File.ReadAllText(Path.Combine(ProjectRoot.Path, page));

    private static string Prose(string page) => Code().Replace(Text(page), "");

    /// <summary>The names by which headings are linked to: lower case, spaces as hyphens, no punctuation.</summary>
    private static IEnumerable<string> Anchors(string file) => Heading().Matches(File.ReadAllText(file))
        .Select(m => NoWord().Replace(m.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:^|[`\s])(?:\./)?sit (?<name>[A-Za-z][a-z]+)(?=[ `\r\n])", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex(@"^\| `(?<key>[a-z_.]+)` \| `(?<value>[^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("```.*?```|`[^`]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"[^\w \-]")]
    private static partial Regex NoWord();
}
