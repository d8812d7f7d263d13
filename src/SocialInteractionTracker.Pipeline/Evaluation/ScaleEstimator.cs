using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>Finds a recording's pixels per centimetre from the bodies the model sees in its pictures, or corrects a rough one.</summary>
/// <param name="model">The model.</param>
/// <param name="options">How.</param>
public sealed class ScaleEstimator(PoseModel model, ScaleOptions options)
{
    private readonly int _nose = model.Manifest.Keypoints.IndexOf(BodyPoint.Nose.Name());
    private readonly int _tailBase = model.Manifest.Keypoints.IndexOf(BodyPoint.TailBase.Name());

    /// <summary>Finds the scale.</summary>
    /// <param name="pictures">Pictures of one recording; at least one.</param>
    /// <param name="givenPxPerCm">The rough scale, px/cm; <see langword="null"/> if none is given.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The scale, px/cm.</returns>
    /// <remarks>
    /// Without a scale, a ladder of scales is tried and the one whose keypoints are surest begins. Then, in a few rounds, the median
    /// distance of nose and tail base over the sure pictures is measured, and the scale is set so that it has the usual length; a
    /// given scale only as far as the length leaves the range of usual ones.
    /// </remarks>
    /// <exception cref="ArgumentException">There is no picture.</exception>
    public double Estimate(IReadOnlyList<LumaPicture> pictures, double? givenPxPerCm, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        if (pictures.Count == 0)
        {
            throw new ArgumentException("A scale cannot be found without a picture.", nameof(pictures));
        }

        var chosen = EvenlyChosen(pictures);
        var scale = givenPxPerCm ?? Surest(chosen, cancellationToken);
        for (var round = 0; round < options.Rounds; round++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var measure = Measure(chosen, scale);
            if (measure.SurePictures == 0 || (givenPxPerCm is not null && measure.SurePictures < options.FewestPictures))
            {
                break;
            }

            var lengthCm = measure.MedianBodyPx / scale;
            var wantedCm = givenPxPerCm is null
                ? options.BodyLengthCm : Math.Clamp(lengthCm, options.ShortestBodyCm, options.LongestBodyCm);
            scale = measure.MedianBodyPx / wantedCm;
        }

        return scale;
    }

    private double Surest(ImmutableArray<LumaPicture> pictures, CancellationToken cancellationToken)
    {
        var diagonalPx = Math.Sqrt((pictures[0].Width * pictures[0].Width) + (pictures[0].Height * pictures[0].Height));
        var (best, bestConfidence) = (diagonalPx / options.LargestDiagonalCm, double.NegativeInfinity);
        for (var diagonalCm = options.SmallestDiagonalCm; diagonalCm <= options.LargestDiagonalCm; diagonalCm *= options.Step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var confidence = Measure(pictures, diagonalPx / diagonalCm).MeanConfidence;
            if (confidence > bestConfidence)
            {
                (best, bestConfidence) = (diagonalPx / diagonalCm, confidence);
            }
        }

        return best;
    }

    private ScaleMeasure Measure(ImmutableArray<LumaPicture> pictures, double pxPerCm)
    {
        using var detector = new WholePictureDetector(model, pxPerCm);
        var lengths = new List<double>();
        var confidence = 0.0;
        foreach (var picture in pictures)
        {
            var keypoints = detector.Detect(picture);
            confidence += keypoints.Average(k => k.Confidence);
            var (nose, tail) = (keypoints[_nose], keypoints[_tailBase]);
            if (Math.Min(nose.Confidence, tail.Confidence) >= options.SureConfidence)
            {
                lengths.Add(nose.Position.DistanceTo(tail.Position));
            }
        }

        return new ScaleMeasure(lengths.Count, Median(lengths), confidence / pictures.Length);
    }

    private ImmutableArray<LumaPicture> EvenlyChosen(IReadOnlyList<LumaPicture> pictures)
    {
        var count = Math.Min(pictures.Count, options.MostPictures);
        return [.. Enumerable.Range(0, count).Select(i => pictures[i * pictures.Count / count])];
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values.Count == 0 ? double.NaN : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2;
    }

    private readonly record struct ScaleMeasure(int SurePictures, double MedianBodyPx, double MeanConfidence);
}
