using System.CommandLine;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Pipeline.Clusters;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit submit STUDY</c>: gives the trials that are not tracked to a cluster.</summary>
internal static class SubmitCommand
{
    private const string Slurm = "slurm";

    public static Command Create()
    {
        var study = StudyArgument.Study();
        var engine = new Option<string>("--engine") { Description = "The cluster's scheduler.", DefaultValueFactory = _ => Slurm }.AcceptOnlyFromAmong(Slurm);
        var dryRun = new Option<bool>("--dry-run") { Description = "Print the scripts; submit and write nothing." };
        var json = StudyArgument.Json();
        var asked = new ClusterArguments();
        var command = new Command(
            "submit",
            """
            Give the trials that are not tracked to a cluster: a job array, then a job that makes tables and report.

            Submitting again takes only what is neither tracked nor in the queue. `sit status` tells how far it is. See docs/cluster.md.

              sit submit my-study --partition short --account lab7
              sit submit my-study --setup "module load dotnet" --dry-run
              sit submit my-study --program "apptainer exec /shared/sit.sif sit"
            """)
        {
            study, engine, dryRun, json,
        };
        asked.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var submitter = new ClusterSubmitter(StudyLoader.Load(parsed.GetRequiredValue(study)), asked.Options(parsed), ModelsFolders.Default());
            var isDry = parsed.GetValue(dryRun);
            var result = isDry
                ? await submitter.DryRunAsync(TimeProvider.System, cancellationToken).ConfigureAwait(false)
                : await submitter.SubmitAsync(TimeProvider.System, cancellationToken).ConfigureAwait(false);
            var streams = new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            ClusterPrinter.Print(result, isDry, parsed.GetValue(json), streams);
            return ExitCodes.Done;
        });
        return command;
    }
}
