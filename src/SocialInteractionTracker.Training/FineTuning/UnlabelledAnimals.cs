using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Posing;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>Finds the animals of labelled frames that nobody labelled, such as a target behind its mesh.</summary>
/// <remarks>Without this a network would be taught that they are none: a table of labels has one animal a picture.</remarks>
/// <param name="model">A model that knows animals.</param>
internal sealed class UnlabelledAnimals(PoseModel model)
{
    // Found this near to the labelled animal it is that one, cm.
    private const double SameAnimalCm = 4;

    private readonly int _centre = model.Manifest.Keypoints.IndexOf(BodyPoint.BodyCentre.Name());

    /// <summary>Marks where the model sees further animals.</summary>
    /// <param name="frame">A labelled frame.</param>
    /// <returns>The frame with those places as doubtful.</returns>
    public TrainingFrame Mark(TrainingFrame frame)
    {
        var picture = frame.Picture.Full;
        var calibration = Calibration.FromScale(picture.Width / frame.PxPerCm, picture.Height / frame.PxPerCm, frame.PxPerCm, new PixelPoint(-0.5, -0.5));
        using var detector = PoseDetectors.Create(model, calibration, picture.Width, picture.Height, new PosingOptions());
        var animals = detector.Detect(new LumaPicture(picture.Width, picture.Height, picture.Pixels).View);
        var places = ImmutableArray.CreateBuilder<PixelPoint>();
        for (var animal = 0; animal < animals.Count; animal++)
        {
            var place = animals.KeypointsOf(animal)[_centre].Position;
            if (!place.IsMissing && frame.Animals.All(a => a.Middle.DistanceTo(place) > SameAnimalCm * frame.PxPerCm))
            {
                places.Add(place);
            }
        }

        return frame with { Doubtful = places.ToImmutable() };
    }
}
