using System.CommandLine;
using SocialInteractionTracker.Cli.Exchange;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit compare A B</c>: how two sources of the same trials agree.</summary>
internal static class CompareCommand
{
    public static Command Create()
    {
        var a = new Argument<string>("a") { Description = "A study's folder, or a file or folder of files with tracks." };
        var b = new Argument<string>("b") { Description = "The other source; one of the two is a study." };
        var output = new Option<string>("--out", "-o") { Description = "The folder to write to.", HelpName = "folder", DefaultValueFactory = _ => "comparison" };
        var zone = new Option<string?>("--zone") { Description = "The zone of the figure; by default the interaction zone, or the centre of an open field." };
        var point = new Option<string?>("--point") { Description = "The body point of the figure; by default the study's primary one." };
        point.AcceptOnlyFromAmong([.. BodyPoints.All.Select(p => p.Name())]);
        var individual = new Option<string?>("--individual", "-i") { Description = "The subject, in files with several animals." };
        var rate = new Option<double?>("--frames-per-s") { Description = "Frame rate of files without times; by default they have the frames of the study's tracks.", HelpName = "number" };
        var json = StudyArgument.Json();
        var command = new Command("compare", Help) { a, b, output, zone, point, individual, rate, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(rate) is <= 0)
            {
                result.AddError($"--frames-per-s: found {result.GetValue(rate)}; expected frames per second above 0.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var outcome = await Comparing.RunAsync(new CompareCall
            {
                A = parsed.GetRequiredValue(a),
                B = parsed.GetRequiredValue(b),
                Folder = parsed.GetValue(output)!,
                Zone = parsed.GetValue(zone),
                Point = parsed.GetValue(point) is { } name ? BodyPoints.FromName(name) : null,
                Individual = parsed.GetValue(individual),
                FramesPerS = parsed.GetValue(rate),
            }, cancellationToken).ConfigureAwait(false);
            ComparisonPrinter.Print(outcome, parsed.GetValue(json), new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
            return outcome.Failures.IsEmpty ? ExitCodes.Done : ExitCodes.SomeTrialsFailed;
        });
        return command;
    }

    private const string Help =
        """
        Compare two sources of the same trials, as a laboratory does before it changes programs or models.

        A source is a study, scored from the tracks that are there, or files of another program (any that `sit import` reads),
        which are scored with the arenas, calibrations, windows and rules of the study beside them. Trials are laid together by
        their ids, files by their names. Told are, for each measure, the bias with its limits of agreement (Bland and Altman) and
        the ICC(2,1); for each trial how far apart positions lie from frame to frame; entries; and which subjects change their
        class. Tables and a figure are written to the folder given by --out. See docs/exchange.md.

          sit compare my-study dlc-files/ --out dlc-against-sit
          sit compare study-old-model study-new-model
        """;
}
