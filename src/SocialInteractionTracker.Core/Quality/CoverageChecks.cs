using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Quality;

/// <summary>Is the subject known throughout the window?</summary>
internal static class CoverageChecks
{
    /// <summary>Times are sums of frame times: a share at the limit may come out a rounding below it, a time above it.</summary>
    private const double Rounding = 1e-9;

    public static QualityFlag? TrackedFraction(QualityEvidence evidence, QualityOptions options)
    {
        var fraction = evidence.Coverage.TrackedFraction;
        if (evidence.Coverage.ScoredS <= 0 || fraction >= options.TrackedFractionWarn - Rounding)
        {
            return null;
        }

        var isFail = fraction < options.TrackedFractionFail - Rounding;
        return Whole(evidence, QualityCodes.LowTrackedFraction, isFail ? FlagSeverity.Fail : FlagSeverity.Warn,
            $"The subject was tracked for {fraction:P1} of the window; at least {(isFail ? options.TrackedFractionFail : options.TrackedFractionWarn):P0} "
            + "is expected. Look at the video where it is lost: light, reflections, or a calibration that cuts off part of the floor.");
    }

    public static QualityFlag? NoseFraction(QualityEvidence evidence, QualityOptions options)
    {
        var coverage = evidence.Coverage;
        var (bodyS, lostS) = (coverage.ScoredS - coverage.UnknownS, coverage.NoseUnknownS - coverage.UnknownS);
        return lostS <= ((1 - options.NoseFractionWarn) * bodyS) + Rounding ? null : Whole(
            evidence, QualityCodes.LowNoseFraction, FlagSeverity.Warn,
            $"The nose is not known for {lostS:0.0} s of the {bodyS:0.0} s in which the body centre is; that time is neither in nor out of a zone, so times, entries and "
            + "latencies of the nose may be too small or too late. Use those of the body centre, or look at the video where the nose is lost.");
    }

    public static QualityFlag? LongestGap(QualityEvidence evidence, QualityOptions options)
    {
        var (startS, endS) = LongestUnknown(evidence.Track.Frames, evidence);
        return endS - startS <= options.LongestGapS + Rounding ? null : new QualityFlag(
            QualityCodes.LongGap, FlagSeverity.Warn, startS, endS,
            $"The subject is lost for {endS - startS:0.0} s from {startS:0.0} s. Look at that stretch; exclude it if it should count for nothing.");
    }

    public static QualityFlag? ShortWindow(QualityEvidence evidence, QualityOptions options)
    {
        var coverage = evidence.Coverage;
        if (coverage.AskedS - coverage.GotS <= options.ShortWindowS + Rounding)
        {
            return null;
        }

        var isFail = coverage.GotS < options.ShortWindowFail * coverage.AskedS;
        return Whole(evidence, QualityCodes.ShortWindow, isFail ? FlagSeverity.Fail : FlagSeverity.Warn,
            $"The recording covers {coverage.GotS:0.0} s of the {coverage.AskedS:0.0} s window that starts at {coverage.StartS:0.0} s. "
            + "Check start_s and duration_s of the trial, and whether its video or tracks are complete.");
    }

    public static QualityFlag? AbsentAtStart(QualityEvidence evidence, QualityOptions options)
    {
        var (frames, centre) = (evidence.Track.Frames, evidence.Track[BodyPoint.BodyCentre]);
        var first = frames.First;
        while (first < frames.End && (centre[first].IsMissing || frames.Excluded[first]))
        {
            if (frames.Excluded[first])
            {
                return null;
            }

            first++;
        }

        var startS = frames.Window.StartS;
        var seenS = first < frames.End ? frames.Times.StartS[first] : frames.Window.EndS;
        return frames.Count == 0 || seenS - startS <= options.AbsentS + Rounding ? null : new QualityFlag(
            QualityCodes.AbsentAtStart, FlagSeverity.Warn, startS, seenS,
            $"The subject is first seen {seenS - startS:0.0} s after the window starts at {startS:0.0} s. "
            + "Look at the first frames and put start_s to when it is in the arena and the hand has gone.");
    }

    private static (double StartS, double EndS) LongestUnknown(ScoredFrames frames, QualityEvidence evidence)
    {
        var centre = evidence.Track[BodyPoint.BodyCentre];
        var (bestStart, bestEnd, start) = (frames.First, frames.First, frames.First);
        double Length(int from, int to) => to > from ? frames.Times.EndS(to - 1) - frames.Times.StartS[from] : 0;
        for (var k = frames.First; k < frames.End; k++)
        {
            start = frames.Excluded[k] || !centre[k].IsMissing ? k + 1 : start;
            (bestStart, bestEnd) = Length(start, k + 1) > Length(bestStart, bestEnd) ? (start, k + 1) : (bestStart, bestEnd);
        }

        return bestEnd == bestStart
            ? (0, 0)
            : (Math.Max(frames.Times.StartS[bestStart], frames.Window.StartS), Math.Min(frames.Times.EndS(bestEnd - 1), frames.Window.EndS));
    }

    private static QualityFlag Whole(QualityEvidence evidence, string code, FlagSeverity severity, string sentence) =>
        new(code, severity, evidence.Track.Frames.Window.StartS, evidence.Track.Frames.Window.EndS, sentence);
}
