using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>Adds up how much of a window was got and is known.</summary>
public static class CoverageScorer
{
    /// <summary>Measures the coverage.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="droppedFrameFactor">A frame longer than this many median frames lasts over dropped ones.</param>
    /// <returns>The coverage; zeros where the video and the window do not meet.</returns>
    public static WindowCoverage Measure(ScoredTrack track, double droppedFrameFactor)
    {
        ArgumentNullException.ThrowIfNull(track);
        var frames = track.Frames;
        var centre = track.Track[BodyPoint.BodyCentre];
        var (got, excluded, dropped, interpolated) = (0.0, 0.0, 0.0, 0.0);
        for (var k = frames.First; k < frames.End; k++)
        {
            var seconds = frames.Seconds[k];
            got += seconds;
            excluded += frames.Excluded[k] ? seconds : 0;
            interpolated += !frames.Excluded[k] && centre.Origin[k] == SampleOrigin.Interpolated ? seconds : 0;
            var isOverlong = frames.Times.EndS(k) - frames.Times.StartS[k] > droppedFrameFactor * frames.Times.MedianDurationS;
            dropped += isOverlong ? Math.Max(0, seconds - frames.Times.MedianDurationS) : 0;
        }

        var (unknownS, longestGap) = Unknown(frames, centre.Positions);
        return new WindowCoverage(frames.Window.DurationS, got, frames.Count)
        {
            StartS = frames.Window.StartS,
            DroppedFrameS = dropped,
            ExcludedS = excluded,
            UnknownS = unknownS,
            NoseUnknownS = Unknown(frames, track.Track[BodyPoint.Nose].Positions).TotalS,
            InterpolatedS = interpolated,
            LongestGapS = longestGap,
        };
    }

    private static (double TotalS, double LongestS) Unknown(ScoredFrames frames, ImmutableArray<ArenaPoint> positions)
    {
        var (total, longest, run) = (0.0, 0.0, 0.0);
        for (var k = frames.First; k < frames.End; k++)
        {
            var isUnknown = !frames.Excluded[k] && positions[k].IsMissing;
            run = isUnknown ? run + frames.Seconds[k] : 0;
            total += isUnknown ? frames.Seconds[k] : 0;
            longest = Math.Max(longest, run);
        }

        return (total, longest);
    }
}
