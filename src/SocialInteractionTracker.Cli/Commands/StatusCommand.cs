using System.CommandLine;
using SocialInteractionTracker.Cli.Terminal;
using SocialInteractionTracker.Pipeline.Clusters;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit status STUDY</c>: how far a study is, on this machine or on a cluster.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var study = StudyArgument.Study();
        var json = StudyArgument.Json();
        var command = new Command(
            "status",
            """
            Tell how far the tracking of a study is: what is done, running, waiting, failed or missing. Nothing is changed.

            Done is what has an up-to-date track; running and waiting is what Slurm's queue says.

              sit status my-study
            """)
        {
            study, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reader = new ClusterStatusReader(StudyLoader.Load(parsed.GetRequiredValue(study)), ModelsFolders.Default());
            var streams = new Streams(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            ClusterPrinter.Print(await reader.ReadAsync(cancellationToken).ConfigureAwait(false), parsed.GetValue(json), streams);
            return ExitCodes.Done;
        });
        return command;
    }
}
