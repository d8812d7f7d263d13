using System.CommandLine;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Storage.Studies.Importing;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit import STUDY FILE...</c>: tracks of other programs become trials of a study.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var study = new Argument<string>("study") { Description = "The study's folder; made if it is not there." };
        var files = new Argument<string[]>("files") { Description = "Files with tracks, or folders of them.", Arity = ArgumentArity.OneOrMore };
        var individual = new Option<string?>("--individual", "-i") { Description = "The subject, in files with several animals (or the sheet, in a workbook with several)." };
        var each = new Option<bool>("--each") { Description = "Make a trial of each animal of a file." };
        var trial = new Option<string?>("--trial", "-t") { Description = "The trial that the file is of; by default it is told by the file's name." };
        var rate = new Option<double?>("--frames-per-s") { Description = "Frame rate, for files without times whose video is not there.", HelpName = "number" };
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would be taken; write nothing." };
        var json = StudyArgument.Json();
        var command = new Command("import", Help) { study, files, individual, each, trial, rate, dry, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(rate) is <= 0)
            {
                result.AddError($"--frames-per-s: found {result.GetValue(rate)}; expected frames per second above 0.");
            }

            if (result.GetValue(trial) is not null && result.GetValue(files) is { Length: > 1 })
            {
                result.AddError("--trial: found several files; expected one file for one trial.");
            }
        });
        command.SetAction(parsed =>
        {
            var streams = new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var result = StudyTrackImporter.Import(parsed.GetRequiredValue(study), new TrackImportRequest
            {
                Sources = parsed.GetRequiredValue(files),
                Individual = parsed.GetValue(individual),
                EachAnimal = parsed.GetValue(each),
                TrialId = parsed.GetValue(trial),
                FramesPerS = parsed.GetValue(rate),
                IsDryRun = parsed.GetValue(dry),
            });
            ImportPrinter.Print(result, parsed.GetRequiredValue(study), parsed.GetValue(dry), parsed.GetValue(json), streams);
            return result.Refused.IsEmpty ? ExitCodes.Done : ExitCodes.SomeTrialsFailed;
        });
        return command;
    }

    private const string Help =
        """
        Take tracks of other programs into a study, to be scored like own ones.

        Read are DeepLabCut CSV and H5 (one animal, several, prefixed names), SLEAP analysis H5, SLP and CSV, EthoVision raw
        exports (XLSX, TXT; English, German, French), and CSV tables with a column for each coordinate. The format is told by
        the content. Files are copied to imports/ and named in trials.csv, of which a copy is kept; each file's trial is told
        by its name, or added. What became which body point, what was left out and what is missing is said of each file.
        Names that are not known: `aliases: { nose: [my_name] }` in study.yaml. See docs/exchange.md.

          sit import my-study dlc/*.csv --frames-per-s 30
          sit import my-study two-mice.analysis.h5 --individual subject --trial m07_target
          sit score my-study
        """;
}
