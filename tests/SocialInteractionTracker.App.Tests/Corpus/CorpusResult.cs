using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using SocialInteractionTracker.App.Tests.Studies;
using SocialInteractionTracker.Cli;

namespace SocialInteractionTracker.App.Tests.Corpus;

/// <summary>What became of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="PeakBytes">The most memory that the program and those it started held at once, bytes.</param>
/// <param name="TookS">How long it took, s.</param>
/// <param name="Error">What the program said on stderr.</param>
internal sealed partial record CorpusResult(CorpusCase Case, CorpusEnding Ending, long PeakBytes, double TookS, string Error)
{
    /// <summary>A case takes seconds; one that has not ended by now hangs.</summary>
    private const double LimitS = 120;

    /// <summary>The bound of memory: pictures of 8K are 33 MB each, and every worker holds some.</summary>
    private const long LimitBytes = 2L << 30;

    private const int LookEveryMs = 25;
    private const string OwnError = "an error of the program itself";

    /// <summary>Runs a case.</summary>
    public static async Task<CorpusResult> OfAsync(CorpusCase input, CorpusFolder folder)
    {
        var arguments = input.Prepare(folder);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sit.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (peak, isLate) = (0L, false);
        while (!process.WaitForExit(LookEveryMs))
        {
            peak = Math.Max(peak, ProcessTree.ResidentBytes(process.Id));
            if (watch.Elapsed.TotalSeconds > LimitS || peak > LimitBytes)
            {
                isLate = peak <= LimitBytes;
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync().ConfigureAwait(false);
            }
        }

        await output.ConfigureAwait(false);
        var said = await error.ConfigureAwait(false);
        var ending = isLate ? CorpusEnding.Hang : peak > LimitBytes ? CorpusEnding.TooMuchMemory : EndingOf(process.ExitCode, said, folder, arguments[0]);
        return new CorpusResult(input, ending, peak, watch.Elapsed.TotalSeconds, said);
    }

    /// <summary>One line for a table.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Case.Kind};{Case.Name};{Ending};{TookS:F1};{PeakBytes >> 20};{Error.ReplaceLineEndings(" ").Replace(';', ',')}");

    private static CorpusEnding EndingOf(int exitCode, string error, CorpusFolder folder, string command) => exitCode switch
    {
        _ when error.Contains(OwnError, StringComparison.Ordinal) => CorpusEnding.Crash,
        ExitCodes.Done when command == "run" => FlagsOf(folder).Length > 0 ? CorpusEnding.Flagged : CorpusEnding.Scored,
        ExitCodes.Done => CorpusEnding.Accepted,
        ExitCodes.UserError => Sentence().IsMatch(error) ? CorpusEnding.Refused : CorpusEnding.Unclear,
        ExitCodes.SomeTrialsFailed => Sentence().IsMatch(error) ? CorpusEnding.TrialRefused : CorpusEnding.Unclear,
        ExitCodes.Usage => CorpusEnding.Unclear,
        _ => CorpusEnding.Crash,
    };

    private static string FlagsOf(CorpusFolder folder)
    {
        var flags = CsvTable.Read(folder.File("results/trials.csv")).Rows.Select(row => row["flags"]);
        return string.Join(' ', flags.Where(text => text.Length > 0));
    }

    /// <summary>Where, what was found, what was expected, what to do.</summary>
    [GeneratedRegex(@"\S.*: found .+; expected .+\. \S.+", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
