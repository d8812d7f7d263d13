using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Stands in for a body centre that was not found.</summary>
internal static class BodyCentre
{
    /// <summary>Puts missing body centres midway between nose and tail base, as derived.</summary>
    /// <remarks>Exact for a straight animal; for a curled one the midpoint lies on the inner side of the trunk.</remarks>
    public static void Derive(BodySeries body)
    {
        var centre = body[BodyPoint.BodyCentre];
        for (var k = 0; k < body.Count; k++)
        {
            if (!centre.IsKnown(k))
            {
                centre.Set(k, body.Trunk(k), SampleOrigin.Derived);
            }
        }
    }
}
