using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.Reviews;

/// <summary><c>reviews.csv</c> of a study: rows are only ever added.</summary>
public static class ReviewJournal
{
    /// <summary>The file's name.</summary>
    public const string FileName = "reviews.csv";

    private const string Trial = "trial_id";
    private const string Reviewer = "reviewer";
    private const string Time = "time";
    private const string Verdict = "verdict";
    private const string Blind = "blind";
    private const string Note = "note";
    private const string Yes = "true";
    private const string No = "false";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly ImmutableArray<string> Columns = [Trial, Reviewer, Time, Verdict, Blind, Note];
    private static readonly ImmutableArray<string> Verdicts = [.. Enum.GetNames<ReviewVerdict>().Select(name => name.ToLowerInvariant())];

    /// <summary>The name of a verdict in the file.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The name, for example <c>exclude</c>.</returns>
    public static string Name(ReviewVerdict verdict) => Verdicts[(int)verdict];

    /// <summary>Adds a row.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="entry">The row.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Append(string folder, ReviewEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        JournalFile.Append(Path.Combine(folder, FileName), Columns,
        [
            entry.TrialId ?? "", entry.Reviewer, entry.Time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture),
            Name(entry.Verdict), entry.IsBlind ? Yes : No, entry.Note,
        ]);
    }

    /// <summary>Reads the rows in the order in which they were written.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The rows without faults; empty if there is no file.</returns>
    internal static ImmutableArray<ReviewEntry> Read(string folder, FaultList faults)
    {
        if (JournalFile.Read(Path.Combine(folder, FileName)) is not { Length: > 0 } text || CsvSheet.Parse(text, FileName, faults) is not { } sheet)
        {
            return [];
        }

        return [.. sheet.CheckColumns([Trial, Reviewer, Time, Verdict], Columns, faults).Rows.Select(Entry).OfType<ReviewEntry>()];
    }

    private static ReviewEntry? Entry(CsvRow row)
    {
        var verdict = Verdicts.IndexOf(row.Text(Verdict));
        if (verdict < 0)
        {
            row.Faults.Add(row.Where(Verdict), $"'{row.Text(Verdict)}'", string.Join(", ", Verdicts), "Correct the verdict, or remove the row.");
            return null;
        }

        if (!DateTimeOffset.TryParse(row.Text(Time), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            row.Faults.Add(row.Where(Time), $"'{row.Text(Time)}'", "a time such as 2026-01-31T14:05:00Z", "Correct the time, or remove the row.");
            return null;
        }

        return new ReviewEntry(row.Text(Trial) is { Length: > 0 } id ? id : null, row.Text(Reviewer), time, (ReviewVerdict)verdict, row.Text(Note))
        {
            IsBlind = row.Text(Blind) == Yes,
        };
    }
}
