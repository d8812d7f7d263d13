using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How well two sources agree on one measure.</summary>
/// <param name="Measure">The measure with its unit, as the tables call it.</param>
/// <param name="Test">The test; <see langword="null"/> for measures of subjects.</param>
/// <param name="Zone">The zone; <see langword="null"/> where the measure has none.</param>
/// <param name="Point">The point; <see langword="null"/> where the measure has none.</param>
public sealed record MeasureAgreement(string Measure, TestKind? Test, string? Zone, BodyPoint? Point)
{
    /// <summary>The first source's numbers, one a trial or subject; NaN where it gives none.</summary>
    public required ImmutableArray<double> A { get; init; }

    /// <summary>The second source's, in the same order.</summary>
    public required ImmutableArray<double> B { get; init; }

    /// <summary>Trials or subjects that both give a number for.</summary>
    public int N => A.Zip(B).Count(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second));

    /// <summary>Mean of the first source where both give a number; <see langword="null"/> without any.</summary>
    public double? MeanA => Mean(pair => pair.First);

    /// <summary>Mean of the second source where both give a number; <see langword="null"/> without any.</summary>
    public double? MeanB => Mean(pair => pair.Second);

    /// <summary>Bias and limits of agreement; <see langword="null"/> with fewer than two numbers.</summary>
    public BlandAltman? Differences => BlandAltman.Compute(A, B);

    /// <summary>Absolute agreement of single scores; <see langword="null"/> with fewer than two numbers or if none differ.</summary>
    public IntraclassCorrelation? Correlation => IntraclassCorrelation.Compute([.. A.Zip(B, (a, b) => (IReadOnlyList<double>)[a, b])]);

    /// <summary>Agreement of counts; <see langword="null"/> if the measure is no count.</summary>
    public EntryCountAgreement? Counts { get; init; }

    private double? Mean(Func<(double First, double Second), double> value)
    {
        var both = A.Zip(B).Where(pair => double.IsFinite(pair.First) && double.IsFinite(pair.Second)).Select(value).ToList();
        return both.Count > 0 ? both.Average() : null;
    }
}
