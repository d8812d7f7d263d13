using System.CommandLine;
using SocialInteractionTracker.Cli.Doctor;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit doctor</c>: what this machine lacks, and whether the program works on it.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder")
        {
            Description = "Where studies are to be kept; its disk is looked at.",
            DefaultValueFactory = _ => Environment.CurrentDirectory,
        };
        var command = new Command(
            "doctor",
            """
            Tell what this machine lacks, and try the whole program on a simulated trial of 5 s whose truth is known.
            Ends with 0 if studies can be scored, else with 2.

              sit doctor my-studies
            """)
        {
            folder,
        };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(folder), parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        var work = Directory.CreateTempSubdirectory("sit-doctor-");
        try
        {
            var isBroken = false;
            foreach (var finding in new MachineExamination(folder, work.CreateSubdirectory("codecs").FullName).Examine())
            {
                isBroken |= finding.Kind == FindingKind.Broken;
                Print(finding, output);
            }

            if (!isBroken)
            {
                var tested = await new SelfTest(work.CreateSubdirectory("study").FullName).RunAsync(cancellationToken).ConfigureAwait(false);
                isBroken = tested.Kind == FindingKind.Broken;
                Print(tested, output);
            }

            await output.WriteLineAsync(isBroken ? "Studies cannot be scored on this machine yet." : "Studies can be scored on this machine.").ConfigureAwait(false);
            return isBroken ? ExitCodes.UserError : ExitCodes.Done;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Print(MachineFinding finding, TextWriter output)
    {
        var kind = finding.Kind switch
        {
            FindingKind.Fine => "fine",
            FindingKind.Limited => "limited",
            _ => "BROKEN",
        };
        output.WriteLine($"{kind,-8}{finding.Part,-11} {finding.Found}");
        if (finding.Advice.Length > 0)
        {
            output.WriteLine($"{"",-19} -> {finding.Advice}");
        }
    }
}
