using System.Security.Cryptography;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Studies;

/// <summary>A copy of a study in a temporary folder, to be run, changed and broken.</summary>
internal sealed class StudyCopy : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private StudyCopy(string name = "")
    {
        Path = _folder.File(name);
        Directory.CreateDirectory(Path);
    }

    private static readonly string[] OfTheRun = ["notes", "cluster"];

    /// <summary>The study that comes with the program.</summary>
    public static string SampleFolder { get; } = System.IO.Path.Combine(ProjectRoot.Path, "sample-videos", "si-study");

    public string Path { get; }

    public string Results => File("results");

    /// <summary>The whole sample study.</summary>
    public static StudyCopy OfSample() => Of(SampleFolder);

    /// <summary>The sample study with some of its trials.</summary>
    public static StudyCopy OfSample(params string[] trialIds)
    {
        var copy = Of(SampleFolder, file => !file.EndsWith(".mp4", StringComparison.Ordinal)
            || trialIds.Contains(System.IO.Path.GetFileNameWithoutExtension(file)));
        var lines = System.IO.File.ReadAllLines(copy.File("trials.csv"));
        System.IO.File.WriteAllLines(copy.File("trials.csv"), lines.Where((line, i) => i == 0 || trialIds.Contains(line.Split(',')[0])));
        return copy;
    }

    /// <summary>A study with all it holds, results too.</summary>
    public static StudyCopy Of(string folder, Func<string, bool>? keep = null, string name = "")
    {
        var copy = new StudyCopy(name);
        foreach (var source in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(keep ?? (_ => true)))
        {
            var target = copy.File(System.IO.Path.GetRelativePath(folder, source));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            System.IO.File.Copy(source, target);
        }

        return copy;
    }

    /// <summary>A study with the name of its folder and all it holds, results too.</summary>
    public StudyCopy Again() => Of(Path, name: System.IO.Path.GetFileName(Path));

    /// <summary>An empty folder.</summary>
    public static StudyCopy Empty() => new();

    public string File(string relative) => System.IO.Path.Combine(Path, relative);

    public StudyCopy Write(string relative, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(relative))!);
        System.IO.File.WriteAllText(File(relative), text);
        return this;
    }

    public StudyCopy Append(string relative, string text)
    {
        System.IO.File.AppendAllText(File(relative), text);
        return this;
    }

    public StudyCopy Replace(string relative, string old, string replacement)
    {
        var text = System.IO.File.ReadAllText(File(relative));
        Assert.That(text, Does.Contain(old), $"{relative} has changed; so must the test");
        return Write(relative, text.Replace(old, replacement));
    }

    public CsvTable Table(string name) => CsvTable.Read(System.IO.Path.Combine(Results, name + ".csv"));

    /// <summary>SHA-256 of every result but the ones that tell of the run itself: manifest, notes, locks and what a cluster was given.</summary>
    public SortedDictionary<string, string> ResultBytes() => ResultBytes(Results);

    /// <summary>The same of a results folder anywhere.</summary>
    public static SortedDictionary<string, string> ResultBytes(string results)
    {
        var bytes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(results, "*", SearchOption.AllDirectories))
        {
            var name = System.IO.Path.GetRelativePath(results, file).Replace('\\', '/');
            if (name is not ("run.json" or ".lock" or ".tracks.lock" or ".cluster.lock") && !OfTheRun.Contains(name.Split('/')[0]))
            {
                bytes[name] = Convert.ToHexString(SHA256.HashData(System.IO.File.ReadAllBytes(file)));
            }
        }

        return bytes;
    }

    public void Dispose() => _folder.Dispose();
}
