using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Pipeline.Scoring;

namespace SocialInteractionTracker.Training.Suggesting;

/// <summary>Finds the frames of a tracked trial that may be worth labelling.</summary>
/// <param name="options">How.</param>
internal sealed class CandidateFinder(SuggestOptions options)
{
    private const int WorstNamed = 2;

    /// <summary>Finds the candidates.</summary>
    /// <param name="tracked">The trial.</param>
    /// <returns>The least sure frame of each stretch in which the animal was seen at all, from the trial's start on; empty if there is none.</returns>
    public IEnumerable<FrameCandidate> Find(TrackedTrial tracked)
    {
        var startS = tracked.Trial.StartS ?? tracked.Observation.DetectedStartS ?? 0;
        return Enumerable.Range(0, tracked.Track.Times.Count)
            .Where(frame => tracked.Track.Times.StartS[frame] >= startS && IsThere(tracked.Track, frame))
            .Select(frame => (Frame: frame, Uncertainty: Uncertainty(tracked.Track, frame)))
            .GroupBy(f => (int)(tracked.Track.Times.StartS[f.Frame] / options.StretchS))
            .Select(stretch => stretch.MaxBy(f => f.Uncertainty))
            .Select(f => new FrameCandidate(
                tracked.Trial.TrialId, f.Frame, tracked.Track.Times.StartS[f.Frame], f.Uncertainty, Doubt(tracked.Track, f.Frame), Look(tracked, f.Frame)));
    }

    private static bool IsThere(Track track, int frame) => !track[BodyPoint.BodyCentre].Final[frame].IsMissing;

    private double Uncertainty(Track track, int frame) =>
        track.Points.Average(p => 1 - ConfidenceOf(p, frame)) + (track.Points.Any(p => IsRejected(p, frame)) ? options.RejectedUncertainty : 0);

    private static double ConfidenceOf(PointTrack point, int frame) => point.Raw[frame].IsMissing ? 0 : point.Confidence[frame];

    private static bool IsRejected(PointTrack point, int frame) =>
        !point.Raw[frame].IsMissing && point.Origin[frame] is SampleOrigin.Interpolated or SampleOrigin.Silhouette or SampleOrigin.Missing;

    private string Doubt(Track track, int frame)
    {
        if (track.Points.All(p => p.Raw[frame].IsMissing))
        {
            return "the networks found no animal";
        }

        PointTrack[] unsure = [.. track.Points.Where(p => ConfidenceOf(p, frame) < options.UnsureBelow).OrderBy(p => ConfidenceOf(p, frame)).Take(WorstNamed)];
        var phrases = unsure.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.Point.Name()} unsure ({ConfidenceOf(p, frame):F2})"))
            .Concat(track.Points.Where(p => IsRejected(p, frame) && !unsure.Contains(p)).Take(1).Select(p => $"{p.Point.Name()} rejected in cleaning"));
        return string.Join(", ", phrases);
    }

    private ImmutableArray<double> Look(TrackedTrial tracked, int frame)
    {
        var centre = tracked.Calibration.ToArena(tracked.Track[BodyPoint.BodyCentre].Final[frame]);
        var (nose, tail) = (tracked.Track[BodyPoint.Nose].Final[frame], tracked.Track[BodyPoint.TailBase].Final[frame]);
        double forwardX = 0, forwardY = 0, length = 0;
        if (!nose.IsMissing && !tail.IsMissing)
        {
            var (from, to) = (tracked.Calibration.ToArena(tail), tracked.Calibration.ToArena(nose));
            length = from.DistanceTo(to);
            (forwardX, forwardY) = length > 0 ? ((to.XCm - from.XCm) / (2 * length), (to.YCm - from.YCm) / (2 * length)) : (0.0, 0.0);
        }

        return
        [
            centre.XCm / options.PlaceScaleCm, centre.YCm / options.PlaceScaleCm, forwardX, forwardY,
            length / options.LengthScaleCm, tracked.Track.Times.StartS[frame] / options.TimeScaleS,
        ];
    }
}
