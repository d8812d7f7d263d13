using System.CommandLine;
using System.Globalization;
using SocialInteractionTracker.Cli;
using SocialInteractionTracker.Training.Suggesting;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train suggest</c>: frames worth labelling.</summary>
internal static class SuggestCommand
{
    public static Command Create()
    {
        var study = new Argument<string>("STUDY") { Description = "The study's folder; its trials must have been tracked (sit run)." };
        var folder = new Option<string>("--out", "-o") { Description = "Folder for the pictures and tables; must not hold labels already.", Required = true };
        var frames = SharedOptions.Whole("--frames", "Number of frames.", new SuggestOptions().Frames);
        var command = new Command(
            "suggest",
            $"""
            Choose frames of a study that are worth labelling: those the networks were least sure of, unlike each other.
            Writes the pictures, {SuggestionWriter.Labels} with empty cells to fill (px of the picture; the middle of the top left
            pixel is 0, 0; leave empty what cannot be seen), and {SuggestionWriter.Reasons} with why each was chosen.

              sit-train suggest my-study --out to-label --frames 20
            """)
        {
            study, folder, frames,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (output, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var to = parsed.GetRequiredValue(folder);
            var suggestions = await new SuggestRun(new SuggestOptions { Frames = parsed.GetValue(frames) }, error)
                .RunAsync(parsed.GetRequiredValue(study), to, cancellationToken).ConfigureAwait(false);
            output.WriteLine($"{"trial",-24}{"frame",8}{"time s",10}  why");
            foreach (var suggestion in suggestions)
            {
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{suggestion.Candidate.TrialId,-24}{suggestion.Candidate.Frame,8}{suggestion.Candidate.TimeS,10:F2}  {suggestion.Reason}"));
            }

            output.WriteLine($"{suggestions.Count} pictures in {to}; fill {Path.Combine(to, SuggestionWriter.Labels)}, then: sit-train finetune --labels {Path.Combine(to, SuggestionWriter.Labels)} --name NAME");
            return ExitCodes.Done;
        });
        return command;
    }
}
