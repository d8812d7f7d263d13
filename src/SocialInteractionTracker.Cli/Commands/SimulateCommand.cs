using System.CommandLine;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Simulation.Studies;

namespace SocialInteractionTracker.Cli.Commands;

/// <summary><c>sit simulate OUT</c>: a study of simulated animals, with the truth beside it.</summary>
internal static class SimulateCommand
{
    private const string RandomPreset = "random";
    private const string PlainPreset = "plain";
    private const string SamplePreset = "sample";
    private static readonly RandomStudyOptions Defaults = new();

    public static Command Create()
    {
        var folder = new Argument<string>("out") { Description = "Folder of the study; made if it does not exist, refused if it holds a study." };
        var seed = new Option<ulong?>("--seed", "-s") { Description = "Equal seeds give equal trials. Default 1; the sample study has its own." };
        var preset = new Option<string>("--preset", "-p")
        {
            Description = "random: every arena looks different. plain: white boxes. sample: the study that comes with the program.",
            DefaultValueFactory = _ => RandomPreset,
        }.AcceptOnlyFromAmong(RandomPreset, PlainPreset, SamplePreset);
        var controls = Count("--controls", "Number of control animals.", Defaults.Controls);
        var defeated = Count("--defeated", "Number of defeated animals.", Defaults.Defeated);
        var openFields = Count("--open-fields", "Number of animals that have an open-field trial too.", Defaults.OpenFields);
        var duration = new Option<double>("--duration", "-d")
        {
            Description = "Length of each trial's scored window, s.",
            DefaultValueFactory = _ => Defaults.DurationS,
            Validators =
            {
                result =>
                {
                    if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() > 0))
                    {
                        result.AddError($"--duration: found '{result.Tokens[0].Value}'; expected seconds above 0.");
                    }
                },
            },
        };
        var command = new Command(
            "simulate",
            """
            Make a study of simulated animals whose positions and scores are known: videos, study files, and truth/.

              sit simulate my-simulation --seed 3 --controls 2 --defeated 4 --duration 60
              sit simulate si-study --preset sample
            """)
        {
            folder, seed, preset, controls, defeated, openFields, duration,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var name = parsed.GetRequiredValue(preset);
                var plan = name == SamplePreset
                    ? SampleStudy.Plan(parsed.GetValue(seed) ?? SampleStudy.DefaultSeed)
                    : RandomStudy.Plan(new RandomStudyOptions
                    {
                        Seed = parsed.GetValue(seed) ?? Defaults.Seed,
                        Controls = parsed.GetValue(controls),
                        Defeated = parsed.GetValue(defeated),
                        OpenFields = parsed.GetValue(openFields),
                        DurationS = parsed.GetValue(duration),
                        Varied = name == RandomPreset,
                    });
                return Simulate(plan, parsed.GetRequiredValue(folder), parsed.InvocationConfiguration, cancellationToken);
            },
            cancellationToken));
        return command;
    }

    private static int Simulate(StudyPlan plan, string folder, InvocationConfiguration streams, CancellationToken cancellationToken)
    {
        RefuseStudy(folder);
        var progress = new ToStream(streams.Error);
        var trials = StudyRecorder.Record(plan, folder, progress, cancellationToken);
        if (!progress.IsH264)
        {
            streams.Error.WriteLine("sit: no ffmpeg program was found, so the videos are motion JPEG, and lost frames are not in their times.");
        }

        streams.Output.WriteLine($"{plan.Name}: {plan.Subjects.Length} subjects, {trials.Length} trials in {folder}");
        return ExitCodes.Done;
    }

    private static void RefuseStudy(string folder)
    {
        if (File.Exists(Path.Combine(folder, "study.yaml")))
        {
            throw new UserErrorException(new Fault(folder, "a study", "a new or empty folder", "Choose another folder, or remove the study first."));
        }
    }

    private static Option<int> Count(string name, string description, int defaultValue) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => defaultValue,
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count > 0 && !(int.TryParse(result.Tokens[0].Value, out var count) && count >= 0))
                {
                    result.AddError($"{name}: found '{result.Tokens[0].Value}'; expected a whole number of 0 or more.");
                }
            },
        },
    };

    /// <summary>Tells of each video at once, in order.</summary>
    private sealed class ToStream(TextWriter error) : IProgress<RecordedVideo>
    {
        public bool IsH264 { get; private set; } = true;

        public void Report(RecordedVideo value)
        {
            IsH264 &= value.Video.EndsWith(".mp4", StringComparison.Ordinal);
            error.WriteLine($"{value.Done}/{value.Total} {value.Video}");
        }
    }
}
