using System.CommandLine;
using System.CommandLine.Parsing;
using SocialInteractionTracker.Pipeline.Clusters;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary>The options by which a user says what to ask of a cluster.</summary>
internal sealed class ClusterArguments
{
    private static readonly ClusterOptions Defaults = new() { Program = "" };

    private readonly Option<string?> _partition = new("--partition") { Description = "Partition (queue) of the cluster." };
    private readonly Option<string?> _account = new("--account") { Description = "Account to charge." };
    private readonly Option<string?> _time = new("--time") { Description = "Longest time of a task, as sbatch takes it; default 4 times the estimate, at least an hour." };
    private readonly Option<int> _cpus = Number("--cpus", "Processors of a task.", Defaults.CpusPerTask);
    private readonly Option<int> _memory = Number("--memory", "Memory of a task, MB; default by what earlier trials needed.", defaultValue: 0);
    private readonly Option<double> _minutes = new("--task-minutes")
    {
        Description = "Put as many trials into a task as take this long, by what earlier trials took.",
        DefaultValueFactory = _ => Defaults.TaskMinutes,
        Validators = { result => Require(result, result.GetValueOrDefault<double>() > 0, "minutes above 0") },
    };

    private readonly Option<int> _atOnce = Number("--at-once", "Most tasks that may run at once, for slow disks; default no limit.", defaultValue: 0);
    private readonly Option<string[]> _sbatch = new("--sbatch") { Description = "A further option for sbatch, as \"--qos=low\"; may be given several times." };
    private readonly Option<string[]> _setup = new("--setup") { Description = "A line of shell that each node runs first, as \"module load dotnet\"; may be given several times." };
    private readonly Option<string?> _program = new("--program")
    {
        Description = "What starts sit on a node, as \"apptainer exec sit.sif sit\"; default this program by its full path.",
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _partition, _account, _time, _cpus, _memory, _minutes, _atOnce, _sbatch, _setup, _program })
        {
            command.Add(option);
        }
    }

    public ClusterOptions Options(ParseResult parsed) => new()
    {
        Partition = parsed.GetValue(_partition),
        Account = parsed.GetValue(_account),
        TimeLimit = parsed.GetValue(_time),
        CpusPerTask = parsed.GetValue(_cpus),
        MemoryMb = parsed.GetValue(_memory) is > 0 and var memory ? memory : null,
        TaskMinutes = parsed.GetValue(_minutes),
        AtOnce = parsed.GetValue(_atOnce) is > 0 and var atOnce ? atOnce : null,
        SbatchLines = [.. parsed.GetValue(_sbatch) ?? []],
        SetupLines = [.. parsed.GetValue(_setup) ?? []],
        Program = parsed.GetValue(_program) ?? ThisProgram(),
    };

    /// <summary>How this program was started: by itself, or by the <c>dotnet</c> program.</summary>
    private static string ThisProgram()
    {
        var process = Environment.ProcessPath ?? "dotnet";
        var library = Path.Combine(AppContext.BaseDirectory, "sit.dll");
        return Path.GetFileNameWithoutExtension(process) == "dotnet"
            ? $"{SlurmScripts.Quoted(process)} {SlurmScripts.Quoted(library)}"
            : SlurmScripts.Quoted(process);
    }

    private static Option<int> Number(string name, string description, int defaultValue) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => defaultValue,
        Validators =
        {
            result => Require(result, result.Tokens.Count == 0 || (int.TryParse(result.Tokens[0].Value, out var number) && number > 0), "a whole number above 0"),
        },
    };

    private static void Require(OptionResult result, bool isFit, string expected)
    {
        if (!isFit)
        {
            result.AddError($"{result.Option.Name}: found '{result.Tokens[0].Value}'; expected {expected}.");
        }
    }
}
