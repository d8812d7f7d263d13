using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Imports;

namespace SocialInteractionTracker.Storage.ZoneTimes;

/// <summary>Finds out which column of a table means what: as a person said, else by its name, never by its place.</summary>
internal static class ZoneTimeColumns
{
    private static readonly ImmutableSortedDictionary<ZoneTimeColumn, ImmutableArray<string>> Known =
        ImmutableSortedDictionary.CreateRange<ZoneTimeColumn, ImmutableArray<string>>(
        [
            new(ZoneTimeColumn.Subject, ["subject_id", "subject", "animal_id", "animal", "mouse_id", "mouse", "id"]),
            new(ZoneTimeColumn.NoTarget,
            [
                "te_s", "te", "no_target_s", "no_target", "interaction_zone_no_target_s", "time_no_target", "time_in_siz_session1", "interaction_zone_session1", "empty_s", "empty",
            ]),
            new(ZoneTimeColumn.Target,
            [
                "tt_s", "tt", "target_s", "target", "interaction_zone_target_s", "time_target", "time_in_siz_session2", "interaction_zone_session2",
            ]),
            new(ZoneTimeColumn.CornersNoTarget, ["ce_s", "ce", "corners_no_target_s", "corners_no_target", "corners_session1"]),
            new(ZoneTimeColumn.CornersTarget, ["ct_s", "ct", "corners_target_s", "corners_target", "corners_session2"]),
            new(ZoneTimeColumn.Group, ["group", "condition", "treatment", "csds"]),
            new(ZoneTimeColumn.Cohort, ["cohort", "batch"]),
        ]);

    private static readonly ImmutableArray<ZoneTimeColumn> Needed = [ZoneTimeColumn.Subject, ZoneTimeColumn.NoTarget, ZoneTimeColumn.Target];

    /// <summary>Finds the columns.</summary>
    /// <param name="sheet">The table.</param>
    /// <param name="named">Those that a person named.</param>
    /// <param name="faults">Takes what is missing, not there, or could be two.</param>
    /// <returns>The column of each meaning that has one.</returns>
    public static ImmutableSortedDictionary<ZoneTimeColumn, string> Find(
        CsvSheet sheet, ImmutableDictionary<ZoneTimeColumn, string> named, FaultList faults)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<ZoneTimeColumn, string>();
        foreach (var (meaning, names) in Known)
        {
            if (Column(sheet, meaning, named.GetValueOrDefault(meaning), names, faults) is { } column)
            {
                found[meaning] = column;
            }
        }

        foreach (var twice in found.GroupBy(pair => pair.Value).Where(same => same.Count() > 1))
        {
            faults.Add($"{sheet.File} row 1", $"the column '{twice.Key}' as {string.Join(" and ", twice.Select(pair => pair.Key.OptionName()))}", "a column for each", "Name the right ones.");
        }

        return found.ToImmutable();
    }

    private static string? Column(CsvSheet sheet, ZoneTimeColumn meaning, string? named, ImmutableArray<string> names, FaultList faults)
    {
        var (where, there) = ($"{sheet.File} row 1", string.Join(", ", sheet.Columns));
        if (named is not null)
        {
            if (sheet.Columns.Contains(named))
            {
                return named;
            }

            faults.Add(where, $"no column '{named}'", $"one of: {there}", $"Correct --{meaning.OptionName()}.");
            return null;
        }

        string[] fitting = [.. sheet.Columns.Where(column => names.Any(name => PointAliases.Plain(name) == PointAliases.Plain(column)))];
        if (fitting.Length > 1)
        {
            faults.Add(where, $"the columns {string.Join(" and ", fitting)}, which could each be {meaning.OptionName()}", "one of them", $"Say which with --{meaning.OptionName()} COLUMN.");
        }
        else if (fitting.Length == 0 && Needed.Contains(meaning))
        {
            faults.Add(where, $"the columns {there}", $"one that is called such as {string.Join(", ", names)}", $"Say which it is with --{meaning.OptionName()} COLUMN.");
        }

        return fitting.Length == 1 ? fitting[0] : null;
    }
}
