using System.Collections.Immutable;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Puts the files of a study folder together and checks them against each other.</summary>
internal sealed class StudyBuilder(string folder, FaultList faults)
{
    private const string ArenasFolder = "arenas";
    private const string TrialsFolder = "trials";

    private readonly ImmutableDictionary<string, YamlMap> _arenas = SettingFiles.Read(folder, ArenasFolder, SettingKeys.All, faults);
    private readonly ImmutableDictionary<string, YamlMap> _trials = SettingFiles.Read(folder, TrialsFolder, SettingKeys.OfTrial, faults);

    /// <summary>The study, as far as it could be read.</summary>
    public Study Build(StudyFile study, SubjectsFile? subjects, TrialsFile trials)
    {
        var rows = trials.Rows;
        CheckSections(study);
        CheckSubjects(subjects, rows);
        CheckControlGroups(study, subjects);
        CheckTrialFiles(rows);
        CheckArenaFiles(rows);
        CheckPairs(trials, study.AllowIncompletePairs);
        return new Study
        {
            Folder = folder,
            Name = study.Name,
            CarriedColumns = subjects?.CarriedColumns ?? [],
            Subjects = [.. (subjects?.Subjects ?? SubjectsOf(rows)).OrderBy(s => s.Id, StringComparer.Ordinal)],
            Trials = [.. rows.Select(row => Trial(study, row)).OrderBy(t => t.TrialId, StringComparer.Ordinal)],
            Options = study.Options,
        };
    }

    private static ImmutableArray<Subject> SubjectsOf(ImmutableArray<TrialRow> rows) =>
        [.. rows.Select(r => r.Subject).Distinct().Select(id => new Subject { Id = id })];

    private StudyTrial Trial(StudyFile study, TrialRow row)
    {
        var settings = SettingsReader.Read(row.Test, row.ArenaName ?? row.Test.Name(), Layers(study, row), faults);
        CheckImportedCalibration(row, settings.Calibration);
        return new StudyTrial
        {
            TrialId = row.Id,
            SubjectId = row.Subject,
            Test = row.Test,
            Session = row.Session,
            VideoPath = row.VideoFile?.Relative,
            VideoFullPath = row.VideoFile?.Full,
            Tracks = row.ImportedTracks,
            Arena = settings.Arena,
            Preset = settings.Preset,
            Calibration = settings.Calibration,
            StartS = row.DetectStart ? null : row.GivenStartS ?? settings.StartS,
            DurationS = row.GivenDurationS ?? settings.DurationS,
            Exclusions = settings.Exclusions,
        };
    }

    /// <summary>Positions in pixels need a calibration when there is no video to find the arena in; EthoVision's are in cm.</summary>
    private void CheckImportedCalibration(TrialRow row, CalibrationRequest calibration)
    {
        var isInPixels = row.ImportedTracks is { } tracks && Path.GetExtension(tracks.Path).ToLowerInvariant() is ".csv" or ".h5" or ".slp";
        if (isInPixels && row.VideoFile is null && calibration is (CalibrationRequest.Auto or CalibrationRequest.FromScale { TopLeft: null }))
        {
            faults.Add(row.Row.Where(TrialRow.Tracks), "tracks in pixels without a video or a calibration", "a way to centimetres",
                $"Give corners_px or px_per_cm with origin_px in {TrialsFolder}/{row.Id}.yaml or for the arena, or name the video.");
        }
    }

    private List<YamlMap> Layers(StudyFile study, TrialRow row)
    {
        var layers = new List<YamlMap>();
        if (study.Tests.TryGetValue(row.Test, out var test))
        {
            layers.Add(test);
        }

        if (row.ArenaName is { } arena)
        {
            AddArena(study, row, arena, layers);
        }
        else if (_arenas.TryGetValue(row.Test.Name(), out var file))
        {
            layers.Add(file);
        }

        if (_trials.TryGetValue(row.Id, out var trial))
        {
            layers.Add(trial);
        }

        return layers;
    }

