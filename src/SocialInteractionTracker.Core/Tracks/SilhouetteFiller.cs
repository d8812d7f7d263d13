using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Checks the pose against the silhouette and fills in where the pose is missing or unsure.</summary>
/// <remarks>
/// The body centre is taken from any sure silhouette; it is the outline's centroid, which in a bent animal is not
/// exactly the network's body centre. For nose and tail base see <see cref="SilhouetteEnds"/>.
/// </remarks>
internal static class SilhouetteFiller
{
    /// <summary>Checks and fills the series and notes disagreements.</summary>
    /// <param name="body">The pose, with only what is believed left.</param>
    /// <param name="confidence">How sure the pose's detection is, one a frame.</param>
    /// <param name="silhouettes">What the background model found.</param>
    /// <param name="context">What is known of the trial.</param>
    /// <param name="options">How the track is made.</param>
    /// <param name="log">Takes the disagreements.</param>
    /// <returns>Median distance of the body centres, cm; <see langword="null"/> if no frame has both.</returns>
    public static double? Fill(
        BodySeries body, float[] confidence, DetectedFrames silhouettes, TrackingContext context, TrackingOptions options, EventLog log)
    {
        var outlines = Silhouette.OfSubject(body, silhouettes, context, options);
        var distanceCm = Check(body, outlines, confidence, options.Silhouette, log);
        SilhouetteEnds.Fill(body, outlines, options.Silhouette);
        var centre = body[BodyPoint.BodyCentre];
        for (var k = 0; k < body.Count; k++)
        {
            if (!centre.IsKnown(k))
            {
                centre.Set(k, outlines[k].Centre, SampleOrigin.Silhouette);
            }
        }

        return distanceCm;
    }

    private static double? Check(
        BodySeries body, Silhouette[] outlines, float[] confidence, SilhouetteOptions options, EventLog log)
    {
        var distancesCm = new List<double>(body.Count);
        for (var k = 0; k < body.Count; k++)
        {
            var distanceCm = body.Trunk(k).DistanceTo(outlines[k].Centre);
            if (double.IsNaN(distanceCm))
            {
                continue;
            }

            distancesCm.Add(distanceCm);
            if (distanceCm > options.DisagreementCm)
            {
                log.Mark(TrackingEventKind.SilhouetteDisagreement, null, k);
                if (confidence[k] < options.TrustPoseFrom)
                {
                    DropPose(body, k);
                }
            }
        }

        distancesCm.Sort();
        return distancesCm.Count == 0 ? null : distancesCm[distancesCm.Count / 2];
    }

    private static void DropPose(BodySeries body, int frame)
    {
        foreach (var point in BodyPoints.All)
        {
            body[point].Drop(frame);
        }
    }
}
