using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Evaluation;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>Labels that can be learnt from: every frame has a mark, every recording a scale.</summary>
internal static class TrainingLabels
{
    private static readonly ScaleOptions Bodies = new();

    /// <summary>No labels at all, for learning from simulated frames only.</summary>
    public static LabelTable None { get; } = new([], []);

    /// <summary>Reads a table of labels.</summary>
    /// <param name="path">The table.</param>
    /// <returns>Its frames that have a mark; where a recording's scale is not given, the one at which its median labelled body is as long as usual.</returns>
    /// <exception cref="UserErrorException">The table is at fault, no frame has a mark, or a recording has neither a scale nor a labelled body to take it from.</exception>
    public static LabelTable Read(string path)
    {
        var table = LabelReader.Read(path);
        ImmutableArray<LabelledFrame> marked = [.. table.Frames.Where(f => f.Positions.Any(p => !p.IsMissing))];
        return marked.IsEmpty
            ? throw new UserErrorException(new Fault(
                path, $"{table.Frames.Length} rows without a mark", "a keypoint's position in at least one of them", "Mark the keypoints in the pictures."))
            : WithScales(table with { Frames = marked });
    }

    private static LabelTable WithScales(LabelTable table)
    {
        var (nose, tailBase) = (table.Keypoints.IndexOf(BodyPoint.Nose.Name()), table.Keypoints.IndexOf(BodyPoint.TailBase.Name()));
        var scales = table.Frames.GroupBy(f => f.Recording).ToDictionary(
            recording => recording.Key, recording => recording.First().PxPerCm ?? FromBodies(recording.Key, [.. recording], nose, tailBase), StringComparer.Ordinal);
        return table with { Frames = [.. table.Frames.Select(f => f with { PxPerCm = scales[f.Recording] })] };
    }

    private static double FromBodies(string recording, ImmutableArray<LabelledFrame> frames, int nose, int tailBase)
    {
        double[] lengthsPx = nose < 0 || tailBase < 0
            ? [] : [.. frames.Select(f => f.Positions[nose].DistanceTo(f.Positions[tailBase])).Where(double.IsFinite).Order()];
        return lengthsPx.Length > 0
            ? lengthsPx[lengthsPx.Length / 2] / Bodies.BodyLengthCm
            : throw new UserErrorException(new Fault(
                $"recordings.csv, recording {recording}", "no px_per_cm, and no frame with both nose and tail base to take it from", "a rough scale",
                "Write recordings.csv beside the labels with the columns recording and px_per_cm."));
    }
}
