namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How two scorers agree on one behaviour in one trial.</summary>
/// <param name="TrialId">The trial.</param>
/// <param name="First">What the first scorer saw.</param>
/// <param name="Second">What the second scorer saw.</param>
public sealed record TrialAgreement(string TrialId, BehaviourSeries First, BehaviourSeries Second)
{
    /// <summary>Agreement frame by frame; <see langword="null"/> if no time is known to both.</summary>
    public FramewiseKappa? Kappa { get; private init; }

    /// <summary>The same where borders may be seen a little apart; <see langword="null"/> if no time is known to both.</summary>
    public FramewiseKappa? TolerantKappa { get; private init; }

    /// <summary>Compares two scorers.</summary>
    /// <param name="first">What the first scorer saw.</param>
    /// <param name="second">What the second scorer saw of the same behaviour in the same trial.</param>
    /// <param name="toleranceS">How far apart the same border may be seen for the tolerant kappa, s.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">They are of different trials or windows.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative.</exception>
    public static TrialAgreement Compare(TrialScoring first, TrialScoring second, double toleranceS)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        if ((first.TrialId, first.Behaviour) != (second.TrialId, second.Behaviour))
        {
            throw new ArgumentException($"Found {second.Behaviour} in {second.TrialId}, not {first.Behaviour} in {first.TrialId}.", nameof(second));
        }

        return new TrialAgreement(first.TrialId, first.Series, second.Series)
        {
            Kappa = FramewiseKappa.Compute(first.Series.States, second.Series.States, toleranceS: 0),
            TolerantKappa = FramewiseKappa.Compute(first.Series.States, second.Series.States, toleranceS),
        };
    }
}
