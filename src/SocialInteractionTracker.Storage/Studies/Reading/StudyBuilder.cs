using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Imports;
using SocialInteractionTracker.Storage.Reviews;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Puts the files of a study folder together; names between the files are checked by <see cref="NameCheck"/>, pairs by <see cref="PairCheck"/>.</summary>
internal sealed class StudyBuilder(StudyTexts texts, FaultList faults)
{
    /// <summary>The folder of the arenas' files.</summary>
    public const string ArenasFolder = "arenas";

    /// <summary>The folder of the trials' files.</summary>
    public const string TrialsFolder = "trials";

    private readonly ImmutableDictionary<string, YamlMap> _arenas = SettingFiles.Read(texts, ArenasFolder, SettingKeys.All, faults);
    private readonly ImmutableArray<ReviewEntry> _reviews = ReviewJournal.Read(texts.Folder, faults);
    private readonly ImmutableDictionary<string, YamlMap> _trials = SettingFiles.Read(texts, TrialsFolder, SettingKeys.OfTrial, faults);

    /// <summary>The study, as far as it could be read.</summary>
    /// <param name="study"><c>study.yaml</c>; <see langword="null"/> if it could not be read.</param>
    /// <param name="subjects"><c>subjects.csv</c>; <see langword="null"/> if there is none.</param>
    /// <param name="trials"><c>trials.csv</c>.</param>
    public Study Build(StudyFile? study, SubjectsFile? subjects, TrialsFile trials)
    {
        var rows = trials.Rows;
        var names = new NameCheck(rows, faults);
        names.CheckSubjects(subjects);
        names.CheckControlGroups(study, subjects);
        names.CheckTrialFiles(_trials);
        names.CheckArenaFiles(_arenas);
        PairCheck.Check(rows, subjects, study?.AllowIncompletePairs ?? false, faults);
        if (study is not null)
        {
            names.CheckArenas([.. study.Arenas.Keys.Union(_arenas.Keys)]);
        }

        var known = study ?? new StudyFile(Path.GetFileName(texts.Folder), new StudyOptions());
        CheckLoose(known, rows);
        return new Study
        {
            Folder = texts.Folder,
            Name = known.Name,
            CarriedColumns = subjects?.CarriedColumns ?? [],
            Subjects = [.. (subjects?.Subjects ?? SubjectsOf(rows)).OrderBy(s => s.Id, StringComparer.Ordinal)],
            Trials = [.. rows.Select(row => Trial(known, row)).OfType<StudyTrial>().OrderBy(t => t.TrialId, StringComparer.Ordinal)],
            Reviews = _reviews,
            Options = known.Options,
        };
    }

    private static ImmutableArray<Subject> SubjectsOf(ImmutableArray<TrialRow> rows) =>
        [.. rows.Select(r => r.Subject).OfType<string>().Distinct().Select(id => new Subject { Id = id })];

    /// <summary>The trial of a row; <see langword="null"/> if the row does not say which trial it is and of what. Its settings are checked in any case.</summary>
    private StudyTrial? Trial(StudyFile study, TrialRow row)
    {
        if (row.Test is not { } test)
        {
            return null;
        }

        var settings = SettingsReader.Read(test, ArenaOf(row, test), Layers(study, row, test), faults);
        CheckImportedCalibration(row, settings.Calibration);
        if (row is not { Id: { } id, Subject: { } subject, Session: { } session })
        {
            return null;
        }

        var corrections = CorrectionFile.Read(texts, id, faults);
        return new StudyTrial
        {
            TrialId = id,
            SubjectId = subject,
            Test = test,
            Session = session,
            VideoPath = row.VideoFile?.Relative,
            VideoFullPath = row.VideoFile?.Full,
            Tracks = row.ImportedTracks,
            RecordedOn = row.Recorded,
            Arena = settings.Arena,
            Preset = settings.Preset,
            Calibration = settings.Calibration,
            StartS = row.DetectStart ? null : row.GivenStartS ?? settings.StartS,
            DurationS = row.GivenDurationS ?? settings.DurationS,
            ExcludedReason = ExcludedReason(id),
            Edits = corrections.Edits,
            SubjectMarks = corrections.Marks,
            SocialInteraction = settings.SocialInteraction,
            OpenField = settings.OpenField,
            Exclusions = settings.Exclusions,
        };
    }

    /// <summary>The last verdict on a trial holds, whoever gave it.</summary>
    private string? ExcludedReason(string trialId) =>
        _reviews.LastOrDefault(entry => entry.TrialId == trialId) is { Verdict: ReviewVerdict.Exclude } entry
            ? $"Excluded in review by {entry.Reviewer}: {entry.Note}"
            : null;

    internal static string ArenaOf(TrialRow row, TestKind test) => row.ArenaName ?? test.Name();

    /// <summary>Whether a file is in pixels; one that cannot be read is told of when it is imported.</summary>
    private static bool IsInPixels(string path)
    {
        try
        {
            return PoseFileReader.IsInPixels(path);
        }
        catch (UserErrorException)
        {
            return false;
        }
    }

    /// <summary>Positions in pixels need a calibration when there is no video to find the arena in; EthoVision's are in cm.</summary>
    private void CheckImportedCalibration(TrialRow row, CalibrationRequest calibration)
    {
        if (row.ImportedTracks is { } tracks && row.Row.Text(TrialRow.Video).Length == 0
            && calibration is (CalibrationRequest.Auto or CalibrationRequest.FromScale { TopLeft: null }) && IsInPixels(tracks.FullPath))
        {
            faults.Add(row.Row.Where(TrialRow.Tracks), "tracks in pixels without a video or a calibration", "a way to centimetres",
                $"Give corners_px or px_per_cm with origin_px in {TrialsFolder}/{row.Id}.yaml or for the arena, or name the video.");
        }
    }

    private List<YamlMap> Layers(StudyFile study, TrialRow row, TestKind test)
    {
        var layers = ArenaLayers(study, test, ArenaOf(row, test));
        if (row.Id is { } id && _trials.TryGetValue(id, out var trial))
        {
            layers.Add(trial);
        }

        return layers;
    }

    private List<YamlMap> ArenaLayers(StudyFile study, TestKind test, string arena) =>
    [
        .. new[] { study.Tests.GetValueOrDefault(test), study.Arenas.GetValueOrDefault(arena), _arenas.GetValueOrDefault(arena) }.OfType<YamlMap>(),
    ];

    /// <summary>Checks the settings that no trial is read with: a test without trials, arenas and trial files whose rows do not say the test.</summary>
    private void CheckLoose(StudyFile study, ImmutableArray<TrialRow> rows)
    {
        foreach (var (test, section) in study.Tests)
        {
            SettingsReader.Read(test, test.Name(), [section], faults);
        }

        var read = rows.Where(row => row.Test is not null).ToList();
        var arenas = study.Arenas.Keys.Union(_arenas.Keys).Except(read.Select(row => ArenaOf(row, row.Test!.Value)));
        foreach (var arena in arenas.Order(StringComparer.Ordinal))
        {
            LooseSettings.Check(test => ArenaLayers(study, test, arena), faults);
        }

        foreach (var id in _trials.Keys.Except(read.Select(row => row.Id).OfType<string>()).Order(StringComparer.Ordinal))
        {
            LooseSettings.Check(_ => [_trials[id]], faults);
        }
    }
}
