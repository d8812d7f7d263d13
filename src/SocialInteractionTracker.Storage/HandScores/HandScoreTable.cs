using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Storage.HandScores;

/// <summary>A file of hand scores as text: of each session a row <c>begun</c>, a row for each bout, and a row <c>finished</c> when it is.</summary>
internal static class HandScoreTable
{
    private const string Session = "session";
    private const string Kind = "kind";
    private const string Behaviour = "behaviour";
    private const string StartFrame = "start_frame";
    private const string EndFrame = "end_frame_exclusive";
    private const string StartS = "start_s";
    private const string EndS = "end_s";
    private const string Reviewer = "reviewer";
    private const string Time = "time";
    private const string Version = "program_version";
    private const string Blind = "blind";
    private const string Begun = "begun";
    private const string Bout = "bout";
    private const string Finished = "finished";
    private const string Yes = "true";
    private const string No = "false";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string FrameExpected = "a frame number from 0";

    private static readonly ImmutableArray<string> Columns = [Session, Kind, Behaviour, StartFrame, EndFrame, StartS, EndS, Reviewer, Time, Version, Blind];
    private static readonly ImmutableArray<string> Kinds = [Begun, Bout, Finished];

    /// <summary>Sessions as text.</summary>
    /// <param name="sessions">The sessions.</param>
    /// <param name="times">When the video's frames are shown.</param>
    /// <returns>The header and the rows.</returns>
    public static string Text(IEnumerable<HandSession> sessions, FrameTimes times) =>
        string.Concat(sessions.SelectMany(session => Rows(session, times)).Prepend(Columns).Select(row => JournalFile.Line(row)));

    /// <summary>Reads a file.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="name">Its name in faults.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The sessions without faults, in the file's order.</returns>
    public static ImmutableArray<HandSession> Read(string text, string name, FaultList faults)
    {
        if (CsvSheet.Parse(text, name, faults) is not { } sheet)
        {
            return [];
        }

        var rows = sheet.CheckColumns([Session, Kind, Behaviour, StartFrame, EndFrame, StartS, EndS, Reviewer, Time], Columns, faults).Rows;
        return
        [
            .. rows.Where(IsOfKnownKind).GroupBy(row => (Reviewer: row.Required(Reviewer), Number: row.Number(Session, IsCount, "a session's number from 1")))
                .Select(group => group.Key is ({ } reviewer, { } number) ? Of(reviewer, (int)number, [.. group]) : null).OfType<HandSession>(),
        ];
    }

    private static IEnumerable<ImmutableArray<string>> Rows(HandSession session, FrameTimes times)
    {
        var all = string.Join(HandScoringOptions.Separator, session.Behaviours);
        yield return Row(session, Begun, (all, session.StartFrame, session.EndFrame), (session.StartS, session.EndS), session.BegunAt);
        foreach (var bout in session.Bouts)
        {
            yield return Row(
                session, Bout, (bout.Behaviour, bout.StartFrame, bout.EndFrame), (times.StartS[bout.StartFrame], times.EndS(bout.EndFrame - 1)), bout.Time);
        }

        if (session.FinishedAt is { } finished)
        {
            yield return Row(session, Finished, (all, session.StartFrame, session.EndFrame), (session.StartS, session.EndS), finished);
        }
    }

    private static ImmutableArray<string> Row(
        HandSession session, string kind, (string Behaviour, int Start, int End) what, (double StartS, double EndS) when, DateTimeOffset time) =>
    [
        Whole(session.Number), kind, what.Behaviour, Whole(what.Start), Whole(what.End), Seconds(when.StartS), Seconds(when.EndS),
        session.Reviewer, time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture), session.ProgramVersion, session.IsBlind ? Yes : No,
    ];

    private static HandSession? Of(string reviewer, int number, CsvRow[] rows)
    {
        if (rows.FirstOrDefault(row => row.Text(Kind) == Begun) is not { } begun)
        {
            rows[0].Faults.Add(rows[0].Where(), $"session {number} of {reviewer} without a row '{Begun}'", $"a row '{Begun}' that says what was looked for and where", "Put it back, or remove the session's rows.");
            return null;
        }

        if (Stretch(begun) is not { } stretch || Moment(begun) is not { } begunAt)
        {
            return null;
        }

        return new HandSession(reviewer, number)
        {
            Behaviours = [.. begun.Text(Behaviour).Split(HandScoringOptions.Separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            StartFrame = stretch.Start,
            EndFrame = stretch.End,
            StartS = begun.Number(StartS) ?? 0,
            EndS = begun.Number(EndS) ?? 0,
            BegunAt = begunAt,
            FinishedAt = rows.LastOrDefault(row => row.Text(Kind) == Finished) is { } finished ? Moment(finished) : null,
            ProgramVersion = begun.Text(Version),
            IsBlind = begun.Text(Blind) == Yes,
            Bouts = [.. HandBout.Joined(rows.Where(row => row.Text(Kind) == Bout).Select(BoutOf).OfType<HandBout>(), stretch.Start, stretch.End)],
        };
    }

    private static HandBout? BoutOf(CsvRow row) =>
        row.Required(Behaviour) is { } behaviour && Stretch(row) is { } stretch && Moment(row) is { } time
            ? new HandBout(behaviour, stretch.Start, stretch.End) { Time = time }
            : null;

    private static (int Start, int End)? Stretch(CsvRow row) =>
        row.Required(StartFrame) is not null && row.Number(StartFrame, IsFrame, FrameExpected) is { } start
            && row.Required(EndFrame) is not null && row.Number(EndFrame, end => IsFrame(end) && end > start, "a frame number above the first, not part of the stretch") is { } end
            ? ((int)start, (int)end)
            : null;

    private static DateTimeOffset? Moment(CsvRow row)
    {
        if (DateTimeOffset.TryParse(row.Text(Time), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
        {
            return time;
        }

        row.Faults.Add(row.Where(Time), $"'{row.Text(Time)}'", "a time such as 2026-01-31T14:05:00Z", "Correct the time.");
        return null;
    }

    private static bool IsOfKnownKind(CsvRow row)
    {
        if (Kinds.Contains(row.Text(Kind)))
        {
            return true;
        }

        row.Faults.Add(row.Where(Kind), $"'{row.Text(Kind)}'", string.Join(", ", Kinds), "Correct the kind, or remove the row.");
        return false;
    }

    private static bool IsFrame(double number) => number is >= 0 and < int.MaxValue && double.IsInteger(number);

    private static bool IsCount(double number) => IsFrame(number) && number >= 1;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(double seconds) => seconds.ToString("F3", CultureInfo.InvariantCulture);
}
