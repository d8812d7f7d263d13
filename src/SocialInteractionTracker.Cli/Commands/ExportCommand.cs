using System.CommandLine;
using System.Globalization;
using SocialInteractionTracker.Cli.Exchange;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Storage.Exports;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit export SOURCE --to FORMAT</c>: tracks and bouts for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var source = new Argument<string>("source") { Description = "A study's folder, or a file with tracks of any format that `sit import` reads." };
        var to = new Option<string[]>("--to") { Description = "What to write.", Required = true, AllowMultipleArgumentsPerToken = true };
        to.AcceptOnlyFromAmong([.. ExportFormats.All.Select(f => f.Name())]);
        var output = new Option<string?>("--out", "-o") { Description = "The folder to write to; by default exports/ in the study, or beside the file.", HelpName = "folder" };
        var trials = StudyArgument.Trials();
        var rate = new Option<double?>("--frames-per-s") { Description = "Frame rate of a file without times, for nwb.", HelpName = "number" };
        var start = new Option<string?>("--session-start") { Description = "When the recording began, for nwb; for example 2026-11-23T10:00:00+01:00.", HelpName = "date" };
        var track = new Option<string?>("--individual", "-i") { Description = "The sheet, of a workbook with several tracks; other files are written with all their animals." };
        var json = StudyArgument.Json();
        var command = new Command("export", Help) { source, to, output, trials, rate, start, track, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(start) is { } text && !TryRead(text, out _))
            {
                result.AddError($"--session-start: found '{text}'; expected a date and time with its offset, such as 2026-11-23T10:00:00+01:00.");
            }

            if (result.GetValue(rate) is <= 0)
            {
                result.AddError($"--frames-per-s: found {result.GetValue(rate)}; expected frames per second above 0.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var streams = new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var result = await Exporting.RunAsync(new ExportCall
            {
                Source = parsed.GetRequiredValue(source),
                Formats = [.. parsed.GetRequiredValue(to).Distinct().Select(name => ExportFormats.All.Single(f => f.Name() == name))],
                Folder = parsed.GetValue(output),
                TrialIds = [.. parsed.GetValue(trials) ?? []],
                FramesPerS = parsed.GetValue(rate),
                SessionStart = parsed.GetValue(start) is { } text && TryRead(text, out var date) ? date : null,
                Individual = parsed.GetValue(track),
            }, cancellationToken).ConfigureAwait(false);
            ExportPrinter.Print(result, parsed.GetValue(json), streams);
            return result.Failures.IsEmpty ? ExitCodes.Done : ExitCodes.SomeTrialsFailed;
        });
        return command;
    }

    private static bool TryRead(string text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);

    private const string Help =
        """
        Write tracks and bouts for other programs.

        csv, parquet    one row a frame, animal and body part: pixels, confidence and, of a study, centimetres on the floor
        deeplabcut      CSV with the header rows scorer, [individuals], bodyparts, coords
        sleap           analysis H5
        ethovision      a raw export as text: centimetres from the arena's middle, distance, velocity, in-zone columns (of studies)
        nwb             Neurodata Without Borders 2 with the extension ndx-pose
        boris           all bouts of the study as BORIS exports aggregated events

        A study is exported from the tracks that are there, scored as it is now; a file is written with all its animals and
        body parts. A file that is there with another content is kept as a copy (.bak). See docs/exchange.md.

          sit export my-study --to nwb boris
          sit export m07.analysis.h5 --to deeplabcut --out converted
        """;
}
