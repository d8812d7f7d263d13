using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Storage.PoseTables;

/// <summary>Makes pose tables of this program's own tracks.</summary>
public static class TrackTable
{
    /// <summary>The final positions of a track.</summary>
    /// <param name="track">The track.</param>
    /// <param name="individual">The subject; empty for none.</param>
    /// <returns>A table of the body points in pixels; where a position is missing, so is its confidence.</returns>
    public static PoseTable Of(Track track, string individual = "")
    {
        ArgumentNullException.ThrowIfNull(track);
        var series = new List<PoseSeries>();
        foreach (var point in track.Points)
        {
            var one = new PoseSeries(individual, point.Point.Name(), track.Times.Count);
            for (var k = 0; k < track.Times.Count; k++)
            {
                if (!point.Final[k].IsMissing)
                {
                    one.Set(k, point.Final[k].X, point.Final[k].Y, point.Confidence[k]);
                }
            }

            series.Add(one);
        }

        return new PoseTable("SocialInteractionTracker track", track.Times.Count, series) { TimesS = track.Times.StartS };
    }
}
