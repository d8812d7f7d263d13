using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How all who scored trials of a study agree.</summary>
/// <remarks>
/// The first finished pass of each person stands against the program, by each body point it scored, and against the first passes of
/// the others; a person's further passes stand against his or her first.
/// </remarks>
/// <param name="Behaviours">One entry a pair of scorers and behaviour: with the program first, then between people, then within them.</param>
/// <param name="Zones">One entry a pair of scorers that both scored two zones or more; in the same order.</param>
public sealed record StudyAgreement(ImmutableArray<ScorerAgreement> Behaviours, ImmutableArray<ZonesAgreement> Zones)
{
    /// <summary>Why passes of people count nowhere, a sentence each; empty if all do.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Compares everybody.</summary>
    /// <param name="scorings">What each scorer saw of each behaviour and trial; a scorer, behaviour and trial once.</param>
    /// <param name="toleranceS">How far apart the same border may be seen for the tolerant kappa, s.</param>
    /// <returns>The comparisons; none if nobody scored what another did.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public static StudyAgreement Of(IReadOnlyCollection<TrialScoring> scorings, double toleranceS)
    {
        ArgumentNullException.ThrowIfNull(scorings);
        Checked.NotNegative(toleranceS, nameof(toleranceS));
        (TrialScoring First, TrialScoring Second)[] pairs =
        [
            .. scorings.GroupBy(s => (s.TrialId, s.Behaviour)).OrderBy(g => g.Key.TrialId, StringComparer.Ordinal)
                .SelectMany(group => group.SelectMany(_ => group, (first, second) => (First: first, Second: second)))
                .Where(pair => AreCompared(pair.First.Scorer, pair.Second.Scorer)),
        ];
        var byScorers = pairs.GroupBy(pair => (First: pair.First.Scorer, Second: pair.Second.Scorer))
            .OrderBy(g => Kind(g.Key.First, g.Key.Second)).ThenBy(g => g.Key.First.Name, StringComparer.Ordinal).ThenBy(g => g.Key.Second.Name, StringComparer.Ordinal)
            .ThenByDescending(g => g.Key.First.Point).ThenBy(g => g.Key.Second.Pass).ToArray();
        return new StudyAgreement(
            [.. byScorers.SelectMany(g => g.GroupBy(pair => pair.First.Behaviour).OrderByDescending(b => b.First().First.IsZone).Select(b => Compare(g.Key, b, toleranceS)))],
            [.. byScorers.Select(g => OfZones(g.Key, g)).OfType<ZonesAgreement>()]);
    }

    private static ScorerAgreement Compare(
        (Scorer First, Scorer Second) scorers, IGrouping<string, (TrialScoring First, TrialScoring Second)> behaviour, double toleranceS) =>
        new(scorers.First, scorers.Second, behaviour.Key, [.. behaviour.Select(pair => TrialAgreement.Compare(pair.First, pair.Second, toleranceS))])
        {
            IsZone = behaviour.Any(pair => pair.First.IsZone),
        };

    private static ZonesAgreement? OfZones((Scorer First, Scorer Second) scorers, IEnumerable<(TrialScoring First, TrialScoring Second)> pairs)
    {
        (TrialScoring First, TrialScoring Second)[][] trials =
        [
            .. pairs.Where(pair => pair.First.IsZone).GroupBy(pair => pair.First.TrialId)
                .Select(trial => trial.OrderBy(pair => pair.First.Behaviour, StringComparer.Ordinal).ToArray()).Where(zones => zones.Length > 1),
        ];
        // Trials with other zones, as those of another test, would give categories that mean something else.
        var same = trials.GroupBy(zones => string.Join('\n', zones.Select(z => z.First.Behaviour))).MaxBy(group => group.Count());
        return same is not null && CohenKappa.Compute(ZonesAgreement.Table(same.Select(zones => zones.Select(z => (z.First.Series.States, z.Second.Series.States)).ToArray()))) is { } kappa
            ? new ZonesAgreement(scorers.First, scorers.Second, [.. same.Key.Split('\n')], same.Count(), kappa)
            : null;
    }

    private static bool AreCompared(Scorer first, Scorer second) => Kind(first, second) switch
    {
        AgreementKind.WithProgram => first.IsProgram && !second.IsProgram && second.Pass == 1,
        AgreementKind.BetweenPeople => string.CompareOrdinal(first.Person, second.Person) < 0 && first.Pass == 1 && second.Pass == 1,
        _ => first.Pass == 1 && second.Pass > 1,
    };

    private static AgreementKind Kind(Scorer first, Scorer second) =>
        first.IsProgram || second.IsProgram ? AgreementKind.WithProgram
        : first.Person == second.Person ? AgreementKind.WithinPerson
        : AgreementKind.BetweenPeople;

    private enum AgreementKind
    {
        WithProgram,
        BetweenPeople,
        WithinPerson,
    }
}
