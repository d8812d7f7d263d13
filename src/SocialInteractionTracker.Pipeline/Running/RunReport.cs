using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>What a run did.</summary>
/// <param name="Outcomes">What became of each trial that was to be tracked, in ordinal order of ids.</param>
/// <param name="Scores">The study's scores; <see langword="null"/> if it was only tracked.</param>
/// <param name="ElapsedS">How long the run took, s.</param>
public sealed record RunReport(ImmutableArray<TrialOutcome> Outcomes, StudyResults? Scores, double ElapsedS)
{
    /// <summary>What was taken of other programs' files, by trial; empty if there are none.</summary>
    public ImmutableSortedDictionary<string, string> Imports { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Track files of trials that the study no longer has, by name in ordinal order; they are left where they are and in no table.</summary>
    public ImmutableArray<string> LooseTracks { get; init; } = [];

    /// <summary>What became of each overlay video that was to be made, or that showed other scores, in ordinal order of ids.</summary>
    public ImmutableArray<TrialOutcome> Overlays { get; init; } = [];

    /// <summary>The trials without a result, each with its reason, in ordinal order of ids; not those that a reviewer took out.</summary>
    public ImmutableArray<(string TrialId, string Reason)> Failures =>
    [
        .. Outcomes.Concat(Overlays).Where(o => o.Failure is not null).Select(o => (o.TrialId, Reason: o.Failure!))
            .Concat(Scores?.Trials.Where(t => t is { Failure: not null, Trial.ExcludedReason: null }).Select(t => (t.Trial.TrialId, Reason: t.Failure!)) ?? [])
            .DistinctBy(f => f.TrialId).OrderBy(f => f.TrialId, StringComparer.Ordinal),
    ];
}
