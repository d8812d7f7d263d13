using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>Sniffing at the enclosure.</summary>
public static class InvestigationFinder
{
    /// <summary>Finds the bouts in which the subject sniffs at the enclosure.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="enclosure">The enclosure's footprint.</param>
    /// <param name="movement">Movement in the same video.</param>
    /// <param name="options">The distances and angles.</param>
    /// <returns>The bouts in order; empty if there were none.</returns>
    /// <remarks>
    /// The nose is within <see cref="SocialInteractionOptions.InvestigationDistanceCm"/> of the edge, the body centre outside
    /// it, and the heading within <see cref="SocialInteractionOptions.InvestigationAngleRad"/> of the enclosure. A nose that
    /// is known to be too far away says no, whatever else is missing; otherwise a missing point makes the frame unknown.
    /// </remarks>
    public static ImmutableArray<BoutSpan> Find(
        ScoredTrack track, Region enclosure, MovementSeries movement, SocialInteractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(enclosure);
        ArgumentNullException.ThrowIfNull(movement);
        ArgumentNullException.ThrowIfNull(options);
        var (nose, centre) = (track[BodyPoint.Nose], track[BodyPoint.BodyCentre]);
        var evidence = FrameEvidence.Of(track.Frames, k =>
        {
            var noseCm = enclosure.SignedDistanceCm(nose[k]);
            if (noseCm > options.InvestigationDistanceCm)
            {
                return BoutEvidence.Off;
            }

            var centreCm = enclosure.SignedDistanceCm(centre[k]);
            var offRad = FacingAngle.OffRad(centre[k], movement.HeadingRad[k], enclosure);
            return double.IsNaN(noseCm) || double.IsNaN(centreCm) || double.IsNaN(offRad) ? BoutEvidence.Unknown
                : centreCm > 0 && offRad <= options.InvestigationAngleRad ? BoutEvidence.On
                : BoutEvidence.Off;
        });
        return BoutFinder.Find(evidence, track.Frames, options.Investigation);
    }
}