    private void AddArena(StudyFile study, TrialRow row, string arena, List<YamlMap> layers)
    {
        var isInStudy = study.Arenas.TryGetValue(arena, out var section);
        var hasFile = _arenas.TryGetValue(arena, out var file);
        if (!isInStudy && !hasFile)
        {
            var known = study.Arenas.Keys.Union(_arenas.Keys).Order(StringComparer.Ordinal).ToList();
            faults.Add(row.Row.Where(TrialRow.Arena), $"the unknown arena '{arena}'",
                known.Count == 0 ? "an empty cell, as the study defines no arenas" : $"one of: {string.Join(", ", known)}",
                NearestName.Of(arena, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"Add '{arena}:' below 'arenas:' in {StudyFile.FileName}, or empty the cell.");
        }

        layers.AddRange(new[] { section, file }.OfType<YamlMap>());
    }

    private void CheckSections(StudyFile study)
    {
        foreach (var (test, section) in study.Tests)
        {
            SettingsReader.Read(test, test.Name(), [section], faults);
        }
    }

    private void CheckSubjects(SubjectsFile? subjects, ImmutableArray<TrialRow> rows)
    {
        if (subjects is null)
        {
            return;
        }

        var known = subjects.Subjects.Select(s => s.Id).ToHashSet();
        foreach (var row in rows.Where(row => !known.Contains(row.Subject)))
        {
            faults.Add(row.Row.Where(TrialRow.SubjectId), $"the unknown subject '{row.Subject}'", $"a subject of {SubjectsFile.FileName}",
                NearestName.Of(row.Subject, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"Add the subject to {SubjectsFile.FileName}.");
        }
    }

    private void CheckControlGroups(StudyFile study, SubjectsFile? subjects)
    {
        if (study.ControlGroupsWhere is not { } where)
        {
            return;
        }

        var groups = (subjects?.Subjects ?? []).Select(s => s.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var group in study.Options.ControlGroups.Where(g => !groups.Contains(g)))
        {
            faults.AddUnknown(where, "group", group, groups);
        }
    }

    private void CheckTrialFiles(ImmutableArray<TrialRow> rows)
    {
        var known = rows.Select(r => r.Id).ToHashSet();
        foreach (var (name, map) in _trials.Where(t => !known.Contains(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            faults.Add(map.File, $"a file for the unknown trial '{name}'", $"a trial of {TrialsFile.FileName}",
                NearestName.Of(name, known) is { } nearest ? $"Did you mean '{nearest}.yaml'?" : "Rename or remove the file.");
        }
    }

    /// <summary>Where a trial names no arena, a file that none names is most likely meant for it: the trial would be scored without.</summary>
    private void CheckArenaFiles(ImmutableArray<TrialRow> rows)
    {
        var named = rows.Select(r => r.ArenaName ?? r.Test.Name()).ToHashSet();
        if (rows.All(r => r.ArenaName is not null))
        {
            return;
        }

        foreach (var (name, map) in _arenas.Where(a => !named.Contains(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            faults.Add(map.File, $"a file for the arena '{name}', which no trial is in", $"an arena of {TrialsFile.FileName}",
                $"Write '{name}' in the column {TrialRow.Arena} of its trials, or remove the file.");
        }
    }

    private void CheckPairs(TrialsFile file, bool allowIncomplete)
    {
        var pairs = file.Rows.Where(r => r.Test == TestKind.SocialInteraction).GroupBy(r => r.Subject);
        foreach (var subject in pairs.Where(pair => !file.UnreadSubjects.Contains(pair.Key)))
        {
            foreach (var session in new[] { Session.NoTarget, Session.Target })
            {
                var (other, trials) = (session == Session.Target ? Session.NoTarget : Session.Target, subject.Where(r => r.Session == session).ToList());
                if (trials.Count == 0 && !allowIncomplete)
                {
                    var row = subject.First(r => r.Session == other);
                    faults.Add(row.Row.Where(TrialRow.SessionColumn), $"the {other.Name()} trial of subject '{subject.Key}' without its partner",
                        $"a {session.Name()} trial of the same subject", "Add the trial, or write 'allow_incomplete_pairs: true' in study.yaml; its ratio is then withheld.");
                }

                foreach (var again in trials.Skip(1))
                {
                    faults.Add(again.Row.Where(TrialRow.SessionColumn), $"a second {session.Name()} trial of subject '{subject.Key}'",
                        $"one (it is in row {trials[0].Row.RowNumber})", "Correct the subject or the session.");
                }
            }
        }
    }
}
