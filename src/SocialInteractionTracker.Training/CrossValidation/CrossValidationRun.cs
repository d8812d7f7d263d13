using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.Training.Evaluating;
using SocialInteractionTracker.Training.Export;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.CrossValidation;

/// <summary>Trains a model without some recordings, judges it on them, and so on with the next ones and the next seed.</summary>
/// <remarks>
/// While it learns a network is measured on other frames, held out of those it may see: choosing the best network on the recordings left out
/// would flatter it. A fold whose table is there is not done again.
/// </remarks>
/// <param name="request">What is asked.</param>
/// <param name="progress">Told how it goes.</param>
internal sealed class CrossValidationRun(CrossValidationRequest request, TextWriter progress)
{
    private const string Any = "*";
    private const string Table = "errors.csv";
    private const string ModelName = "fold";

    // One of so many frames that may be learnt from is measured on instead.
    private const int MeasuredEvery = 10;

    /// <summary>Does all folds with all seeds.</summary>
    /// <param name="cancellationToken">Stops it; folds that are done, and checkpoints, are kept.</param>
    /// <returns>The errors on what was left out.</returns>
    /// <exception cref="UserErrorException">Labels or pictures are at fault, or nothing would be left to learn from.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<ImmutableArray<FoldResult>> RunAsync(CancellationToken cancellationToken)
    {
        var labels = TrainingLabels.Read(request.Labels);
        ImmutableArray<(string LeftOut, LabelTable Learnt, LabelTable KeptOut)> folds = [.. request.LeaveOut.Select(rule => Fold(labels, rule))];
        var results = ImmutableArray.CreateBuilder<FoldResult>();
        foreach (var seed in request.Seeds)
        {
            var simulated = new Lazy<SimulatedSets>(() => SimulatedSets.Render(request.Simulation with { Seed = seed }));
            foreach (var (leftOut, learnt, keptOut) in folds)
            {
                var folder = Path.Combine(request.Folder, $"seed-{seed}", leftOut.TrimEnd(Any[0]).TrimEnd('_'));
                var table = Path.Combine(folder, Table);
                if (!File.Exists(table))
                {
                    progress.WriteLine($"{leftOut}, seed {seed}: {learnt.Frames.Length} frames may be learnt from, {keptOut.Frames.Length} are left out");
                    var model = await LearnAsync(learnt, simulated.Value, seed, folder, cancellationToken).ConfigureAwait(false);
                    FoldFile.Write(table, request.Scales.SelectMany(scale =>
                        LabelledJudge.Run(model, keptOut, scale, cancellationToken).Select(j => new FoldResult(leftOut, seed, scale, j))));
                }

                results.AddRange(FoldFile.Read(table));
            }
        }

        return results.ToImmutable();
    }

    private static (string LeftOut, LabelTable Learnt, LabelTable KeptOut) Fold(LabelTable labels, string leftOut)
    {
        string[] recordings = [.. labels.Frames.Select(f => f.Recording).Distinct()];
        string[] rules = leftOut.EndsWith(Any, StringComparison.Ordinal)
            ? [.. recordings.Where(r => r.StartsWith(leftOut[..^1], StringComparison.Ordinal))]
            : [leftOut];
        if (rules.Length == 0 || rules.Length == recordings.Length)
        {
            throw new UserErrorException(new Fault(
                "--leave-out", $"'{leftOut}', which is {(rules.Length == 0 ? "no recording" : "every recording")} of the labels",
                $"some of {string.Join(", ", recordings.Order(StringComparer.Ordinal))}", "Correct the name."));
        }

        var (learnt, keptOut) = HoldOut.Split(labels, rules);
        return (leftOut, learnt, keptOut);
    }

    private async Task<PoseModel> LearnAsync(LabelTable learnt, SimulatedSets simulated, ulong seed, string folder, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var (inner, measured) = HoldOut.Split(learnt, MeasuredEvery);
        var data = TrainingData.Of(inner, measured, simulated);
        var learner = new NetworkLearner(data, request.Training with { Seed = seed }, progress);
        await learner.RunAsync([StageOptions.Coarse, StageOptions.Fine], folder, cancellationToken).ConfigureAwait(false);
        var (coarse, fine) = (TrainedNetwork.Load(folder, StageOptions.Coarse, progress), TrainedNetwork.Load(folder, StageOptions.Fine, progress));
        new ModelExporter(data, progress).Export(folder, ModelName, coarse, fine);
        return PoseModel.Load(Path.Combine(folder, $"{ModelName}.yaml"));
    }
}
