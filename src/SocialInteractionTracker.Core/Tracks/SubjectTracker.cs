namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Makes the subject's track of everything that was detected in a trial.</summary>
public static class SubjectTracker
{
    /// <summary>Tells the subject from the target and from false detections, and cleans its track.</summary>
    /// <param name="poses">What the pose network found; not looked at when the silhouette is the source.</param>
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
        throw new NotImplementedException("follows");
    }
}
