using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Puts what a person placed in the place of what was tracked.</summary>
public static class TrackCorrections
{
    /// <summary>Replaces final positions; raw ones and all other frames stay as they are.</summary>
    /// <param name="track">The track.</param>
    /// <param name="corrections">In the order they were made: of several for one sample the last one holds. A missing position makes the sample missing.</param>
    /// <returns>The corrected track; the same one if there are no corrections.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A correction names a frame that the track does not have.</exception>
    public static Track Apply(Track track, IReadOnlyCollection<PositionCorrection> corrections)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(corrections);
        foreach (var correction in corrections)
        {
            if (correction.Frame < 0 || correction.Frame >= track.Times.Count)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(corrections), correction.Frame, $"The track has frames 0 to {track.Times.Count - 1}.");
            }
        }

        return corrections.Count == 0
            ? track
            : new Track(track.Times, [.. track.Points.Select(point => Apply(point, corrections))]);
    }

    private static PointTrack Apply(PointTrack point, IReadOnlyCollection<PositionCorrection> corrections)
    {
        var (final, origin) = (point.Final.ToBuilder(), point.Origin.ToBuilder());
        foreach (var correction in corrections.Where(c => c.Point == point.Point))
        {
            var isMissing = correction.Position.IsMissing;
            final[correction.Frame] = isMissing ? PixelPoint.Missing : correction.Position;
            origin[correction.Frame] = isMissing ? SampleOrigin.Missing : SampleOrigin.Corrected;
        }

        return point with { Final = final.ToImmutable(), Origin = origin.ToImmutable() };
    }
}
