using System.CommandLine;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class StudyArgument
{
    /// <summary>A week.</summary>
    private const double MostWaitMinutes = 7 * 24 * 60;

    public static Argument<string> Study() => new("study")
    {
        Description = "The study's folder, the one that holds study.yaml.",
    };

    public static Option<int> Workers() => new("--workers", "-w")
    {
        Description = "Threads that work side by side. Results do not depend on it.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var workers) || workers < 1))
                {
                    result.AddError($"--workers: found '{result.Tokens[0].Value}'; expected a whole number of 1 or more.");
                }
            },
        },
    };

    public static Option<string[]> Trials() => new("--trial", "-t")
    {
        Description = "Only these trials (ids of trials.csv); may be given several times.",
        AllowMultipleArgumentsPerToken = true,
    };

    public static Option<double> Wait() => new("--wait")
    {
        Description = "Wait this many minutes for another run on the study to end; without it the program leaves at once.",
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() is >= 0 and <= MostWaitMinutes))
                {
                    result.AddError($"--wait: found '{result.Tokens[0].Value}'; expected minutes from 0 to {MostWaitMinutes}.");
                }
            },
        },
    };

    public static Option<bool> Json() => new("--json")
    {
        Description = "Print a machine-readable result.",
    };
}
