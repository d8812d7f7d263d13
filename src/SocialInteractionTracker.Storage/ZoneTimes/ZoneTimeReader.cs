using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Storage.ZoneTimes;

/// <summary>Reads a table of zone times: one row a subject, one column a time.</summary>
public static class ZoneTimeReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="path">The CSV file.</param>
    /// <param name="options">What its columns mean.</param>
    /// <returns>The subjects and their times.</returns>
    /// <exception cref="UserErrorException">The file is not there or no such table; all faults are told, with their rows.</exception>
    public static ZoneTimeTable Read(string path, ZoneTimeOptions options)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(options);
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "a table of zone times, CSV", "Check the path."));
        }

        var faults = new FaultList();
        var table = CsvSheet.Read(path, Path.GetFileName(path), faults) is { } sheet ? Read(sheet, options, faults) : null;
        return table is not null && faults.Count == 0 ? table : throw new UserErrorException(faults.ToImmutable());
    }

    private static ZoneTimeTable? Read(CsvSheet sheet, ZoneTimeOptions options, FaultList faults)
    {
        var columns = ZoneTimeColumns.Find(sheet, options.Columns, faults);
        if (faults.Count > 0)
        {
            return null;
        }

        var (subjects, pairs) = (ImmutableArray.CreateBuilder<Subject>(), ImmutableArray.CreateBuilder<SubjectPair>());
        var rows = new Dictionary<string, CsvRow>(StringComparer.Ordinal);
        foreach (var row in sheet.Rows)
        {
            if (row.Required(columns[ZoneTimeColumn.Subject]) is not { } id)
            {
                continue;
            }

            if (!rows.TryAdd(id, row))
            {
                faults.Add(row.Where(columns[ZoneTimeColumn.Subject]), $"the subject '{id}' again", $"each subject once (it is in row {rows[id].RowNumber})", "Rename or remove one.");
                continue;
            }

            var subject = new Subject { Id = id, Group = Text(row, columns, ZoneTimeColumn.Group), Cohort = Text(row, columns, ZoneTimeColumn.Cohort) };
            subjects.Add(subject);
            pairs.Add(Pair(row, columns, subject, options));
        }

        return new ZoneTimeTable(columns, subjects.ToImmutable(), pairs.ToImmutable());
    }

    private static SubjectPair Pair(
        CsvRow row, ImmutableSortedDictionary<ZoneTimeColumn, string> columns, Subject subject, ZoneTimeOptions options)
    {
        ZoneTime? Time(ZoneTimeColumn meaning) => TimeOf(row, columns.GetValueOrDefault(meaning), options.DurationS) is { } s ? new ZoneTime(s, 0) : null;
        return new SubjectPair
        {
            SubjectId = subject.Id,
            Cohort = subject.Cohort,
            IsControl = string.Equals(subject.Group, options.ControlGroup, StringComparison.OrdinalIgnoreCase),
            NoTarget = Session(subject.Id, Time(ZoneTimeColumn.NoTarget), Time(ZoneTimeColumn.CornersNoTarget), options),
            Target = Session(subject.Id, Time(ZoneTimeColumn.Target), Time(ZoneTimeColumn.CornersTarget), options),
        };
    }

    /// <summary>A trial of which the zone times alone are known: taken for whole, and both trials for alike (sizes of 0 stand for unknown ones).</summary>
    private static SessionEvidence? Session(string subjectId, ZoneTime? interaction, ZoneTime? corners, ZoneTimeOptions options) =>
        interaction is not { } time ? null : new SessionEvidence
        {
            TrialId = subjectId,
            WindowAskedS = options.DurationS,
            WindowGotS = options.DurationS,
            Preset = "",
            ArenaId = "",
            ArenaWidthCm = 0,
            ArenaHeightCm = 0,
            ArenaLargestDistanceCm = 0,
            TrackedFraction = 1,
            Presences = [new ZonePresence { Point = options.Point, Interaction = time, Corners = corners }],
        };

    private static double? TimeOf(CsvRow row, string? column, double durationS) =>
        column is null || MissingWords.Have(row.Text(column))
            ? null
            : row.Number(column, s => s >= 0 && s <= durationS, string.Create(CultureInfo.InvariantCulture, $"seconds from 0 to {durationS:0.###}, the trial's length (--duration)"));

    private static string? Text(CsvRow row, ImmutableSortedDictionary<ZoneTimeColumn, string> columns, ZoneTimeColumn meaning) =>
        columns.TryGetValue(meaning, out var column) && row.Text(column) is { Length: > 0 } text ? text : null;
}
