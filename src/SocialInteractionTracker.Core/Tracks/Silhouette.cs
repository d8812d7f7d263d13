using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>The subject's outline in one frame.</summary>
/// <param name="Centre">Its centroid; missing if there is no silhouette.</param>
/// <param name="Nose">The end that its shape takes for the nose; missing if it has no ends.</param>
/// <param name="TailBase">The end that its shape takes for the tail base; missing if it has no ends.</param>
/// <param name="ShapeConfidence">How sure the ends are, in [0, 1]: the less sure of the two.</param>
internal readonly record struct Silhouette(ArenaPoint Centre, ArenaPoint Nose, ArenaPoint TailBase, float ShapeConfidence)
{
    private static readonly Silhouette None = new(ArenaPoint.Missing, ArenaPoint.Missing, ArenaPoint.Missing, 0);

    /// <summary>The outlines with the ends named the other way round.</summary>
    public Silhouette Reversed => this with { Nose = TailBase, TailBase = Nose };

    /// <summary>The subject's outline in each frame: the animal that goes where the pose went.</summary>
    public static Silhouette[] OfSubject(BodySeries pose, DetectedFrames silhouettes, Sightings seen, TrackingRun run)
    {
        var trunk = new ArenaPoint[pose.Count];
        for (var k = 0; k < trunk.Length; k++)
        {
            trunk[k] = pose.Trunk(k);
        }

        // Restarts of the silhouette's own way are no news of the subject: they go to a log that nobody reads.
        var identity = run.Options.Identity with { MinimumConfidence = run.Options.Silhouette.MinimumConfidence };
        var own = run with { Options = run.Options with { Identity = identity }, Log = new EventLog() };
        var subject = SubjectFinder.Find(seen, own, trunk);
        var outlines = new Silhouette[pose.Count];
        for (var k = 0; k < outlines.Length; k++)
        {
            outlines[k] = subject[k] == SubjectFinder.None ? None : Of(silhouettes.Instances[k][subject[k]], run.Context.Calibration);
        }

        return outlines;
    }

    private static Silhouette Of(in Instance instance, Calibration calibration) => new(
        ToArena(instance[BodyPoint.BodyCentre], calibration),
        ToArena(instance[BodyPoint.Nose], calibration),
        ToArena(instance[BodyPoint.TailBase], calibration),
        Math.Min(instance[BodyPoint.Nose].Confidence, instance[BodyPoint.TailBase].Confidence));

    private static ArenaPoint ToArena(Keypoint keypoint, Calibration calibration) =>
        keypoint.Position.IsMissing ? ArenaPoint.Missing : calibration.ToArena(keypoint.Position);
}
