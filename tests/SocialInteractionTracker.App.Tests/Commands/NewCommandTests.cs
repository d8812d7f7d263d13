using SocialInteractionTracker.App.Tests.Programs;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Commands;

public sealed class NewCommandTests
{
    [Test]
    public async Task New_FolderOfVideos_MakesAStudyThatChecksAndTellsItsGuesses()
    {
        using var folder = VideosNamed("m01_no_target.mp4", "m01_target.mp4", "m01_openfield.mp4");

        var made = await Sit.RunAsync("new", folder.Path);
        var check = await Sit.RunAsync("check", folder.Path);

        Assert.That(made.ExitCode, Is.Zero, made.ToString());
        Assert.That(made.Output, Does.Contain("m01_no_target.mp4: subject m01").And.Contain("no_target").And.Contain("open_field"));
        Assert.That(check.ExitCode, Is.Zero, check.ToString());
        Assert.That(check.Output, Does.Contain("3 trials"));
        var trials = CsvTable.Read(folder.File("trials.csv"));
        Assert.That(trials.Rows.Select(row => (row["test"], row["session"])), Is.EquivalentTo(new[]
        {
            ("social_interaction", "no_target"), ("social_interaction", "target"), ("open_field", ""),
        }));
    }

    [Test]
    public async Task New_StudyThatIsThere_IsLeftAlone()
    {
        using var folder = VideosNamed("m01_openfield.mp4");
        folder.Write("study.yaml", "name: Mine\n");

        await Sit.RunAsync("new", folder.Path);

        Assert.That(await File.ReadAllTextAsync(folder.File("study.yaml")), Is.EqualTo("name: Mine\n"));
    }

    [Test]
    public async Task New_FolderWithoutVideos_IsTheUsersFault()
    {
        using var folder = StudyCopy.Empty();

        var result = await Sit.RunAsync("new", folder.Path);

        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(Directory.EnumerateFileSystemEntries(folder.Path), Is.Empty);
    }

    private static StudyCopy VideosNamed(params string[] names)
    {
        var folder = StudyCopy.Empty();
        foreach (var name in names)
        {
            File.Copy(Path.Combine(StudyCopy.SampleFolder, "videos", "D1_open_field.mp4"), folder.File(name));
        }

        return folder;
    }
}
