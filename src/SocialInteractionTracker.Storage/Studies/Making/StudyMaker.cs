using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Presets;
using SocialInteractionTracker.Storage.Studies.Reading;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Storage.Studies.Making;

/// <summary>Makes <c>study.yaml</c>, <c>trials.csv</c> and <c>subjects.csv</c> from a folder of videos; no file that is there is changed.</summary>
public static class StudyMaker
{
    private const string ResultsFolder = "results";

    /// <summary>Share of a video that a window leaves for the animal to be put in and the hand to go.</summary>
    private const double StartShare = 0.1;

    /// <summary>The file endings of videos.</summary>
    public static ImmutableArray<string> VideoEndings { get; } = [".mp4", ".m4v", ".mov", ".mkv", ".avi", ".wmv", ".mpg", ".mpeg", ".webm"];

    /// <summary>Makes the files that are not there yet.</summary>
    /// <param name="folder">The folder with the videos, also in folders below it.</param>
    /// <param name="durationS">Length of a video by its full path, s, so that windows are not longer than the videos; <see langword="null"/> where it is not known, or for no such look.</param>
    /// <returns>What was guessed and written.</returns>
    /// <exception cref="UserErrorException">There is no such folder, no video in it, or a study in it already.</exception>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static NewStudy Make(string folder, Func<string, double?>? durationS = null)
    {
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        var guesses = Named([.. Videos(full, folder).Select(NameGuesser.Guess)]);
        var windows = Tests(full, guesses, durationS);
        var files = new (string Name, string Text)[]
        {
            (StudyFile.FileName, StudyTemplate.Text(Path.GetFileName(full), windows.ToImmutableDictionary(w => w.Key, w => w.Value.WindowS), HasIncompletePairs(guesses))),
            (TrialsFile.FileName, TableWriter.ToCsv(GuessTables.Trials, guesses)),
            (SubjectsFile.FileName, TableWriter.ToCsv(GuessTables.Subjects, guesses.DistinctBy(g => g.SubjectId))),
        };
        var kept = files.Where(f => File.Exists(Path.Combine(full, f.Name))).Select(f => f.Name).ToImmutableArray();
        if (kept.Contains(StudyFile.FileName) && kept.Contains(TrialsFile.FileName))
        {
            throw new UserErrorException(new Fault(folder, "a study", "a folder without study.yaml and trials.csv", "Edit those files, or move them away to make them anew."));
        }

        var written = files.Where(f => !kept.Contains(f.Name)).ToList();
        written.ForEach(f => AtomicFile.WriteText(Path.Combine(full, f.Name), f.Text));
        return new NewStudy(guesses, [.. written.Select(f => f.Name)], kept, Notes(guesses, windows));
    }

    private static List<string> Videos(string full, string folder)
    {
        var videos = Directory.Exists(full)
            ? Directory.EnumerateFiles(full, "*", SearchOption.AllDirectories)
                .Where(file => VideoEndings.Contains(Path.GetExtension(file).ToLowerInvariant()))
                .Select(file => Path.GetRelativePath(full, file).Replace('\\', '/'))
                .Where(file => !file.StartsWith(ResultsFolder + "/", StringComparison.Ordinal) && !file.Split('/').Any(part => part.StartsWith('.')))
                .Order(StringComparer.Ordinal).ToList()
            : throw new UserErrorException(new Fault(folder, "no such folder", "a folder of videos", "Correct the path."));
        return videos.Count > 0 ? videos : throw new UserErrorException(
            new Fault(folder, "no video", $"files ending with {string.Join(", ", VideoEndings)}", "Put the videos into the folder first."));
    }

    /// <summary>Trials whose names would be the same, such as those of one name in two folders, are named by their whole path.</summary>
    private static ImmutableArray<TrialGuess> Named(ImmutableArray<TrialGuess> guesses)
    {
        var ids = guesses.CountBy(g => g.TrialId, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);
        return [.. guesses.Select(g => ids[g.TrialId] == 1 ? g : g with { TrialId = g.Video.Replace('/', '_').Replace('.', '_').Replace(' ', '_') })];
    }

    private static ImmutableDictionary<TestKind, TestWindow> Tests(string full, ImmutableArray<TrialGuess> guesses, Func<string, double?>? durationS) =>
        guesses.GroupBy(g => g.Test).ToImmutableDictionary(group => group.Key, group =>
        {
            var shortest = group.Select(g => durationS?.Invoke(Path.Combine(full, g.Video)) ?? double.PositiveInfinity).Min();
            return new TestWindow(shortest, WindowS(PresetLibrary.Default(group.Key).DurationS, shortest));
        });

    /// <summary>The preset's window, or as much of a shorter video as leaves room for the start to be found.</summary>
    private static double WindowS(double presetS, double shortestS)
    {
        var withRoomS = (1 - StartShare) * shortestS;
        return shortestS >= presetS ? presetS : withRoomS > 1 ? Math.Floor(withRoomS) : withRoomS;
    }

    private static string? WindowNote(TestKind test, TestWindow window) => window.WindowS >= PresetLibrary.Default(test).DurationS ? null
        : FormattableString.Invariant($"The shortest video of {test.Name()} lasts {window.ShortestVideoS:0.0} s, less than the window of {PresetLibrary.Default(test).DurationS} s: duration_s is {window.WindowS:0.##}, which leaves room for the start to be found. Put it right in study.yaml.");

    /// <summary>The window of a test, and the shortest of its videos, s.</summary>
    private sealed record TestWindow(double ShortestVideoS, double WindowS);

    private static bool HasIncompletePairs(ImmutableArray<TrialGuess> guesses) => Pairs(guesses).Any(p => !IsPair(p));

    private static IEnumerable<IGrouping<string, TrialGuess>> Pairs(ImmutableArray<TrialGuess> guesses) =>
        guesses.Where(g => g.Test == TestKind.SocialInteraction).GroupBy(g => g.SubjectId);

    private static bool IsPair(IEnumerable<TrialGuess> trials) =>
        trials.Select(t => t.Session).Order().SequenceEqual([Session.NoTarget, Session.Target]);

    private static ImmutableArray<string> Notes(ImmutableArray<TrialGuess> guesses, ImmutableDictionary<TestKind, TestWindow> windows) =>
    [
        "Confirm the size of the arenas in study.yaml, and the wall at which the enclosure stands: every distance and zone depends on them.",
        .. windows.OrderBy(w => w.Key).Select(w => WindowNote(w.Key, w.Value)).OfType<string>(),
        .. Pairs(guesses).Where(p => !IsPair(p)).Select(p =>
            $"Subject '{p.Key}' has no pair of one no_target and one target trial: {string.Join(", ", p.Select(t => t.Video))}. Correct trials.csv."),
    ];
}
