using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>Compares predictions with labels.</summary>
public static class ErrorTable
{
    private const double Twentieth = 0.05;
    private const double Tenth = 0.1;

    /// <summary>Computes the errors of every recording and keypoint.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="predictions">One prediction a labelled frame.</param>
    /// <param name="keypoints">The model's keypoints, in the order of the predictions.</param>
    /// <returns>One row a recording and keypoint with at least one label, in order of recording, then of the model; empty if they share none.</returns>
    public static ImmutableArray<KeypointError> Compute(
        LabelTable labels, IReadOnlyCollection<Prediction> predictions, ImmutableArray<string> keypoints)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var rows = ImmutableArray.CreateBuilder<KeypointError>();
        foreach (var recording in predictions.GroupBy(p => p.Frame.Recording).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var bodyPx = BodyLengthPx(labels, recording);
            foreach (var (index, name) in keypoints.Index().Where(k => labels.Keypoints.Contains(k.Item)))
            {
                var label = labels.Keypoints.IndexOf(name);
                double[] distances = [.. recording.Where(p => !p.Frame.Positions[label].IsMissing)
                    .Select(p => p.Keypoints[index].Position.DistanceTo(p.Frame.Positions[label]))];
                if (distances.Length > 0)
                {
                    rows.Add(Row(recording.Key, name, distances, bodyPx));
                }
            }
        }

        return rows.ToImmutable();
    }

    private static KeypointError Row(string recording, string keypoint, double[] distances, double bodyPx) => new(
        recording, keypoint, distances.Length, distances.Average(), Math.Sqrt(distances.Average(d => d * d)), bodyPx,
        ShareWithin(distances, Twentieth * bodyPx), ShareWithin(distances, Tenth * bodyPx));

    private static double ShareWithin(double[] distances, double limit) =>
        double.IsNaN(limit) ? double.NaN : distances.Count(d => d <= limit) / (double)distances.Length;

    private static double BodyLengthPx(LabelTable labels, IEnumerable<Prediction> predictions)
    {
        var (nose, tail) = (labels.Keypoints.IndexOf(BodyPoint.Nose.Name()), labels.Keypoints.IndexOf(BodyPoint.TailBase.Name()));
        if (nose < 0 || tail < 0)
        {
            return double.NaN;
        }

        double[] lengths = [.. predictions.Select(p => p.Frame.Positions[nose].DistanceTo(p.Frame.Positions[tail])).Where(double.IsFinite).Order()];
        return lengths.Length == 0 ? double.NaN : (lengths[(lengths.Length - 1) / 2] + lengths[lengths.Length / 2]) / 2;
    }
}
