using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Presets;
using SocialInteractionTracker.Storage.Studies.Making;
using SocialInteractionTracker.Storage.Studies.Reading;

namespace SocialInteractionTracker.Storage.Studies.Importing;

/// <summary>Puts other programs' tracks into a study: copies the files in and names them in <c>trials.csv</c>, where scoring finds them.</summary>
/// <remarks>
/// The files stay as they are: what they say is taken each time they are scored, so that a change of aliases or of the likelihood
/// floor needs no second import. A trial is known by its id or its video's name; else it is added, guessed as <c>sit new</c> does.
/// </remarks>
public sealed class StudyTrackImporter
{
    private const string Folder = "imports";

    private static readonly string[] TrialColumns =
    [
        TrialRow.TrialId, TrialRow.SubjectId, TrialRow.TestColumn, TrialRow.SessionColumn, TrialRow.Video, TrialRow.Tracks, TrialRow.Individual, TrialRow.FramesPerS,
    ];

    private readonly string _folder;
    private readonly TrackImportRequest _request;
    private readonly PointAliases _aliases;
    private readonly CsvEdit _trials;
    private readonly CsvEdit _subjects;
    private readonly List<(string From, string To)> _copies = [];
    private readonly Dictionary<int, string> _taken = [];

    private StudyTrackImporter(string folder, TrackImportRequest request)
    {
        (_folder, _request) = (Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar), request);
        _aliases = Aliases(_folder);
        _trials = CsvEdit.Open(Path.Combine(_folder, TrialsFile.FileName), TrialColumns);
        _subjects = CsvEdit.Open(Path.Combine(_folder, SubjectsFile.FileName), [TrialRow.SubjectId, "group", "sex", "cohort"]);
    }

    /// <summary>Imports files.</summary>
    /// <param name="folder">The study's folder; made with <c>study.yaml</c> if there is none.</param>
    /// <param name="request">What to import.</param>
    /// <returns>What was done; files that cannot be read are told and the others taken.</returns>
    /// <exception cref="UserErrorException">No file can be taken, or the study's files cannot be read.</exception>
    /// <exception cref="IOException">The study's folder cannot be written to.</exception>
    public static TrackImportResult Import(string folder, TrackImportRequest request)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(request);
        return new StudyTrackImporter(folder, request).Import();
    }

    private TrackImportResult Import()
    {
        var trials = ImmutableArray.CreateBuilder<ImportedTrial>();
        var refused = ImmutableArray.CreateBuilder<Fault>();
        foreach (var file in TrackSource.Files(_request.Sources))
        {
            try
            {
                trials.AddRange(TrackSource.Of(file, _request, _aliases).Select(Take).ToList());
            }
            catch (UserErrorException e)
            {
                refused.AddRange(e.Faults);
            }
        }

        if (trials.Count == 0)
        {
            throw new UserErrorException(refused.Count > 0 ? refused.ToImmutable() : [new Fault(string.Join(", ", _request.Sources), "no file with tracks", "files of another program", "Give the files themselves.")]);
        }

        var (written, kept) = _request.IsDryRun ? ([], []) : Write();
        return new TrackImportResult(trials.ToImmutable(), refused.ToImmutable(), written, kept, Notes(trials));
    }

    private ImportedTrial Take(TrackSource source)
    {
        var report = TrackImporter.Inspect(source.Path, new ImportOptions
        {
            Individual = source.Animal.Length > 0 ? source.Animal : null,
            FramesPerS = _request.FramesPerS,
            Aliases = _aliases,
        });
        var guess = NameGuesser.Guess(source.PlainName + ".x");
        var known = Known(source, guess.TrialId);
        var row = known ?? AddTrial(guess);
        RefuseSecond(source, row);
        _trials.Set(row, TrialRow.Tracks, Placed(source.Path));
        _trials.Set(row, TrialRow.Individual, source.Animal);
        if (_request.FramesPerS is { } rate && !report.HasOwnTimes)
        {
            _trials.Set(row, TrialRow.FramesPerS, rate.ToString("R", CultureInfo.InvariantCulture));
        }

        return new ImportedTrial(Path.GetFileName(source.Path), _trials.Rows[row][TrialRow.TrialId], known is null, known is null ? guess.Because : "in trials.csv", report);
    }

    private void RefuseSecond(TrackSource source, int row)
    {
        if (!_taken.TryAdd(row, source.Path))
        {
            throw new UserErrorException(new Fault(Path.GetFileName(source.Path), $"a second file for the trial '{_trials.Rows[row][TrialRow.TrialId]}'",
                $"one, and {Path.GetFileName(_taken[row])} was taken", "Import one of them, or name the trial of each with --trial."));
        }
    }

    /// <summary>The row of the trial that a file is of: the one asked for, or of its name, or whose video has its name.</summary>
    private int? Known(TrackSource source, string trialId)
    {
        if (_request.TrialId is { } asked)
        {
            return Row(row => row.GetValueOrDefault(TrialRow.TrialId) == asked) ?? throw new UserErrorException(new Fault(
                $"--trial {asked}", "no such trial", $"one of {TrialsFile.FileName}: {string.Join(", ", _trials.Rows.Select(r => r.GetValueOrDefault(TrialRow.TrialId)))}", "Correct the id, or leave it out to add a trial."));
        }

        return Row(row => Same(row.GetValueOrDefault(TrialRow.TrialId, ""), trialId))
            ?? Row(row => Same(Path.GetFileNameWithoutExtension(row.GetValueOrDefault(TrialRow.Video, "")), source.PlainName));
    }

    private int? Row(Func<IReadOnlyDictionary<string, string>, bool> isIt) =>
        Enumerable.Range(0, _trials.Rows.Count).Where(row => isIt(_trials.Rows[row])).Select(row => (int?)row).FirstOrDefault();

    private static bool Same(string a, string b) => a.Length > 0 && string.Equals(PointAliases.Plain(a), PointAliases.Plain(b), StringComparison.Ordinal);

    private int AddTrial(TrialGuess guess)
    {
        if (!_subjects.Rows.Any(row => row.GetValueOrDefault(TrialRow.SubjectId) == guess.SubjectId))
        {
            _subjects.Add(new Dictionary<string, string> { [TrialRow.SubjectId] = guess.SubjectId, [SubjectsFile.Group] = guess.Group ?? "" });
        }

        return _trials.Add(new Dictionary<string, string>
        {
            [TrialRow.TrialId] = guess.TrialId,
            [TrialRow.SubjectId] = guess.SubjectId,
            [TrialRow.TestColumn] = guess.Test.Name(),
            [TrialRow.SessionColumn] = guess.Session.Name(),
        });
    }

    /// <summary>Where the study has the file: where it is, if that is in the study; else a copy below <c>imports/</c>.</summary>
    private string Placed(string path)
    {
        var relative = Path.GetRelativePath(_folder, path).Replace('\\', '/');
        if (!relative.StartsWith("../", StringComparison.Ordinal) && !Path.IsPathRooted(relative))
        {
            return relative;
        }

        var name = Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? Path.GetFileName(path) : FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(path)}_{n}{Path.GetExtension(path)}"))
            .First(candidate => IsFree(path, Path.Combine(_folder, Folder, candidate)));
        _copies.Add((path, Path.Combine(_folder, Folder, name)));
        return $"{Folder}/{name}";
    }

    /// <summary>Whether a place is empty or holds, or is about to hold, the very same file.</summary>
    private bool IsFree(string path, string place) => _copies.FirstOrDefault(copy => copy.To == place) is { From: { } planned } ? planned == path
        : !File.Exists(place) || File.ReadAllBytes(place).AsSpan().SequenceEqual(File.ReadAllBytes(path));

    private (ImmutableArray<string> Written, ImmutableArray<string> Kept) Write()
    {
        var written = new List<string>();
        foreach (var (from, to) in _copies.Distinct().Where(copy => !File.Exists(copy.To)))
        {
            AtomicFile.Write(to, stream =>
            {
                using var source = File.OpenRead(from);
                source.CopyTo(stream);
            });
            written.Add($"{Folder}/{Path.GetFileName(to)}");
        }

        var study = Path.Combine(_folder, StudyFile.FileName);
        if (!File.Exists(study))
        {
            AtomicFile.WriteText(study, StudyTemplate.Text(Path.GetFileName(_folder), Windows(), allowIncompletePairs: true));
            written.Add(StudyFile.FileName);
        }

        string?[] kept = [_trials.Save(), _subjects.Save()];
        return ([.. written, TrialsFile.FileName, SubjectsFile.FileName], [.. kept.OfType<string>()]);
    }

    private ImmutableDictionary<TestKind, double> Windows() => Enum.GetValues<TestKind>()
        .Where(test => _trials.Rows.Any(row => row.GetValueOrDefault(TrialRow.TestColumn) == test.Name()))
        .ToImmutableDictionary(test => test, test => PresetLibrary.Default(test).DurationS);

    private ImmutableArray<string> Notes(IReadOnlyList<ImportedTrial> trials)
    {
        var rows = trials.Select(t => _trials.Rows.First(row => row[TrialRow.TrialId] == t.TrialId)).ToList();
        var untimed = trials.Zip(rows).Where(t => !t.First.Report.HasOwnTimes && t.Second.GetValueOrDefault(TrialRow.FramesPerS, "").Length == 0 && t.Second.GetValueOrDefault(TrialRow.Video, "").Length == 0);
        var unplaced = trials.Zip(rows).Where(t => !t.First.Report.IsInCentimetres && t.Second.GetValueOrDefault(TrialRow.Video, "").Length == 0);
        var sessions = rows.Where(row => row.GetValueOrDefault(TrialRow.TestColumn) == TestKind.SocialInteraction.Name() && row.GetValueOrDefault(TrialRow.SessionColumn, "").Length == 0).Select(row => row[TrialRow.TrialId]);
        return
        [
            .. Note(untimed.Select(t => t.First.TrialId), "no times in the file: fill in frames_per_s (or give --frames-per-s), or the video."),
            .. Note(unplaced.Select(t => t.First.TrialId), "positions in pixels and no video: give corners_px, or px_per_cm and origin_px, in study.yaml, or the video in trials.csv."),
            .. Note(sessions, "nothing says which session it is: fill in the column session."),
        ];
    }

    private static IEnumerable<string> Note(IEnumerable<string> trials, string what) =>
        trials.ToList() is { Count: > 0 } named ? [$"{string.Join(", ", named)}: {what}"] : [];

    private static PointAliases Aliases(string folder)
    {
        var faults = new FaultList();
        var aliases = File.Exists(Path.Combine(folder, StudyFile.FileName)) ? StudyFile.Read(StudyTexts.Of(folder), faults)?.Options.Aliases : null;
        return faults.Count == 0 ? aliases ?? PointAliases.Default : throw new UserErrorException(faults.ToImmutable());
    }
}
