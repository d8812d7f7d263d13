using System.Text.RegularExpressions;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Documents;

/// <summary>What is said in several places of what the program needs is the same in each.</summary>
public sealed partial class PackagingTests
{
    /// <summary>Debian's name of a library that Ubuntu and Debian 13 give another ending.</summary>
    private const string Suffix = "t64";

    [Test]
    public void Containerfile_InstallsThePackagesThatTheLauncherAsksFor()
    {
        var asked = Packages().Match(Text("sit")).Groups["names"].Value.Split(' ');

        var installed = Text("packaging/Containerfile").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace(Suffix, "", StringComparison.Ordinal));

        Assert.That(asked, Is.SubsetOf(installed));
    }

    [Test]
    public void PublishProfiles_AreThoseThatTheReleaseMakes()
    {
        var profiles = Directory.GetFiles(Path.Combine(ProjectRoot.Path, "src/SocialInteractionTracker.Cli/Properties/PublishProfiles")).Select(Path.GetFileNameWithoutExtension);

        Assert.That(Download().Matches(Text("packaging/release")).Select(m => m.Groups["rid"].Value).Distinct(), Is.EquivalentTo(profiles));
    }

    private static string Text(string file) => File.ReadAllText(Path.Combine(ProjectRoot.Path, file));

    [GeneratedRegex(@"--no-install-recommends (?<names>[a-z0-9 -]+)")]
    private static partial Regex Packages();

    [GeneratedRegex(@"\bdownload (?<rid>(linux|win)-x64)")]
    private static partial Regex Download();
}
