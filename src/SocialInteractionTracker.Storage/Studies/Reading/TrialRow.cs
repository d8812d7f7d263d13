using System.Globalization;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Csv;
using SocialInteractionTracker.Storage.Faults;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>A row of <c>trials.csv</c>, as far as it can be read; what is <see langword="null"/> without being optional has a fault.</summary>
internal sealed record TrialRow(CsvRow Row)
{
    public const string TrialId = "trial_id";
    public const string SubjectId = "subject_id";
    public const string TestColumn = "test";
    public const string SessionColumn = "session";
    public const string Video = "video";
    public const string Arena = "arena";
    public const string StartS = "start_s";
    public const string DurationS = "duration_s";
    public const string EndS = "end_s";
    public const string Tracks = "tracks";
    public const string Individual = "individual";
    public const string FramesPerS = "frames_per_s";
    public const string RecordedOn = "recorded_on";

    private const string DateFormat = "yyyy-MM-dd";

    private const int MaxIdLength = 100;
    private const string Forbidden = "\\/:*?\"<>|";
    private const string EmptyWord = "empty";

    private static readonly string[] ReservedNames = ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" })];

    /// <summary>The trial's id; <see langword="null"/> after a fault.</summary>
    public string? Id { get; init; }

    /// <summary>The subject's id; <see langword="null"/> after a fault.</summary>
    public string? Subject { get; init; }

    /// <summary>The test; <see langword="null"/> after a fault, unless what was meant is plain.</summary>
    public TestKind? Test { get; init; }

    /// <summary>The session; <see langword="null"/> after a fault.</summary>
    public Session? Session { get; init; }

    /// <summary>The arena's name; <see langword="null"/> if the cell is empty.</summary>
    public string? ArenaName { get; init; }

    /// <summary>The video; <see langword="null"/> if none is given or it is not there.</summary>
    public StudyPath? VideoFile { get; init; }

    /// <summary>The imported tracks; <see langword="null"/> if none are given or they are not there.</summary>
    public ImportedTracks? ImportedTracks { get; init; }

    /// <summary>The start given in the row, s; <see langword="null"/> to take that of the settings.</summary>
    public double? GivenStartS { get; init; }

    /// <summary>Whether the row asks for the start to be detected whatever the settings say.</summary>
    public bool DetectStart { get; init; }

    /// <summary>The duration given in the row, s; <see langword="null"/> to take that of the settings.</summary>
    public double? GivenDurationS { get; init; }

    /// <summary>The day of the recording; <see langword="null"/> if none is given, or after a fault.</summary>
    public DateOnly? Recorded { get; init; }

    /// <summary>Reads a row.</summary>
    /// <returns>The row, as far as it can be read.</returns>
    public static TrialRow Read(string folder, CsvRow row, FaultList faults)
    {
        var hasColumn = row.Sheet.Columns.Contains(Video) || row.Sheet.Columns.Contains(Tracks);
        if (hasColumn && row.Text(Video).Length == 0 && row.Text(Tracks).Length == 0)
        {
            faults.Add(row.Where(Video), "neither a video nor tracks", "the path of a video", "Fill in the column video (or tracks, for another program's file).");
        }

        var test = ReadTest(row, faults);
        var (detect, start, duration) = ReadWindow(row, faults);
        return new TrialRow(row)
        {
            Id = ReadId(row, faults),
            Subject = row.Required(SubjectId),
            Test = test,
            Session = test is { } known ? ReadSession(row, known, faults) : null,
            ArenaName = row.Text(Arena) is { Length: > 0 } arena ? arena : null,
            VideoFile = StudyPath.Read(folder, row, Video, faults),
            ImportedTracks = ReadTracks(folder, row, faults),
            DetectStart = detect,
            GivenStartS = start,
            GivenDurationS = duration,
            Recorded = ReadDay(row, faults),
        };
    }

    private static string? ReadId(CsvRow row, FaultList faults)
    {
        var id = row.Required(TrialId);
        if (id is null || IsFileName(id))
        {
            return id;
        }

        faults.Add(row.Where(TrialId), $"'{id}'", $"a name fit for a file, without {Forbidden}", "Rename the trial.");
        return null;
    }

