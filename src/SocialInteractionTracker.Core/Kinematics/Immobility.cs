using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Kinematics;

/// <summary>Finds the bouts in which the body centre does not move.</summary>
public static class Immobility
{
    /// <summary>Finds the bouts with two speeds, so that a speed near one of them does not break them up.</summary>
    /// <param name="speedCmPerS">Speed in each frame of the video, cm/s; NaN where not known.</param>
    /// <param name="frames">The frames that count.</param>
    /// <param name="options">The speeds and the shortest bout.</param>
    /// <returns>The bouts in order; empty if there were none.</returns>
    /// <remarks>
    /// Still begins below <see cref="MovementOptions.StopSpeedCmPerS"/> and ends at <see cref="MovementOptions.StartSpeedCmPerS"/>
    /// or with an unknown frame; after that a speed in between is taken as moving.
    /// </remarks>
    public static ImmutableArray<BoutSpan> Find(ReadOnlySpan<double> speedCmPerS, ScoredFrames frames, MovementOptions options)
    {
        ArgumentNullException.ThrowIfNull(frames);
        ArgumentNullException.ThrowIfNull(options);
        var evidence = new BoutEvidence[speedCmPerS.Length];
        var isStill = false;
        for (var k = frames.First; k < frames.End; k++)
        {
            var speed = speedCmPerS[k];
            isStill = !frames.Excluded[k] && (speed < options.StopSpeedCmPerS || (isStill && speed < options.StartSpeedCmPerS));
            evidence[k] = frames.Excluded[k] ? BoutEvidence.Excluded
                : double.IsNaN(speed) ? BoutEvidence.Unknown
                : isStill ? BoutEvidence.On
                : BoutEvidence.Off;
        }

        return BoutFinder.Find(evidence, frames, new BoutRule { MergeGapS = 0, MinBoutS = options.MinImmobileS });
    }
}
