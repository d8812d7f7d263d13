using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Checks the pose against the silhouette and fills in where the pose is missing or unsure.</summary>
/// <remarks>
/// The body centre is taken from any sure silhouette that agrees with the pose, see <see cref="TrunkCentre"/>: an outline's
/// centroid is steadier than a keypoint in the middle of fur, where nothing is to be seen. For nose and tail base see
/// <see cref="SilhouetteEnds"/>.
/// </remarks>
internal static class SilhouetteFiller
{
    /// <summary>Checks and fills the series and notes disagreements.</summary>
    /// <param name="body">The pose, with only what is believed left.</param>
    /// <param name="confidence">How sure the pose's detection is, one a frame.</param>
    /// <param name="silhouettes">What the background model found.</param>
    /// <param name="run">The trial; takes the disagreements.</param>
    /// <returns>Median distance of the pose's trunk from the nearest silhouette, cm; <see langword="null"/> if no frame has both.</returns>
    public static double? Fill(BodySeries body, float[] confidence, DetectedFrames silhouettes, TrackingRun run)
    {
        var seen = Sightings.Of(silhouettes, run.Context);
        var outlines = Silhouette.OfSubject(body, silhouettes, seen, run);
        var distanceCm = Check(body, confidence, seen, outlines, run);
        SilhouetteEnds.Fill(body, outlines, run.Options.Silhouette);
        var centre = body[BodyPoint.BodyCentre];
        for (var k = 0; k < body.Count; k++)
        {
            var trunk = TrunkCentre.Of(
                outlines[k].Centre, body[BodyPoint.Nose].Positions[k], body[BodyPoint.TailBase].Positions[k], run.Options.Silhouette);
            if (!centre.IsKnown(k) || trunk.DistanceTo(centre.Positions[k]) <= run.Options.Silhouette.CentreAgreementCm)
            {
                centre.Set(k, trunk, SampleOrigin.Silhouette);
            }
        }

        return distanceCm;
    }

    private static double? Check(BodySeries body, float[] confidence, Sightings seen, Silhouette[] outlines, TrackingRun run)
    {
        var options = run.Options.Silhouette;
        var distancesCm = new List<double>(body.Count);
        for (var k = 0; k < body.Count; k++)
        {
            var distanceCm = NearestCm(body.Trunk(k), seen[k], options.MinimumConfidence);
            if (double.IsNaN(distanceCm))
            {
                continue;
            }

            distancesCm.Add(distanceCm);
            if (distanceCm > options.DisagreementCm)
            {
                run.Log.Mark(TrackingEventKind.SilhouetteDisagreement, null, k);
                if (confidence[k] < options.TrustPoseFrom && !outlines[k].Centre.IsMissing)
                {
                    DropPose(body, k);
                }
            }
        }

        distancesCm.Sort();
        return distancesCm.Count == 0 ? null : distancesCm[distancesCm.Count / 2];
    }

    // NaN without a trunk or a sure silhouette outside the enclosure.
    private static double NearestCm(ArenaPoint trunk, ReadOnlySpan<Sighting> silhouettes, double leastConfidence)
    {
        var nearestCm = double.NaN;
        foreach (var silhouette in silhouettes)
        {
            if (silhouette.Confidence >= leastConfidence && !(silhouette.SideCm <= 0))
            {
                // The smaller one, or the one that is a number.
                nearestCm = double.MinNumber(nearestCm, silhouette.Position.DistanceTo(trunk));
            }
        }

        return nearestCm;
    }

    private static void DropPose(BodySeries body, int frame)
    {
        foreach (var point in BodyPoints.All)
        {
            body[point].Drop(frame);
        }
    }
}
