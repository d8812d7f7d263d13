using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Makes a model of two trained networks.</summary>
/// <param name="checkpoints">Folder of their checkpoints.</param>
/// <param name="data">The frames they learnt from and those held out.</param>
/// <param name="output">Told what was found.</param>
internal sealed class ModelExporter(string checkpoints, TrainingData data, TextWriter output)
{
    private const double LargestDifference = 1e-4;
    private const int CalibrationFrames = 48;

    // A tenth of an adult's length from nose to tail base: what the program takes for right.
    private const double RightCm = 0.85;

    /// <summary>Exports the model.</summary>
    /// <param name="folder">Where its files go.</param>
    /// <param name="name">Its name.</param>
    /// <exception cref="UserErrorException">There is no checkpoint, or an ONNX file does not give what torch gives.</exception>
    public void Export(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        var (coarse, fine) = (Load(StageOptions.Coarse), Load(StageOptions.Fine));
        ManifestWriter.Write(
            folder, name, [Export(StageOptions.Coarse, coarse), Export(StageOptions.Fine, fine)], FitConfidence(fine));
    }

    private NetworkState Load(StageOptions stage)
    {
        var path = Path.Combine(checkpoints, $"{stage.Name}.checkpoint{Trainer.BestSuffix}");
        if (!File.Exists(path))
        {
            throw new UserErrorException(new Fault(path, "no file", "the checkpoint of a trained network", "Run sit-train train first."));
        }

        var checkpoint = new Checkpoint(stage.Plan, new RandomSource(0));
        checkpoint.Load(path);
        output.WriteLine($"{stage.Name}: step {checkpoint.Step}, held out {checkpoint.BestErrorCm:F3} cm");
        return checkpoint.Averaged;
    }

    private (StageOptions Stage, byte[] Full, byte[] Quantised) Export(StageOptions stage, NetworkState state)
    {
        var full = NetworkExporter.Write(state);
        Check(stage, state, full);
        var frames = EvenlyChosen(data.Labelled).Concat(EvenlyChosen(data.Simulated));
        var ranges = Calibration.Run(state, new HeldOutFrames(stage, frames).Views);
        return (stage, full, NetworkExporter.WriteQuantised(state, ranges));
    }

    private static IEnumerable<TrainingFrame> EvenlyChosen(IReadOnlyList<TrainingFrame> frames) =>
        Enumerable.Range(0, Math.Min(CalibrationFrames, frames.Count)).Select(k => frames[k * frames.Count / Math.Min(CalibrationFrames, frames.Count)]);

    /// <summary>Compares the ONNX file with torch on random input.</summary>
    private void Check(StageOptions stage, NetworkState state, byte[] onnx)
    {
        var random = new RandomSource(0);
        var view = new float[stage.ViewSize * stage.ViewSize];
        foreach (ref var value in view.AsSpan())
        {
            value = (float)random.Normal(0, 1);
        }

        var expected = new float[KeypointNames.All.Length * stage.MapSize * stage.MapSize];
        using var torch = new TorchNetwork(state);
        torch.Run(view, 1, stage.ViewSize, expected);
        using var network = new OnnxRun(onnx);
        var difference = 0f;
        network.Run(view, [NetworkPlan.Output], (_, logits) =>
        {
            for (var i = 0; i < expected.Length; i++)
            {
                difference = Math.Max(difference, Math.Abs(logits[i] - expected[i]));
            }
        });
        output.WriteLine($"{stage.Name}: ONNX differs from torch by at most {difference:E1} on random input");
        if (!(difference < LargestDifference))
        {
            throw new UserErrorException(new Fault(
                $"stage {stage.Name}", $"logits that differ by {difference}", $"less than {LargestDifference}", "This is a fault of the exporter; please report it."));
        }
    }

    private ConfidenceTable FitConfidence(NetworkState fine)
    {
        using var network = new TorchNetwork(fine);
        var peaks = new HeldOutFrames(StageOptions.Fine, data.HeldOut).Peaks(network);
        return ConfidenceFit.Fit(peaks.Select(p => (p.Logit, p.ErrorCm <= RightCm)));
    }
}
