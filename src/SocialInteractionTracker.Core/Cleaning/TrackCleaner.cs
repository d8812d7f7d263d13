using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Cleaning;

/// <summary>Makes the final positions of a track whose animal is known, such as one imported from another program.</summary>
public static class TrackCleaner
{
    /// <summary>Repairs swaps, drops what is implausible, bridges gaps and smooths.</summary>
    /// <param name="track">The track; only its raw positions and confidences are looked at.</param>
    /// <param name="context">What is known of the trial.</param>
    /// <param name="options">How the track is cleaned.</param>
    /// <returns>The same raw positions with new final ones.</returns>
    public static SubjectTrackResult Clean(Track track, TrackingContext context, CleaningOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        throw new NotImplementedException("follows");
    }
}
