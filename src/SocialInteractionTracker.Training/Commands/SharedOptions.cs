using System.CommandLine;
using SocialInteractionTracker.Pipeline.Running;

namespace SocialInteractionTracker.Training.Commands;

/// <summary>Options that several commands share.</summary>
internal static class SharedOptions
{
    public static Option<ulong> Seed() => new("--seed")
    {
        Description = "Seed of all chance: the same seed gives the same model.",
        DefaultValueFactory = _ => 1,
    };

    public static Option<string[]> HoldOut(string description) => new("--hold-out")
    {
        Description = description,
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public static Option<string?> Labels(string description) => new("--labels", "-l") { Description = description };

    public static Option<string> Models() => new("--models")
    {
        Description = "Folder of the model's files; the program's own where not given.",
        DefaultValueFactory = _ => ModelsFolders.Default(),
    };

    public static Option<string> Model() => new("--model", "-m")
    {
        Description = "Name of a pose model, or path of its manifest.",
        DefaultValueFactory = _ => Pipeline.Detection.PoseModels.DefaultName,
    };

    public static Option<int> Whole(string name, string description, int value) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => value,
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < 1))
                {
                    result.AddError($"{name}: found '{result.Tokens[0].Value}'; expected a whole number of 1 or more.");
                }
            },
        },
    };
}
