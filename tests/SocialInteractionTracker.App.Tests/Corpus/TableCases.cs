using System.Text;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>Tables as spreadsheets of other countries save them, and tables with slips.</summary>
internal static class TableCases
{
    private static readonly (string Name, Func<string, byte[]> Save)[] Savings =
    [
        ("commas", Encoding.UTF8.GetBytes), ("semicolons", text => Encoding.UTF8.GetBytes(Semicolons(text))), ("tabs", text => Encoding.UTF8.GetBytes(text.Replace(',', '\t'))),
        ("CRLF", text => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal))), ("a byte-order mark", text => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]),
        ("UTF-16", text => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]), ("UTF-16, big end first", text => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)]),
        ("UTF-16 without a mark", Encoding.Unicode.GetBytes), ("Excel's 'Unicode text'", text => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text.Replace(',', '\t').Replace("\n", "\r\n", StringComparison.Ordinal))]),
        ("sep=;", text => Encoding.UTF8.GetBytes("sep=;\r\n" + Semicolons(text))), ("quotes", text => Encoding.UTF8.GetBytes("\"" + text.TrimEnd().Replace(",", "\",\"", StringComparison.Ordinal).Replace("\n", "\"\n\"", StringComparison.Ordinal) + "\"\n")),
        ("empty columns", text => Encoding.UTF8.GetBytes(text.Replace("\n", ",,\n", StringComparison.Ordinal))), ("empty rows", text => Encoding.UTF8.GetBytes(text.Replace("\n", "\n\n", StringComparison.Ordinal) + ",,,\n")), ("no last line end", text => Encoding.UTF8.GetBytes(text.TrimEnd())),
    ];

    public static IEnumerable<CorpusCase> All => [.. Saved(), .. Slips()];

    private static IEnumerable<CorpusCase> Saved() =>
        from saving in Savings
        from file in new[] { "trials.csv", "subjects.csv" }
        select new CorpusCase("table", $"{file} with {saving.Name}", folder => folder.WriteBytes(file, saving.Save(folder.Text(file))).Check)
        { Expected = CorpusEnding.Accepted, IsInGate = saving.Name == "sep=;" && file == "trials.csv" };

    private static IEnumerable<CorpusCase> Slips()
    {
        (string Name, Func<string, byte[]> Change, CorpusEnding Ending)[] slips =
        [
            ("an old encoding of Windows", text => Encoding.Latin1.GetBytes(text.Replace("m1,", "mä1,", StringComparison.Ordinal)), CorpusEnding.Refused), ("a header alone", text => Encoding.UTF8.GetBytes(text.Split('\n')[0]), CorpusEnding.Refused),
            ("nothing", _ => [], CorpusEnding.Refused), ("rows twice", text => Encoding.UTF8.GetBytes(text + text.Split('\n')[1] + "\n"), CorpusEnding.Refused), ("columns twice", text => Encoding.UTF8.GetBytes(text.Replace(",subject_id", ",trial_id", StringComparison.Ordinal)), CorpusEnding.Refused),
            ("quotes left open", text => Encoding.UTF8.GetBytes(text.Replace(",m1,", ",\"m1,", StringComparison.Ordinal)), CorpusEnding.Refused), ("zeros at the end, as after a power cut", text => Encoding.UTF8.GetBytes(text + new string('\0', 4096)), CorpusEnding.Refused),
            ("a cell of 10 MB", text => Encoding.UTF8.GetBytes(text + new string('x', 10 << 20)), CorpusEnding.Refused), ("100,000 rows", text => Encoding.UTF8.GetBytes(text + string.Concat(Enumerable.Range(0, 100_000).Select(k => $"t{k},m1,open_field,,x{k}.mp4,field,\n"))), CorpusEnding.Refused),
            ("100,000 columns", text => Encoding.UTF8.GetBytes(text.Replace("\n", new string(',', 100_000) + "\n", StringComparison.Ordinal)), CorpusEnding.Proper), ("an id that leaves the folder", text => Encoding.UTF8.GetBytes(text.Replace("m1_open_field,", "../../m1,", StringComparison.Ordinal)), CorpusEnding.Refused),
            ("an id of 200 letters", text => Encoding.UTF8.GetBytes(text.Replace("\nm1_open_field,", "\n" + new string('ü', 200) + ",", StringComparison.Ordinal)), CorpusEnding.Refused), ("a device of Windows as id", text => Encoding.UTF8.GetBytes(text.Replace("\nm1_open_field,", "\nCON,", StringComparison.Ordinal)), CorpusEnding.Refused),
        ];
        return slips.Select(slip => new CorpusCase("table", $"trials.csv with {slip.Name}", folder => folder.WriteBytes("trials.csv", slip.Change(folder.Text("trials.csv"))).Check)
        { Expected = slip.Ending, IsInGate = slip.Name.StartsWith("zeros", StringComparison.Ordinal) });
    }

    private static string Semicolons(string text) => string.Join('\n', text.Split('\n').Select((line, row) => row == 0 ? line.Replace(',', ';') : line.Replace(',', ';').Replace('.', ',').Replace(",mp4", ".mp4", StringComparison.Ordinal)));
}
