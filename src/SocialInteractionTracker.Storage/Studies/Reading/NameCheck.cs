using System.Collections.Immutable;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Checks that the names by which the files of a study speak of each other are known; a name is told once, with all its rows.</summary>
internal sealed class NameCheck(ImmutableArray<TrialRow> rows, FaultList faults)
{
    /// <summary>Every trial's subject is in <c>subjects.csv</c>.</summary>
    public void CheckSubjects(SubjectsFile? subjects)
    {
        if (subjects is null || subjects == SubjectsFile.Unreadable)
        {
            return;
        }

        var known = subjects.Subjects.Select(s => s.Id).ToHashSet();
        foreach (var unknown in rows.Where(row => row.Subject is { } id && !known.Contains(id)).GroupBy(row => row.Subject!))
        {
            faults.Add(unknown.First().Row.Where(TrialRow.SubjectId), $"the unknown subject '{unknown.Key}'{InRows(unknown)}", $"a subject of {SubjectsFile.FileName}",
                NearestName.Of(unknown.Key, known) is { } nearest ? $"Did you mean '{nearest}'?" : $"Add the subject to {SubjectsFile.FileName}.");
        }
    }

    /// <summary>Every control group has subjects.</summary>
    public void CheckControlGroups(StudyFile? study, SubjectsFile? subjects)
    {
        if (study?.ControlGroupsWhere is not { } where || subjects == SubjectsFile.Unreadable)
        {
            return;
        }

        if (subjects is not null && !subjects.CarriedColumns.Contains(SubjectsFile.Group))
        {
            faults.Add(where, "control groups", $"a column '{SubjectsFile.Group}' in {SubjectsFile.FileName}", "Add the column, or remove the key.");
            return;
        }

        var groups = (subjects?.Subjects ?? []).Select(s => s.Group).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        foreach (var group in study.Options.ControlGroups.Where(g => !groups.Contains(g)))
        {
            faults.AddUnknown(where, "group", group, groups);
        }
    }

    /// <summary>Every trial's arena is defined.</summary>
    /// <param name="known">The arenas of <c>study.yaml</c> and of <c>arenas/</c>.</param>
    public void CheckArenas(ImmutableHashSet<string> known)
    {
        var sorted = known.Order(StringComparer.Ordinal).ToList();
        foreach (var unknown in rows.Where(row => row.ArenaName is { } name && !known.Contains(name)).GroupBy(row => row.ArenaName!))
        {
            faults.Add(unknown.First().Row.Where(TrialRow.Arena), $"the unknown arena '{unknown.Key}'{InRows(unknown)}",
                known.IsEmpty ? "an empty cell, as the study defines no arenas" : $"one of: {string.Join(", ", sorted)}",
                NearestName.Of(unknown.Key, sorted) is { } nearest ? $"Did you mean '{nearest}'?" : $"Add '{unknown.Key}:' below 'arenas:' in {StudyFile.FileName}, or empty the cell.");
        }
    }

    /// <summary>Every file of <c>trials/</c> is of a trial. Without one id in <c>trials.csv</c> nothing is said, as the file itself has the fault.</summary>
    public void CheckTrialFiles(ImmutableDictionary<string, YamlMap> files)
    {
        var known = rows.Select(row => row.Row.Text(TrialRow.TrialId)).Where(id => id.Length > 0).ToHashSet();
        foreach (var (name, map) in files.Where(t => known.Count > 0 && !known.Contains(t.Key)).OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            faults.Add(map.File, $"a file for the unknown trial '{name}'", $"a trial of {TrialsFile.FileName}",
                NearestName.Of(name, known) is { } nearest ? $"Did you mean '{nearest}.yaml'?" : "Rename or remove the file.");
        }
    }

    /// <summary>Where a trial names no arena, a file that none names is most likely meant for it: the trial would be scored without.</summary>
    public void CheckArenaFiles(ImmutableDictionary<string, YamlMap> files)
    {
        if (rows.All(row => row.ArenaName is not null))
        {
            return;
        }

        var named = rows.Select(row => row.ArenaName ?? row.Test?.Name()).ToHashSet();
        var tests = Enum.GetValues<TestKind>().Select(test => test.Name()).Where(_ => rows.Any(row => row.Test is null)).ToList();
        foreach (var (name, map) in files.Where(a => !named.Contains(a.Key) && !tests.Contains(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            faults.Add(map.File, $"a file for the arena '{name}', which no trial is in", $"an arena of {TrialsFile.FileName}",
                $"Write '{name}' in the column {TrialRow.Arena} of its trials, or remove the file.");
        }
    }

    private static string InRows(IEnumerable<TrialRow> same) => CsvRow.Numbers(same.Select(row => row.Row));
}
