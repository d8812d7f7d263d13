using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How two scorers agree on one behaviour over all trials that both scored.</summary>
/// <param name="First">The first scorer: the program, where it is one of the two.</param>
/// <param name="Second">The second scorer.</param>
/// <param name="Behaviour">Name of the zone or behaviour.</param>
/// <param name="Trials">The trials, in ordinal order of their ids; at least one.</param>
public sealed record ScorerAgreement(Scorer First, Scorer Second, string Behaviour, ImmutableArray<TrialAgreement> Trials)
{
    /// <summary>Whether the behaviour is being in a zone.</summary>
    public bool IsZone { get; init; }

    /// <summary>Agreement on the time; <see langword="null"/> with fewer than two trials, or if no time differs.</summary>
    public IntraclassCorrelation? Time => Icc(t => t.TimeS);

    /// <summary>Differences of the time, first less second, s; <see langword="null"/> with fewer than two trials.</summary>
    public BlandAltman? TimeDifference => BlandAltman.Compute([.. Trials.Select(t => t.First.TimeS)], [.. Trials.Select(t => t.Second.TimeS)]);

    /// <summary>Agreement on the number of entries; <see langword="null"/> with fewer than two trials, or if no number differs.</summary>
    public IntraclassCorrelation? Entries => Icc(t => t.Entries);

    /// <summary>How often the number of entries is the same.</summary>
    public EntryCountAgreement EntryCounts =>
        EntryCountAgreement.Compute([.. Trials.Select(t => t.First.Entries)], [.. Trials.Select(t => t.Second.Entries)])!;

    /// <summary>Agreement frame by frame over the time of all trials; <see langword="null"/> if none is known to both.</summary>
    public FramewiseKappa? Kappa => FramewiseKappa.Pooled([.. Trials.Select(t => t.Kappa).OfType<FramewiseKappa>()]);

    /// <summary>The same where borders may be seen a little apart.</summary>
    public FramewiseKappa? TolerantKappa => FramewiseKappa.Pooled([.. Trials.Select(t => t.TolerantKappa).OfType<FramewiseKappa>()]);

    /// <summary>Whether it is of those that a paper tells: not with the program by another point than the one that classes are made of.</summary>
    /// <param name="point">The point that classes are made of.</param>
    /// <returns>True for people among themselves, for behaviours that are no zones, and for the program by that point.</returns>
    public bool IsMain(BodyPoint point) => !First.IsProgram || !IsZone || First.Point == point;

    private IntraclassCorrelation? Icc(Func<BehaviourSeries, double> measure) =>
        IntraclassCorrelation.Compute([.. Trials.Select(t => new[] { measure(t.First), measure(t.Second) })]);
}
