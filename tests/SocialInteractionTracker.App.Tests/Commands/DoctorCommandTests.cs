using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.Cli.Doctor;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Commands;

public sealed class DoctorCommandTests
{
    [Test]
    public async Task Doctor_MachineOfTheTests_FindsEveryPartFineAndScoresTheTrial()
    {
        using var folder = new TemporaryFolder();

        var result = await Sit.RunAsync("doctor", folder.Path);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var lines = result.Output.Split('\n');
        foreach (var part in new[] { "program", "machine", "disk", "ffmpeg", "codecs", "fonts", "pose model", "self-test" })
        {
            Assert.That(lines.Count(line => line.Length > 8 && line[8..].StartsWith(part, StringComparison.Ordinal)), Is.EqualTo(1), part);
        }

        Assert.That(lines.Single(line => line.StartsWith("fine    codecs", StringComparison.Ordinal)), Does.Contain("H.264").And.Not.Contain("NOT"));
        Assert.That(lines.Single(line => line.StartsWith("fine    self-test", StringComparison.Ordinal)), Does.Contain("nose 0."));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Is.Empty, "nothing is left in the user's folder");
    }

    [Test]
    public void In_TypeThatCouldNotLoadItsLibrary_GivesTheLoadersMessage()
    {
        var nested = new TypeInitializationException("OpenCvSharp.NativeMethods", new DllNotFoundException("libgtk-3.so.0: cannot open shared object file"));

        Assert.That(MissingLibrary.In(nested), Does.Contain("libgtk-3.so.0"));
        Assert.That(MissingLibrary.In(new InvalidOperationException("another error")), Is.Null);
        Assert.That(MissingLibrary.In(new TypeInitializationException("T", new FormatException())), Is.Null);
    }

    [Test]
    public void Guard_LibraryMissing_IsBrokenWithAdvice()
    {
        var finding = MissingLibrary.Guard("codecs", () => throw new DllNotFoundException("libdrm.so.2 is not there\nmore"));

        Assert.That((finding.Part, finding.Kind, finding.Found), Is.EqualTo(("codecs", FindingKind.Broken, "libdrm.so.2 is not there")));
        Assert.That(finding.Advice, Is.Not.Empty);
    }
}
