using System.Collections.Immutable;
using SocialInteractionTracker.Inference.Decoding;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Pictures;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>Frames that are not learnt from, seen straight and unchanged, to measure a network on.</summary>
public sealed class HeldOutFrames
{
    private readonly StageOptions _stage;
    private readonly ImmutableArray<(string Recording, float[] View, TrainingSample Sample)> _views;

    /// <summary>Cuts the views.</summary>
    /// <param name="stage">The network they are for.</param>
    /// <param name="frames">The frames; the surroundings of the first animal of each are measured, empty arenas not at all.</param>
    public HeldOutFrames(StageOptions stage, IEnumerable<TrainingFrame> frames)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(frames);
        _stage = stage;
        _views = [.. frames.Where(f => !f.Animals.IsEmpty).Select(frame => AsSeen(stage, frame))];
    }

    private HeldOutFrames(StageOptions stage, ImmutableArray<(string Recording, float[] View, TrainingSample Sample)> views)
    {
        (_stage, _views) = (stage, views);
    }

    /// <summary>Draws views as for learning: turned, of other sizes, darker, blurred, covered. Confidences have to hold on hard pictures too.</summary>
    /// <param name="stage">The network they are for.</param>
    /// <param name="frames">The frames; at least one.</param>
    /// <param name="count">Number of views.</param>
    /// <param name="random">Chance.</param>
    /// <returns>The views, of one recording <c>changed</c>.</returns>
    public static HeldOutFrames Changed(StageOptions stage, ImmutableArray<TrainingFrame> frames, int count, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(stage);
        ArgumentNullException.ThrowIfNull(random);
        var bySource = frames.ToLookup(f => IsSimulated(f.Recording));
        var drawer = new SampleDrawer(stage, [.. bySource[false]], [.. bySource[true]], new AugmentationOptions());
        return new HeldOutFrames(stage, [.. Enumerable.Range(0, count).Select(Draw)]);

        (string, float[], TrainingSample) Draw(int index)
        {
            var (view, sample) = (new float[stage.ViewSize * stage.ViewSize], new TrainingSample(KeypointNames.All.Length));
            drawer.Draw(random.Fork($"view {index}"), view, sample);
            return ("changed", view, sample);
        }
    }

    /// <summary>The views, as the network sees them.</summary>
    public IEnumerable<float[]> Views => _views.Select(v => v.View);

    /// <summary>Measures a network.</summary>
    /// <param name="network">The network.</param>
    /// <returns>One row a group and keypoint; guessed keypoints are left out.</returns>
    public ImmutableArray<Measurement> Measure(TorchNetwork network) =>
    [
        .. Peaks(network)
            .Where(p => !double.IsPositiveInfinity(p.ErrorCm))
            .GroupBy(p => (p.Group, p.Keypoint))
            .OrderBy(g => g.Key.Group, StringComparer.Ordinal).ThenBy(g => g.Key.Keypoint)
            .Select(g => new Measurement(
                g.Key.Group, KeypointNames.All[g.Key.Keypoint], g.Count(), g.Average(p => p.ErrorCm), Math.Sqrt(g.Average(p => p.ErrorCm * p.ErrorCm)))),
    ];

    /// <summary>Runs a network and compares every keypoint's peak with its label, or with the nearest one where there are several animals.</summary>
    /// <param name="network">The network.</param>
    /// <returns>Group, keypoint, the peak's logit and its error; infinite where the view is known to show no such keypoint. Guessed and unknown ones are left out.</returns>
    public IEnumerable<(string Group, int Keypoint, float Logit, double ErrorCm)> Peaks(TorchNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var cells = _stage.MapSize * _stage.MapSize;
        var logits = new float[KeypointNames.All.Length * cells];
        foreach (var (recording, view, sample) in _views)
        {
            network.Run(view, 1, _stage.ViewSize, logits);
            for (var keypoint = 0; keypoint < KeypointNames.All.Length; keypoint++)
            {
                if (sample.Weights[keypoint] == 1)
                {
                    var peak = HeatmapPeaks.FindHighest(logits.AsSpan(keypoint * cells, cells), _stage.MapSize);
                    yield return (Group(recording), keypoint, peak.Logit, ErrorCm(peak, sample.Targets.Where(t => t.Keypoint == keypoint)));
                }
            }
        }
    }

    private double ErrorCm(HeatmapPeak peak, IEnumerable<KeypointTarget> targets) =>
        targets.Select(t => double.Hypot(peak.Column - t.Column, peak.Row - t.Row)).DefaultIfEmpty(double.PositiveInfinity).Min()
        * NetworkPlan.Stride / _stage.PxPerCm;

    private static (string Recording, float[] View, TrainingSample Sample) AsSeen(StageOptions stage, TrainingFrame frame)
    {
        var (view, sample) = (new float[stage.ViewSize * stage.ViewSize], new TrainingSample(KeypointNames.All.Length));
        var map = new ViewMap(frame.Animals[0].Middle, stage.ViewSize, frame.PxPerCm / stage.PxPerCm, 0, isMirrored: false);
        frame.Picture.Sample(map, stage.ViewSize, view);
        SampleViews.Normalise(view, stage);
        SampleViews.WriteTargets(stage, map, stage.IsCrop ? [frame.Animals[0]] : frame.Animals, sample);
        return (frame.Recording, view, sample);
    }

    private static bool IsSimulated(string recording) => recording.StartsWith("simulated", StringComparison.Ordinal);

    private static string Group(string recording) => IsSimulated(recording) ? "simulated" : recording;
}
