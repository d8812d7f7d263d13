using System.CommandLine;
using SocialInteractionTracker.Cli;
using SocialInteractionTracker.Pipeline.Detection;
using SocialInteractionTracker.Pipeline.Running;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Evaluating;
using SocialInteractionTracker.Training.Frames;

namespace SocialInteractionTracker.Training.Commands;

/// <summary><c>sit-train evaluate</c>: how good a model is, on labelled and on simulated frames.</summary>
internal static class EvaluateCommand
{
    // Simulated trials of this seed are those of no training that begins at 1.
    private const ulong UnseenSeed = 1000;
    private const int DefaultTrials = 60;
    private const int FramesOfTrial = 8;

    public static Command Create()
    {
        var labels = SharedOptions.Labels("Table of labels to judge the model by; without it only simulated frames are taken.");
        var model = SharedOptions.Model();
        var only = SharedOptions.HoldOut("Judge these recordings only: NAME, or NAME/N for every Nth frame. Give what was held out in training: figures on frames that were learnt say nothing.");
        var scale = new Option<double>("--scale") { Description = "Take the scales that are given times this, such as 0.75 or 1.25, to see how much of a wrong one is borne.", DefaultValueFactory = _ => 1 };
        var trials = SharedOptions.Whole("--trials", $"Simulated trials, {FramesOfTrial} frames each, of all coats and lights.", DefaultTrials);
        var seed = new Option<ulong>("--seed") { Description = "Seed of the simulated trials; another one than in training.", DefaultValueFactory = _ => UnseenSeed };
        var folder = new Option<string?>("--out", "-o") { Description = $"Folder for the tables {EvaluationTables.Errors} and {EvaluationTables.Confidences}; only printed where not given." };
        var command = new Command(
            "evaluate",
            """
            Tell how far a model's keypoints are from where they should be, with both networks in 8 bits as the program runs them:
            by recording (labelled frames), by coat and light (simulated frames), and how far its confidences can be trusted.

              sit-train evaluate --model my-model --labels labels.csv --hold-out recording-7 recording-1/4 --out my-evaluation
            """)
        {
            labels, model, only, scale, trials, seed, folder,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                var poseModel = PoseModels.Load(ModelsFolders.Default(), parsed.GetRequiredValue(model), Environment.CurrentDirectory);
                var judgements = new List<KeypointJudgement>();
                if (parsed.GetValue(labels) is { } path)
                {
                    var rules = parsed.GetValue(only) ?? [];
                    var table = TrainingLabels.Read(path);
                    judgements.AddRange(LabelledJudge.Run(poseModel, rules.Length == 0 ? table : HoldOut.Split(table, rules).KeptOut, parsed.GetValue(scale), cancellationToken));
                }

                var frames = SimulatedFrames.Render(new RandomSource(parsed.GetValue(seed)), parsed.GetValue(trials), FramesOfTrial, workers: 2);
                judgements.AddRange(new SimulatedJudge(poseModel).Run(frames, cancellationToken));
                if (parsed.GetValue(folder) is { } to)
                {
                    EvaluationTables.Write(to, judgements);
                }

                EvaluationTables.Print(judgements, parsed.InvocationConfiguration.Output);
                return ExitCodes.Done;
            },
            cancellationToken));
        return command;
    }
}
