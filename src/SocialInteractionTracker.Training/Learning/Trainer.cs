using System.Diagnostics;
using System.Globalization;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>Trains one network; goes on from its last checkpoint.</summary>
/// <remarks>
/// The views of a step depend on the seed and the step's number alone, and a checkpoint holds all that learning needs: learning that
/// was stopped at any moment and goes on gives the same numbers as learning that was not.
/// </remarks>
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

    /// <summary>Trains from nothing until the steps are made or nothing gets better.</summary>
    /// <param name="folder">Holds checkpoints, tables and curves.</param>
    /// <param name="output">Told how it goes.</param>
    /// <param name="cancellationToken">Stops after a step; the checkpoint of the last measurement is kept.</param>
    /// <returns>The best averaged network.</returns>
    /// <exception cref="OperationCanceledException">Learning was stopped.</exception>
    public NetworkState Run(string folder, TextWriter output, CancellationToken cancellationToken) =>
        Run(new Checkpoint(stage.Plan, Random.Fork("weights")), folder, output, cancellationToken);

    /// <summary>Trains until the steps are made or nothing gets better.</summary>
    /// <param name="start">Where learning begins if the folder has no checkpoint.</param>
    /// <param name="folder">Holds checkpoints, tables and curves.</param>
    /// <param name="output">Told how it goes.</param>
    /// <param name="cancellationToken">Stops after a step; the checkpoint of the last measurement is kept.</param>
    /// <returns>The best averaged network.</returns>
    /// <exception cref="OperationCanceledException">Learning was stopped.</exception>
    public NetworkState Run(Checkpoint start, string folder, TextWriter output, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(output);
        var path = Path.Combine(folder, $"{stage.Name}.checkpoint");
        if (File.Exists(path))
        {
            start.Load(path);
            output.WriteLine($"{stage.Name}: going on after step {start.Step}");
        }

        using var network = new TorchNetwork(start.State);
        var course = new Course(network, start, path, new TrainingLog(path, start.Step), output);
        if (start.Step == 0 && options.MeasuresStart)
        {
            Measure(course);
        }

        Learn(course, cancellationToken);
        return Checkpoint.Read(start.State.Plan, path + BestSuffix).Averaged;
    }

    private RandomSource Random => new RandomSource(options.Seed).Fork($"stage {stage.Name}");

    private void Learn(Course course, CancellationToken cancellationToken)
    {
        var checkpoint = course.Checkpoint;
        var batch = new Batch(options.BatchSize, stage, checkpoint.State);
        var clock = Stopwatch.StartNew();
        var (first, sum, count) = (checkpoint.Step, 0.0, 0);
        while (checkpoint.Step < options.Steps && checkpoint.SinceBest < options.Patience)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Draw(batch, Random.Fork($"step {checkpoint.Step}"));
            (sum, count) = (sum + Step(course.Network, checkpoint, batch), count + 1);
            var isMeasured = checkpoint.Step % options.MeasureEvery == 0 || checkpoint.Step == options.Steps;
            if (isMeasured || checkpoint.Step % ReportEvery == 0)
            {
                course.Log.Add(checkpoint.Step, sum / count);
                Report(course, sum / count, checkpoint.Step - first, clock.Elapsed);
                (sum, count) = (0, 0);
            }

            if (isMeasured)
            {
                Measure(course);
            }
        }

        if (checkpoint.Step < options.Steps)
        {
            course.Output.WriteLine($"{stage.Name}: stopped after step {checkpoint.Step}, {checkpoint.SinceBest} measurements without getting better");
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

    private void Report(Course course, double loss, int steps, TimeSpan elapsed)
    {
        var step = course.Checkpoint.Step;
        var left = elapsed / steps * (options.Steps - step);
        course.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{stage.Name} step {step} of {options.Steps}, loss {loss:F3}, {steps / elapsed.TotalSeconds:F1} steps/s, {left:h\\:mm\\:ss} left"));
    }

    private void Measure(Course course)
    {
        var checkpoint = course.Checkpoint;
        course.Network.Load(checkpoint.Averaged);
        var rows = heldOut.Measure(course.Network);
        var error = rows.GroupBy(r => r.Group).Average(g => g.Average(r => r.MeanCm));
        course.Log.Add(checkpoint.Step, rows);
        LearningCurves.Write(course.Path, stage.Name, course.Log);
        var groups = string.Join(", ", rows.GroupBy(r => r.Group).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Average(r => r.MeanCm):F3}")));
        course.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage.Name} step {checkpoint.Step}: held out {error:F3} cm; {groups}"));
        checkpoint.SinceBest++;
        if (error < checkpoint.BestErrorCm)
        {
            (checkpoint.BestErrorCm, checkpoint.SinceBest) = (error, 0);
            checkpoint.Save(course.Path + BestSuffix);
        }

        checkpoint.Save(course.Path);
    }

    private sealed record Course(TorchNetwork Network, Checkpoint Checkpoint, string Path, TrainingLog Log, TextWriter Output);

    private sealed class Batch(int size, StageOptions stage, NetworkState state)
    {
        public float[] Views { get; } = new float[size * stage.ViewSize * stage.ViewSize];

        public TrainingSample[] Samples { get; } = [.. Enumerable.Range(0, size).Select(_ => new TrainingSample(KeypointNames.All.Length))];

        public HeatmapLoss Loss { get; } = new(stage.MapSize, stage.SigmaCells);

        public NetworkState Gradients { get; } = state.Copy();
    }
}
