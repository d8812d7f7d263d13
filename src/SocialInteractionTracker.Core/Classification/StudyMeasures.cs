using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The measures of all pairs and the thresholds of their controls, for one body point and zone edge.</summary>
internal sealed class StudyMeasures
{
    private readonly Dictionary<string, ControlThresholds> _thresholds;

    private StudyMeasures(ImmutableArray<PairMeasures> pairs, Dictionary<string, ControlThresholds> thresholds) =>
        (Pairs, _thresholds) = (pairs, thresholds);

    /// <summary>One element a pair, in the order given, residuals included.</summary>
    internal ImmutableArray<PairMeasures> Pairs { get; }

    /// <summary>The thresholds, in ordinal order of cohorts.</summary>
    internal ImmutableArray<ControlThresholds> Thresholds =>
        [.. _thresholds.Values.OrderBy(t => t.Cohort, StringComparer.Ordinal)];

    /// <summary>The thresholds a pair is judged by.</summary>
    internal ControlThresholds For(SubjectPair pair) => _thresholds[CohortOf(pair)];

    /// <summary>Takes all pairs' measures.</summary>
    internal static StudyMeasures Of(
        IReadOnlyList<SubjectPair> pairs, BodyPoint point, double edgeOffsetCm, ClassificationOptions options)
    {
        var measures = pairs.Select(p => PairComparison.Compare(p, point, edgeOffsetCm, options.Pair)).ToList();
        var controls = pairs.Zip(measures)
            .Where(p => p.First.IsControl)
            .Select(p => (CohortOf(p.First), p.Second))
            .ToList();
        var thresholds = pairs.Select(CohortOf)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(c => c, c => ControlStatistics.Compute(c, controls, options), StringComparer.Ordinal);
        return new StudyMeasures(
            [.. pairs.Zip(measures, (p, m) => ControlStatistics.WithResidual(m, thresholds[CohortOf(p)].Line))],
            thresholds);
    }

    private static string CohortOf(SubjectPair pair) => pair.Cohort ?? "";
}
