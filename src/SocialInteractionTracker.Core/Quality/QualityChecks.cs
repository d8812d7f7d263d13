using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Quality;

/// <summary>Finds what a person should look at in a trial.</summary>
public static class QualityChecks
{
    /// <summary>Runs every check.</summary>
    /// <param name="evidence">What is known about the trial.</param>
    /// <param name="options">When it is flagged.</param>
    /// <returns>The flags in order of time, then code; empty if all is well.</returns>
    public static ImmutableArray<QualityFlag> Run(QualityEvidence evidence, QualityOptions options)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        ArgumentNullException.ThrowIfNull(options);
        IEnumerable<QualityFlag?> flags =
        [
            CoverageChecks.TrackedFraction(evidence, options),
            CoverageChecks.NoseFraction(evidence, options),
            CoverageChecks.LongestGap(evidence, options),
            CoverageChecks.ShortWindow(evidence, options),
            CoverageChecks.AbsentAtStart(evidence, options),
            TimingChecks.FrameTimes(evidence, options),
            TimingChecks.CutOff(evidence),
            PositionChecks.Jumps(evidence, options),
            PositionChecks.TargetLeak(evidence, options),
            PositionChecks.ExtraAnimals(evidence, options),
            PictureChecks.PairCalibration(evidence, options),
            PictureChecks.CameraMoved(evidence, options),
            PictureChecks.Contrast(evidence, options),
            PictureChecks.Focus(evidence, options),
        ];
        return [.. flags.OfType<QualityFlag>().OrderBy(flag => flag.StartS).ThenBy(flag => flag.Code, StringComparer.Ordinal)];
    }
}
