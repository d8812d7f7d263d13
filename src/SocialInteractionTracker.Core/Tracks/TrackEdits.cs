namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Makes a track what people say it is.</summary>
public static class TrackEdits
{
    /// <summary>Applies edits one after the other; raw positions stay as they are.</summary>
    /// <param name="track">The track.</param>
    /// <param name="edits">In the order they were made: each sees what the ones before it left.</param>
    /// <returns>The edited track; the same one if there are no edits.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An edit is about a frame that the track does not have.</exception>
    public static Track Apply(Track track, IReadOnlyCollection<TrackEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(edits);
        var placed = new List<PositionCorrection>();
        foreach (var edit in edits)
        {
            if (edit is TrackEdit.Place place)
            {
                placed.Add(place.Correction);
            }
            else if (edit is TrackEdit.Swap swap)
            {
                var before = TrackCorrections.Apply(track, placed);
                placed.Clear();
                track = TrackCorrections.Apply(before, Swapped(before, swap));
            }
        }

        return TrackCorrections.Apply(track, placed);
    }

    private static List<PositionCorrection> Swapped(Track track, TrackEdit.Swap swap)
    {
        if (swap.From < 0 || swap.To > track.Times.Count || swap.From >= swap.To)
        {
            throw new ArgumentOutOfRangeException(nameof(swap), swap, $"The track has frames 0 to {track.Times.Count - 1}.");
        }

        var swapped = new List<PositionCorrection>();
        for (var frame = swap.From; frame < swap.To; frame++)
        {
            swapped.Add(new PositionCorrection(swap.One, frame, track[swap.Other].Final[frame]));
            swapped.Add(new PositionCorrection(swap.Other, frame, track[swap.One].Final[frame]));
        }

        return swapped;
    }
}
