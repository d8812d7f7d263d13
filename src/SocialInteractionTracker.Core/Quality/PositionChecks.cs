using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Quality;

/// <summary>Is it the subject that was tracked, and it alone?</summary>
internal static class PositionChecks
{
    /// <summary>Times are sums of frame times: a speed at the limit may come out a rounding above it.</summary>
    private const double Rounding = 1e-9;

    public static QualityFlag? Jumps(QualityEvidence evidence, QualityOptions options)
    {
        const int None = -1;
        var (frames, centre) = (evidence.Track.Frames, evidence.Track.Track[BodyPoint.BodyCentre].Positions);
        var (last, first, count, fastest) = (None, None, 0, 0.0);
        for (var k = frames.First; k < frames.End; k++)
        {
            if (centre[k].IsMissing)
            {
                continue;
            }

            var speed = last == None ? 0 : centre[k].DistanceTo(centre[last]) / (frames.Times.StartS[k] - frames.Times.StartS[last]);
            if (speed > options.JumpSpeedCmPerS * (1 + Rounding) && !frames.Excluded[k])
            {
                (first, count, fastest) = (first == None ? k : first, count + 1, Math.Max(fastest, speed));
            }

            last = k;
        }

        return first == None ? null : new QualityFlag(
            QualityCodes.ImplausibleJump, FlagSeverity.Warn, frames.Times.StartS[first], frames.Times.StartS[first],
            $"The body centre leaps {count} time(s), first at {frames.Times.StartS[first]:0.0} s, at up to {fastest:0} cm/s. "
            + "Look there: a reflection, a hand or the target may have been taken for the subject.");
    }

    public static QualityFlag? TargetLeak(QualityEvidence evidence, QualityOptions options)
    {
        if (evidence.Track.Arena.Enclosure is not { } enclosure)
        {
            return null;
        }

        var marked = Marked(evidence, TrackingEventKind.TargetLeak);
        foreach (var point in BodyPoints.All)
        {
            MarkInside(marked, evidence, point, enclosure.Expanded(-options.LeakDepthCm));
        }

        return Flag(evidence, marked, options.LeakS, QualityCodes.TargetLeak, time =>
            $"Points of the subject lie inside the enclosure for {time:0.0} s: the target may have been taken for the subject. "
            + "Check where the enclosure is drawn, and exclude the stretch where the track follows the target.");
    }

    public static QualityFlag? ExtraAnimals(QualityEvidence evidence, QualityOptions options)
    {
        var marked = Marked(evidence, TrackingEventKind.ExtraAnimal, TrackingEventKind.AnimalInEmptyEnclosure);
        return Flag(evidence, marked, options.ExtraAnimalS, QualityCodes.MoreAnimalsThanExpected, time =>
            $"More animals were seen than there should be for {time:0.0} s. "
            + "Check that the trial's session is right, and look for reflections, a hand or a second animal in the picture.");
    }

    private static bool[] Marked(QualityEvidence evidence, params ReadOnlySpan<TrackingEventKind> kinds)
    {
        var marked = new bool[evidence.Track.Frames.Times.Count];
        foreach (var seen in evidence.Events)
        {
            if (kinds.Contains(seen.Kind))
            {
                marked.AsSpan(seen.StartFrame..seen.EndFrameExclusive).Fill(true);
            }
        }

        return marked;
    }

    private static void MarkInside(bool[] marked, QualityEvidence evidence, BodyPoint point, Region region)
    {
        var positions = evidence.Track[point];
        for (var k = evidence.Track.Frames.First; k < evidence.Track.Frames.End; k++)
        {
            marked[k] |= region.SignedDistanceCm(positions[k]) < 0;
        }
    }

    private static QualityFlag? Flag(
        QualityEvidence evidence, bool[] marked, double allowedS, string code, Func<double, string> sentence)
    {
        var frames = evidence.Track.Frames;
        var (time, startS, endS) = (0.0, double.NaN, double.NaN);
        for (var k = frames.First; k < frames.End; k++)
        {
            if (marked[k] && !frames.Excluded[k])
            {
                time += frames.Seconds[k];
                startS = double.IsNaN(startS) ? frames.Times.StartS[k] : startS;
                endS = frames.Times.EndS(k);
            }
        }

        return time > allowedS ? new QualityFlag(code, FlagSeverity.Warn, startS, endS, sentence(time)) : null;
    }
}