    private static bool IsFileName(string id) =>
        id.Length <= MaxIdLength && !id.StartsWith('.') && !id.EndsWith('.') && !id.Any(c => char.IsControl(c) || Forbidden.Contains(c, StringComparison.Ordinal))
        && !ReservedNames.Contains(id.Split('.')[0].ToLowerInvariant());

    private static TestKind? ReadTest(CsvRow row, FaultList faults)
    {
        if (row.Required(TestColumn) is not { } text)
        {
            return null;
        }

        var tests = Enum.GetValues<TestKind>().ToDictionary(test => test.Name());
        var name = tests.ContainsKey(text) ? text : faults.AddUnknown(row.Where(TestColumn), "test", text, tests.Keys);
        return name is null ? null : tests[name];
    }

    private static Session? ReadSession(CsvRow row, TestKind test, FaultList faults)
    {
        var text = row.Text(SessionColumn);
        if (test == TestKind.OpenField)
        {
            return text is "" or EmptyWord ? Core.Trials.Session.None : Refuse(row, text, "an empty cell: an open field has no sessions", faults);
        }

        if (!row.Sheet.Columns.Contains(SessionColumn))
        {
            row.Sheet.RequireColumn(SessionColumn, faults);
            return null;
        }

        return text switch
        {
            "no_target" or EmptyWord => Core.Trials.Session.NoTarget,
            "target" => Core.Trials.Session.Target,
            _ => Refuse(row, text, $"{Core.Trials.Session.NoTarget.Name()} or {Core.Trials.Session.Target.Name()}", faults),
        };
    }

    private static Session? Refuse(CsvRow row, string text, string expected, FaultList faults)
    {
        var nearest = NearestName.Of(text, [Core.Trials.Session.NoTarget.Name(), Core.Trials.Session.Target.Name()]);
        faults.Add(row.Where(SessionColumn), text.Length == 0 ? "an empty cell" : $"'{text}'", expected,
            nearest is null || expected.StartsWith("an empty", StringComparison.Ordinal) ? "Correct the session." : $"Did you mean '{nearest}'?");
        return null;
    }

    private static ImportedTracks? ReadTracks(string folder, CsvRow row, FaultList faults)
    {
        var framesPerS = row.Number(FramesPerS, f => f > 0, "frames per second above 0");
        return StudyPath.Read(folder, row, Tracks, faults) is not { } file ? null : new ImportedTracks
        {
            Path = file.Relative,
            FullPath = file.Full,
            Individual = row.Text(Individual) is { Length: > 0 } individual ? individual : null,
            FramesPerS = framesPerS,
        };
    }

    private static DateOnly? ReadDay(CsvRow row, FaultList faults)
    {
        var text = row.Text(RecordedOn);
        if (text.Length == 0 || DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
        {
            return text.Length == 0 ? null : DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);
        }

        faults.Add(row.Where(RecordedOn), $"'{text}'", "a day such as 2026-03-09", "Write year, month and day in this order, with hyphens; a spreadsheet may have changed it.");
        return null;
    }

    private static (bool Detect, double? StartS, double? DurationS) ReadWindow(CsvRow row, FaultList faults)
    {
        var detect = row.Text(StartS) == "detect";
        var start = detect ? null : row.Number(StartS, s => s >= 0, "0 or more seconds, 'detect', or an empty cell");
        var duration = row.Number(DurationS, d => d > 0, "seconds above 0");
        if (row.Number(EndS) is not { } end)
        {
            return (detect, start, duration);
        }

        if (row.Text(StartS).Length > 0 && !detect && start is null)
        {
            return (detect, start, duration);
        }

        if (start is null || duration is not null)
        {
            faults.Add(row.Where(EndS), $"an end of {end} s", "an end together with a start and without a duration", "Give start_s and end_s, or start_s and duration_s.");
            return (detect, start, duration);
        }

        if (start < end)
        {
            return (detect, start, end - start);
        }

        faults.Add(row.Where(EndS), $"a start of {start} s after the end of {end} s", "an end after the start", "Correct one of them.");
        return (detect, start, null);
    }
}
