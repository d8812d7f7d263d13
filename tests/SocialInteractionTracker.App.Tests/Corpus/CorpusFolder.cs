using System.Globalization;
using System.Text.RegularExpressions;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Studies;
using SocialInteractionTracker.Simulation.Worlds;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>A study of one short simulated open field, to be damaged.</summary>
internal sealed partial class CorpusFolder : IDisposable
{
    private const string Id = "m1_open_field";
    private const string Video = $"videos/{Id}.mp4";

    private static readonly Lazy<TemporaryFolder> Sound = new(Simulate);

    private readonly TemporaryFolder _folder = new();

    /// <summary>Copies the sound study.</summary>
    public CorpusFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Sound.Value.Path, "*", SearchOption.AllDirectories))
        {
            var relative = System.IO.Path.GetRelativePath(Sound.Value.Path, file);
            if (!relative.StartsWith("truth", StringComparison.Ordinal))
            {
                WriteBytes(relative, System.IO.File.ReadAllBytes(file));
            }
        }
    }

    /// <summary>The sound video: 5 s of 320 x 240 px at 30 frames/s, H.264 in MP4.</summary>
    public static string SoundVideo => Sound.Value.File(Video);

    /// <summary>The study folder.</summary>
    public string Path => _folder.Path;

    /// <summary>Removes the sound study.</summary>
    public static void DisposeShared()
    {
        if (Sound.IsValueCreated)
        {
            Sound.Value.Dispose();
        }
    }

    /// <summary>Full path of a file of the study.</summary>
    public string File(string relative) => _folder.File(relative);

    /// <summary>The study's files as they are.</summary>
    public string Text(string relative) => System.IO.File.ReadAllText(File(relative));

    /// <summary>Writes a file of the study.</summary>
    public CorpusFolder Write(string relative, string text) => WriteBytes(relative, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file of the study.</summary>
    public CorpusFolder WriteBytes(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(relative))!);
        System.IO.File.WriteAllBytes(File(relative), bytes);
        return this;
    }

    /// <summary>Puts another video in place of the sound one.</summary>
    /// <param name="relative">Its path in the study.</param>
    /// <param name="make">Given the sound video and that path in full, makes it.</param>
    /// <param name="scale">Its size as a multiple of the sound one's.</param>
    /// <returns>The arguments that run the study.</returns>
    public string[] WithVideo(string relative, Action<string, string> make, double scale = 1)
    {
        System.IO.File.Delete(File(Video));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(File(relative))!);
        make(SoundVideo, File(relative));
        Write("trials.csv", Text("trials.csv").Replace(Video, relative, StringComparison.Ordinal));
        if (scale != 1)
        {
            Write("arenas/field.yaml", Number().Replace(Text("arenas/field.yaml"), number =>
                (double.Parse(number.Value, CultureInfo.InvariantCulture) * scale).ToString("0.0", CultureInfo.InvariantCulture)));
        }

        return Run;
    }

    /// <summary>The arguments that run the study.</summary>
    public string[] Run => ["run", Path, "--workers", "2"];

    /// <summary>The arguments that check it.</summary>
    public string[] Check => ["check", Path];

    public void Dispose() => _folder.Dispose();

    private static TemporaryFolder Simulate()
    {
        var folder = new TemporaryFolder();
        var camera = new CameraOptions { Width = 320, Height = 240, PxPerCm = 4.3 };
        StudyRecorder.Record(
            new StudyPlan
            {
                Name = "Corpus",
                Seed = 5,
                DurationS = 4,
                Arenas = [new ArenaSetup { Id = "field", Plan = ArenaPlan.OpenField(40, 40), Camera = camera }],
                Subjects = [new SubjectPlan { Id = "m1", Group = "control" }],
                Trials =
                [
                    new TrialPlan
                    {
                        Id = Id, SubjectId = "m1", ArenaId = "field", Test = TestKind.OpenField, Session = Session.None, Drive = new SocialDrive { ZoneShare = 0 },
                    },
                ],
            },
            folder.Path, progress: null, CancellationToken.None);
        return folder;
    }

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Number();
}
