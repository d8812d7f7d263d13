using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Where one detected animal is on the floor, for telling animals apart.</summary>
/// <param name="Position">Its trunk, or what is known of it; missing if nothing is.</param>
/// <param name="SideCm">Signed distance of its trunk from the enclosure's edge, cm: below 0 inside; NaN without an enclosure.</param>
/// <param name="Confidence">How sure the detection is, in [0, 1].</param>
internal readonly record struct Sighting(ArenaPoint Position, double SideCm, float Confidence)
{
    /// <summary>Places a detection.</summary>
    public static Sighting Of(in Instance instance, Calibration calibration, Region? enclosure)
    {
        var centre = ToArena(instance, BodyPoint.BodyCentre, calibration);
        var tail = ToArena(instance, BodyPoint.TailBase, calibration);
        var nose = ToArena(instance, BodyPoint.Nose, calibration);
        var position = centre.IsMissing ? nose.MidwayTo(tail) : centre;
        if (position.IsMissing)
        {
            position = MeanOfKnown(instance, calibration);
        }

        var sideCm = enclosure is null ? double.NaN : TrunkSide.OfCm(enclosure, centre, tail);
        if (double.IsNaN(sideCm) && enclosure is not null)
        {
            sideCm = enclosure.SignedDistanceCm(position);
        }

        return new Sighting(position, sideCm, instance.Confidence);
    }

    private static ArenaPoint MeanOfKnown(in Instance instance, Calibration calibration)
    {
        var (xCm, yCm, known) = (0.0, 0.0, 0);
        foreach (var point in BodyPoints.All)
        {
            var position = ToArena(instance, point, calibration);
            if (!position.IsMissing)
            {
                (xCm, yCm, known) = (xCm + position.XCm, yCm + position.YCm, known + 1);
            }
        }

        return known == 0 ? ArenaPoint.Missing : new ArenaPoint(xCm / known, yCm / known);
    }

    private static ArenaPoint ToArena(in Instance instance, BodyPoint point, Calibration calibration)
    {
        var position = instance[point].Position;
        return position.IsMissing ? ArenaPoint.Missing : calibration.ToArena(position);
    }
}
