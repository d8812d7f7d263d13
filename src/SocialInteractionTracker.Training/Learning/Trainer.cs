using System.Diagnostics;
using System.Globalization;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>Trains one network; goes on from its last checkpoint.</summary>
/// <param name="stage">The network.</param>
/// <param name="drawer">What it learns from.</param>
/// <param name="heldOut">What it is measured on.</param>
/// <param name="options">How.</param>
public sealed class Trainer(StageOptions stage, SampleDrawer drawer, HeldOutFrames heldOut, TrainingOptions options)
{
    private const int ReportEvery = 50;

    /// <summary>Ending of the file with the best averaged network so far.</summary>
    public const string BestSuffix = ".best";

    private readonly int _pixels = stage.ViewSize * stage.ViewSize;

    /// <summary>Trains until the steps are made or nothing gets better.</summary>
    /// <param name="folder">Holds checkpoints and the table of errors.</param>
    /// <param name="output">Told how it goes.</param>
    /// <param name="cancellationToken">Stops after a step; the checkpoint of the last measurement is kept.</param>
    public void Run(string folder, TextWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(output);
        var random = new RandomSource(options.Seed).Fork($"stage {stage.Name}");
        var path = Path.Combine(folder, $"{stage.Name}.checkpoint");
        var checkpoint = new Checkpoint(stage.Plan, random.Fork("weights"));
        if (File.Exists(path))
        {
            checkpoint.Load(path);
            output.WriteLine($"{stage.Name}: going on after step {checkpoint.Step}");
        }

        using var network = new TorchNetwork(checkpoint.State);
        var batch = new Batch(options.BatchSize, stage);
        var clock = Stopwatch.StartNew();
        var (first, sum) = (checkpoint.Step, 0.0);
        while (checkpoint.Step < options.Steps && checkpoint.SinceBest < options.Patience)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Draw(batch, random.Fork($"step {checkpoint.Step}"));
            sum += Step(network, checkpoint, batch);
            if (checkpoint.Step % ReportEvery == 0)
            {
                var left = clock.Elapsed / (checkpoint.Step - first) * (options.Steps - checkpoint.Step);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Name} step {checkpoint.Step} of {options.Steps}, loss {sum / ReportEvery:F3}, {(checkpoint.Step - first) / clock.Elapsed.TotalSeconds:F1} steps/s, {left:h\\:mm\\:ss} left"));
                sum = 0;
            }

            if (checkpoint.Step % options.MeasureEvery == 0 || checkpoint.Step == options.Steps)
            {
                Measure(network, checkpoint, path, output);
            }
        }
    }

    private void Draw(Batch batch, RandomSource random) => Parallel.For(
        0, options.BatchSize, new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
        index => drawer.Draw(random.Fork($"view {index}"), batch.Views.AsSpan(index * _pixels, _pixels), batch.Samples[index]));

    private double Step(TorchNetwork network, Checkpoint checkpoint, Batch batch)
    {
        network.Load(checkpoint.State);
        var loss = network.Step(
            batch.Views, options.BatchSize, stage.ViewSize, (logits, gradient) => batch.Loss.Compute(batch.Samples, logits, gradient), batch.Gradients);
        network.SaveRunning(checkpoint.State);
        checkpoint.Optimiser.Step(checkpoint.State, batch.Gradients, options.RateAt(checkpoint.Step), checkpoint.Step + 1);
        checkpoint.Step++;
        checkpoint.Average(options.Average);
        return loss;
    }

    private void Measure(TorchNetwork network, Checkpoint checkpoint, string path, TextWriter output)
    {
        network.Load(checkpoint.Averaged);
        var rows = heldOut.Measure(network);
        var error = rows.GroupBy(r => r.Group).Average(g => g.Average(r => r.MeanCm));
        foreach (var row in rows)
        {
            var line = string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Step},{row.Group},{row.Keypoint},{row.Count},{row.MeanCm:F4},{row.RootMeanSquareCm:F4}");
            File.AppendAllText(Path.ChangeExtension(path, ".errors.csv"), line + "\n");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Name} step {checkpoint.Step}: held out {error:F3} cm; {string.Join(", ", rows.GroupBy(r => r.Group).Select(g => $"{g.Key} {g.Average(r => r.MeanCm):F3}"))}"));
        checkpoint.SinceBest++;
        if (error < checkpoint.BestErrorCm)
        {
            (checkpoint.BestErrorCm, checkpoint.SinceBest) = (error, 0);
            checkpoint.Save(path + BestSuffix);
        }

        checkpoint.Save(path);
    }

    private sealed class Batch(int size, StageOptions stage)
    {
        public float[] Views { get; } = new float[size * stage.ViewSize * stage.ViewSize];

        public TrainingSample[] Samples { get; } = [.. Enumerable.Range(0, size).Select(_ => new TrainingSample(KeypointNames.All.Length))];

        public HeatmapLoss Loss { get; } = new(stage.MapSize, stage.SigmaCells);

        public NetworkState Gradients { get; } = NetworkState.Create(stage.Plan, new RandomSource(0));
    }
}
