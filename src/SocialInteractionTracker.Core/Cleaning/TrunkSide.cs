using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>On which side of the enclosure's edge an animal is, by its trunk: a nose at the mesh says nothing.</summary>
internal static class TrunkSide
{
    /// <summary>Mean signed distance of body centre and tail base from the enclosure's edge, cm: below 0 inside; of one if the other is missing; NaN if both are.</summary>
    public static double OfCm(Region enclosure, ArenaPoint bodyCentre, ArenaPoint tailBase)
    {
        var (centreCm, tailCm) = (enclosure.SignedDistanceCm(bodyCentre), enclosure.SignedDistanceCm(tailBase));
        return double.IsNaN(centreCm) ? tailCm : double.IsNaN(tailCm) ? centreCm : (centreCm + tailCm) / 2;
    }
}
