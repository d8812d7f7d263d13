using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Length of the subject from nose to tail base.</summary>
internal static class BodyLength
{
    // Fewer frames may all show the animal curled up.
    private const int FewestFrames = 30;

    /// <summary>The median over the frames that show both ends, cm; the default where they are too few.</summary>
    /// <remarks>The same whichever end is called the nose.</remarks>
    public static double MedianCm(BodySeries body, ProportionOptions options)
    {
        var (nose, tail) = (body[BodyPoint.Nose].Positions, body[BodyPoint.TailBase].Positions);
        var lengths = new List<double>(body.Count);
        for (var k = 0; k < body.Count; k++)
        {
            var length = nose[k].DistanceTo(tail[k]);
            if (!double.IsNaN(length))
            {
                lengths.Add(length);
            }
        }

        lengths.Sort();
        return lengths.Count < FewestFrames
            ? options.DefaultBodyLengthCm
            : Math.Max(lengths[lengths.Count / 2], options.ShortestBodyLengthCm);
    }
}
