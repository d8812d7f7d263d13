using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>The line from the rear to the front of the animal in one frame, as its points are named.</summary>
/// <param name="Rear">Tail base, or body centre where that is missing.</param>
/// <param name="Front">Nose, or body centre where that is missing.</param>
/// <param name="Weight">How well it tells a heading, in [0, 1]: less for a curled-up animal; 0 if there is no axis.</param>
internal readonly record struct BodyAxis(ArenaPoint Rear, ArenaPoint Front, double Weight)
{
    // A straight animal's ends are a body length apart and its centre half of one from each; half of that is still a clear heading.
    private const double ClearShareOfLength = 0.5;
    private const double HalfBody = 0.5;

    /// <summary>From rear to front.</summary>
    public ArenaVector Direction => ArenaVector.Between(Rear, Front);

    /// <summary>The axis of a frame.</summary>
    public static BodyAxis Of(BodySeries body, int frame, double bodyLengthCm)
    {
        var (nose, tail) = (body[BodyPoint.Nose].Positions[frame], body[BodyPoint.TailBase].Positions[frame]);
        var centre = body[BodyPoint.BodyCentre].Positions[frame];
        var (rear, front) = (tail.IsMissing ? centre : tail, nose.IsMissing ? centre : nose);
        var expectedCm = nose.IsMissing || tail.IsMissing ? bodyLengthCm * HalfBody : bodyLengthCm;
        var lengthCm = rear.DistanceTo(front);
        var weight = lengthCm > 0 ? Math.Min(lengthCm / (expectedCm * ClearShareOfLength), 1) : 0;
        return new BodyAxis(rear, front, weight);
    }
}
