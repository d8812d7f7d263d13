namespace SocialInteractionTracker.Core.Quality;

/// <summary>Do the frames come as they should?</summary>
internal static class TimingChecks
{
    public static QualityFlag? FrameTimes(QualityEvidence evidence, QualityOptions options)
    {
        var (frames, coverage) = (evidence.Track.Frames, evidence.Coverage);
        var unevenFraction = UnevenFraction(evidence, options.UnevenFrameShare);
        var isDropping = coverage.DroppedFrameS > options.DroppedFraction * coverage.GotS;
        if (unevenFraction <= options.UnevenFrames && !isDropping && evidence.RepairedTimes == 0)
        {
            return null;
        }

        string[] found =
        [
            .. unevenFraction > 0 ? [$"{unevenFraction:P1} of the frames do not last as long as the others"] : Array.Empty<string>(),
            .. coverage.DroppedFrameS > 0 ? [$"{coverage.DroppedFrameS:0.00} s went by in dropped frames"] : Array.Empty<string>(),
            .. evidence.RepairedTimes > 0 ? [$"{evidence.RepairedTimes} frame time{(evidence.RepairedTimes == 1 ? "" : "s")} had to be put right"] : Array.Empty<string>(),
        ];
        return new QualityFlag(
            QualityCodes.IrregularFrameTimes, FlagSeverity.Warn, frames.Window.StartS, frames.Window.EndS,
            $"{string.Join("; ", found)}. Scores use the real times; check the recording if the subject moves in leaps.");
    }

    public static QualityFlag? CutOff(QualityEvidence evidence)
    {
        var times = evidence.Track.Frames.Times;
        var endS = times.Count == 0 ? 0 : times.EndS(times.Count - 1);
        return !evidence.IsVideoCutOff ? null : new QualityFlag(
            QualityCodes.VideoTruncated, FlagSeverity.Warn, endS, endS,
            $"The video file is cut off or damaged: it could be read up to {endS:0.0} s. Copy it again from the recording computer if it should be longer.");
    }

    private static double UnevenFraction(QualityEvidence evidence, double share)
    {
        var frames = evidence.Track.Frames;
        var medianS = frames.Times.MedianDurationS;
        var uneven = 0;
        for (var k = frames.First; k < frames.End; k++)
        {
            uneven += Math.Abs(frames.Times.EndS(k) - frames.Times.StartS[k] - medianS) > share * medianS ? 1 : 0;
        }

        return frames.Count == 0 ? 0 : (double)uneven / frames.Count;
    }
}
