using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Export;

/// <summary>Makes a model of two trained networks.</summary>
/// <param name="data">Frames to find the ranges of numbers and to fit the confidences on.</param>
/// <param name="output">Told what was found.</param>
internal sealed class ModelExporter(TrainingData data, TextWriter output)
{
    private const int CalibrationFrames = 48;

    private const int ConfidenceViews = 1500;

    // A twentieth of an adult's length from nose to tail base.
    private const double RightCm = 0.425;

    // Simulated trials to find the ranges of numbers on.
    private const int CalibrationTrials = 24;

    /// <summary>Writes the best networks of a training as a model.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="output">Told what was found.</param>
    /// <exception cref="UserErrorException">Labels, pictures or checkpoints are at fault, or an ONNX file does not give what torch gives.</exception>
    public static void Export(ExportRequest request, TextWriter output)
    {
        var coarse = TrainedNetwork.Load(request.Checkpoints, StageOptions.Coarse, output);
        var fine = TrainedNetwork.Load(request.Checkpoints, StageOptions.Fine, output);
        var (learnt, keptOut) = HoldOut.Split(request.Labels is { } path ? TrainingLabels.Read(path) : TrainingLabels.None, request.HoldOut);
        var data = TrainingData.Load(learnt, keptOut, new SimulationOptions { Trials = CalibrationTrials, Seed = request.Seed });
        new ModelExporter(data, output).Export(request.Folder, request.Name, coarse, fine);
    }

    /// <summary>Writes the model's files.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="name">The model's name.</param>
    /// <param name="coarse">The network that finds animals.</param>
    /// <param name="fine">The network that gives keypoints.</param>
    /// <exception cref="UserErrorException">An ONNX file does not give what torch gives.</exception>
    public void Export(string folder, string name, TrainedNetwork coarse, TrainedNetwork fine)
    {
        Directory.CreateDirectory(folder);
        ManifestWriter.Write(folder, name, [Files(coarse), Files(fine)], FitConfidence(fine));
    }

    private NetworkFiles Files(TrainedNetwork network)
    {
        var full = NetworkExporter.Write(network.State);
        Check(network, full);
        var frames = EvenlyChosen(data.Labelled).Concat(EvenlyChosen(data.Simulated));
        var ranges = Calibration.Run(network.State, new HeldOutFrames(network.Stage, frames).Views);
        return new NetworkFiles(network, full, NetworkExporter.WriteQuantised(network.State, ranges));
    }

    private static IEnumerable<TrainingFrame> EvenlyChosen(IReadOnlyList<TrainingFrame> frames) =>
        Enumerable.Range(0, Math.Min(CalibrationFrames, frames.Count)).Select(k => frames[k * frames.Count / Math.Min(CalibrationFrames, frames.Count)]);

    private void Check(TrainedNetwork network, byte[] onnx)
    {
        var name = network.Stage.Name;
        var difference = OnnxCheck.LargestDifference(network.State, network.Stage.ViewSize, onnx);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: ONNX differs from torch by at most {difference:E1} on random input"));
        if (!(difference < OnnxCheck.LargestRounding))
        {
            throw new UserErrorException(new Fault(
                $"stage {name}", $"logits that differ by {difference}", $"less than {OnnxCheck.LargestRounding}", "This is a fault of the exporter; please report it."));
        }
    }

    private ConfidenceTable FitConfidence(TrainedNetwork fine)
    {
        using var network = new TorchNetwork(fine.State);
        var peaks = HeldOutFrames.Changed(fine.Stage, data.HeldOut, ConfidenceViews, new RandomSource(0)).Peaks(network);
        return ConfidenceFit.Fit(peaks.Select(p => (p.Logit, p.ErrorCm <= RightCm)));
    }
}
