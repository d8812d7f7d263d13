using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Counts the animals of each frame and notes those that should not be there.</summary>
internal static class AnimalCounter
{
    /// <summary>Notes further animals outside the enclosure and any in an empty one.</summary>
    /// <param name="seen">All detections.</param>
    /// <param name="subject">Which of them is the subject, one a frame.</param>
    /// <param name="run">The trial; takes the frames concerned.</param>
    /// <returns>The number of frames with an animal other than the subject inside the enclosure's footprint.</returns>
    public static int Count(Sightings seen, int[] subject, TrackingRun run)
    {
        var (context, options) = (run.Context, run.Options);
        var targetFrames = 0;
        var animals = new List<ArenaPoint>();
        for (var k = 0; k < subject.Length; k++)
        {
            var inside = false;
            animals.Clear();
            if (subject[k] != SubjectFinder.None)
            {
                animals.Add(seen[k][subject[k]].Position);
            }

            for (var i = 0; i < seen[k].Length; i++)
            {
                var animal = seen[k][i];
                if (i == subject[k] || animal.Confidence < options.Identity.ExtraAnimalConfidence)
                {
                    continue;
                }

                inside |= animal.SideCm <= -options.Identity.EnclosureToleranceCm && IsAnother(animal, animals, options.Identity);
                AddIfOutside(animal, animals, context.Arena.Floor, options);
            }

            targetFrames += inside ? 1 : 0;
            if (inside && !context.TargetPresent)
            {
                run.Log.Mark(TrackingEventKind.AnimalInEmptyEnclosure, null, k);
            }

            if (animals.Count > context.ExpectedAnimals)
            {
                run.Log.Mark(TrackingEventKind.ExtraAnimal, null, k);
            }
        }

        return targetFrames;
    }

    private static void AddIfOutside(Sighting animal, List<ArenaPoint> animals, Region floor, TrackingOptions options)
    {
        var isOnFloor = floor.SignedDistanceCm(animal.Position) <= (options.Cleaning.FloorMarginCm ?? double.PositiveInfinity);
        if (isOnFloor && !(animal.SideCm <= 0) && IsAnother(animal, animals, options.Identity))
        {
            animals.Add(animal.Position);
        }
    }

    private static bool IsAnother(Sighting animal, List<ArenaPoint> animals, IdentityOptions options)
    {
        foreach (var other in animals)
        {
            if (animal.Position.DistanceTo(other) <= options.DuplicateDistanceCm)
            {
                return false;
            }
        }

        return true;
    }
}
