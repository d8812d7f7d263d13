using System.Collections.Immutable;
using SocialInteractionTracker.Core.Scoring;

namespace SocialInteractionTracker.Review.Playing;

/// <summary>One number of a trial.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">The number; <see langword="null"/> if there is none.</param>
/// <param name="Unit">Its unit; empty if it has none.</param>
internal sealed record MeasureView(string Name, double? Value, string Unit)
{
    private const int Percent = 100;

    /// <summary>The numbers of a trial besides those of zones.</summary>
    /// <param name="score">What was scored.</param>
    /// <returns>The numbers.</returns>
    public static ImmutableArray<MeasureView> Of(TrialScore score) =>
    [
        new("Window", score.Coverage.GotS, "s"),
        new("Excluded", score.Coverage.ExcludedS, "s"),
        new("Tracked", Percent * score.Coverage.TrackedFraction, "%"),
        new("Unknown", score.Coverage.UnknownS, "s"),
        new("Interpolated", score.Coverage.InterpolatedS, "s"),
        new("Distance", score.Movement.KnownDistanceCm, "cm"),
        new("Mean speed", score.Movement.MeanSpeedCmPerS, "cm/s"),
        new("Immobile", score.Movement.ImmobileS, "s"),
    ];
}
