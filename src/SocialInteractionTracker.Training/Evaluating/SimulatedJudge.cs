using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Training.Evaluating;

/// <summary>Judges a model, as the program runs it, on simulated frames: the subject's keypoints, by coat and light.</summary>
/// <param name="model">The model.</param>
internal sealed class SimulatedJudge(PoseModel model)
{
    private const string Recording = "simulated";

    // A found animal whose body centre is further from the subject's is another one: half an adult's length, cm.
    private const double SameAnimalCm = BodyCm / 2;
    private const double BodyCm = 8.5;

    /// <summary>Judges the model.</summary>
    /// <param name="frames">The frames; those without a subject are left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>One judgement a keypoint of each subject.</returns>
    public ImmutableArray<KeypointJudgement> Run(IEnumerable<TrainingFrame> frames, CancellationToken cancellationToken)
    {
        var judgements = ImmutableArray.CreateBuilder<KeypointJudgement>();
        foreach (var frame in frames.Where(f => f.Look is not null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            judgements.AddRange(Judge(frame));
        }

        return judgements.ToImmutable();
    }

    private IEnumerable<KeypointJudgement> Judge(TrainingFrame frame)
    {
        var picture = frame.Picture.Full;
        var calibration = Calibration.FromScale(picture.Width / frame.PxPerCm, picture.Height / frame.PxPerCm, frame.PxPerCm, new PixelPoint(-0.5, -0.5));
        using var detector = PoseDetectors.Create(model, calibration, picture.Width, picture.Height, new PosingOptions());
        var subject = frame.Animals[0];
        var found = Nearest(detector.Detect(new LumaPicture(picture.Width, picture.Height, picture.Pixels).View), subject.Middle, SameAnimalCm * frame.PxPerCm);
        foreach (var (index, name) in model.Manifest.Keypoints.Index())
        {
            var keypoint = KeypointNames.All.IndexOf(name);
            if (keypoint >= 0 && subject.Weights[keypoint] == 1)
            {
                var errorPx = found.IsEmpty ? double.NaN : found[index].Position.DistanceTo(subject.Keypoints[keypoint]);
                yield return new KeypointJudgement(
                    Recording, frame.Look!.Coat, frame.Look.Light, name, errorPx, BodyCm * frame.PxPerCm, found.IsEmpty ? 0 : found[index].Confidence);
            }
        }
    }

    private ImmutableArray<Keypoint> Nearest(FoundAnimals animals, PixelPoint middle, double withinPx)
    {
        var centre = model.Manifest.Keypoints.IndexOf(BodyPoint.BodyCentre.Name());
        var (nearest, nearestPx) = (-1, withinPx);
        for (var animal = 0; animal < animals.Count; animal++)
        {
            var distance = animals.KeypointsOf(animal)[centre].Position.DistanceTo(middle);
            (nearest, nearestPx) = distance < nearestPx ? (animal, distance) : (nearest, nearestPx);
        }

        return nearest < 0 ? [] : [.. animals.KeypointsOf(nearest)];
    }
}
