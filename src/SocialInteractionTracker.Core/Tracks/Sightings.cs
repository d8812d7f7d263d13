using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tracks;

/// <summary>Every detection of a video on the floor.</summary>
internal sealed class Sightings
{
    private readonly Sighting[][] _frames;

    private Sightings(FrameTimes times, Sighting[][] frames) => (Times, _frames) = (times, frames);

    /// <summary>When the frames are shown.</summary>
    public FrameTimes Times { get; }

    /// <summary>The detections of a frame, in the order they were given.</summary>
    public ReadOnlySpan<Sighting> this[int frame] => _frames[frame];

    /// <summary>Places all detections.</summary>
    public static Sightings Of(DetectedFrames detected, TrackingContext context)
    {
        var frames = new Sighting[detected.Times.Count][];
        for (var k = 0; k < frames.Length; k++)
        {
            var instances = detected.Instances[k];
            frames[k] = instances.Length == 0 ? [] : new Sighting[instances.Length];
            for (var i = 0; i < instances.Length; i++)
            {
                frames[k][i] = Sighting.Of(instances[i], context.Calibration, context.Arena.Enclosure);
            }
        }

        return new Sightings(detected.Times, frames);
    }

    /// <summary>The detections that may be an animal on the floor, in order of frame.</summary>
    /// <param name="floor">The floor.</param>
    /// <param name="marginCm">How far outside it they may lie, cm.</param>
    /// <param name="options">How sure they have to be.</param>
    /// <param name="weight">How much a detection counts, in [0, 1].</param>
    public List<Candidate> Candidates(Region floor, double marginCm, IdentityOptions options, Func<int, Sighting, double> weight)
    {
        var candidates = new List<Candidate>(_frames.Length);
        for (var k = 0; k < _frames.Length; k++)
        {
            for (var i = 0; i < _frames[k].Length; i++)
            {
                var seen = _frames[k][i];

                // Written so that a missing position (NaN distance) is left out.
                if (seen.Confidence >= options.MinimumConfidence && floor.SignedDistanceCm(seen.Position) <= marginCm)
                {
                    var reward = (seen.Confidence - options.MinimumConfidence) * weight(k, seen);
                    candidates.Add(new Candidate(k, i, seen.Position, reward, seen.SideCm));
                }
            }
        }

        return candidates;
    }
}
