using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Makes the subject's track of everything that was detected in a trial.</summary>
public static class SubjectTracker
{
    /// <summary>Tells the subject from the target and from false detections, and cleans its track.</summary>
    /// <param name="poses">What the pose network found; only its frame times are looked at when the silhouette is the source.</param>
    /// <param name="silhouettes">What the background model found, in the same frames; <see langword="null"/> for none.</param>
    /// <param name="context">What is known of the trial.</param>
    /// <param name="options">How the track is made.</param>
    /// <returns>The track, one sample a frame and body point, with what was noticed and repaired.</returns>
    /// <exception cref="ArgumentException">Poses and silhouettes have different frames, or the silhouette is the source and there is none.</exception>
    public static SubjectTrackResult Track(
        DetectedFrames poses, DetectedFrames? silhouettes, TrackingContext context, TrackingOptions options)
    {
        ArgumentNullException.ThrowIfNull(poses);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        Check(poses, silhouettes, options.Source);
        var isPose = options.Source == TrackerSource.Pose;
        var source = isPose ? poses : silhouettes!;
        var run = new TrackingRun(context, options, new EventLog());
        var seen = Sightings.Of(source, context);
        var subject = SubjectFinder.Find(seen, run, hint: null);
        var body = BodySeries.FromRaw(
            Tracks.Track.FromRaw(source.Times, Pick(source, subject)),
            context.Calibration,
            isPose ? SampleOrigin.Measured : SampleOrigin.Silhouette);
        var statistics = new TrackingStatistics
        {
            SubjectFrames = subject.Count(index => index != SubjectFinder.None),
            TargetFrames = AnimalCounter.Count(seen, subject, run),
            BodyLengthCm = TrackCleaner.Repair(body, context, options.Cleaning, run.Log),
        };
        if (isPose && silhouettes is not null)
        {
            var confidence = subject.Select((index, k) => index == SubjectFinder.None ? 0f : seen[k][index].Confidence).ToArray();
            statistics = statistics with { SilhouetteDistanceCm = SilhouetteFiller.Fill(body, confidence, silhouettes, run) };
        }

        TrackCleaner.Complete(body, options.Cleaning);
        return TrackCleaner.Result(body, run.Log, statistics);
    }

    private static void Check(DetectedFrames poses, DetectedFrames? silhouettes, TrackerSource source)
    {
        if (silhouettes is not null && silhouettes.Times != poses.Times)
        {
            throw new ArgumentException("Poses and silhouettes need the same frames.", nameof(silhouettes));
        }

        if (silhouettes is null && source == TrackerSource.Silhouette)
        {
            throw new ArgumentException("The silhouette is the source, but there is none.", nameof(silhouettes));
        }
    }

    private static Instance[] Pick(DetectedFrames detected, int[] chosen)
    {
        var picked = new Instance[chosen.Length];
        for (var k = 0; k < chosen.Length; k++)
        {
            picked[k] = chosen[k] == SubjectFinder.None ? Instance.Empty() : detected.Instances[k][chosen[k]];
        }

        return picked;
    }
}
