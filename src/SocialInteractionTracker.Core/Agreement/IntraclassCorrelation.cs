namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How well scorers agree on a quantity: ICC(2,1), absolute agreement of single scores.</summary>
/// <remarks>
/// Two-way random effects: the scorers stand for all who might score, and a scorer who is always 2 s higher counts as
/// disagreeing. Trials that a scorer left out are dropped. Sources: Shrout and Fleiss 1979, 10.1037/0033-2909.86.2.420;
/// interval, McGraw and Wong 1996, 10.1037/1082-989X.1.1.30 (ICC(A,1), with the degrees of freedom of 0 where the
/// coefficient is negative, for which they have none); words, Koo and Li 2016, 10.1016/j.jcm.2016.02.012,
/// who apply them to both ends of the interval.
/// </remarks>
/// <param name="Icc">The coefficient, at most 1, may be below 0.</param>
/// <param name="Low">Lower end of its interval; <see langword="null"/> if the scores agree exactly.</param>
/// <param name="High">Upper end of its interval; <see langword="null"/> if the scores agree exactly.</param>
/// <param name="Trials">Trials that every scorer scored.</param>
/// <param name="Scorers">Number of scorers.</param>
public sealed record IntraclassCorrelation(double Icc, double? Low, double? High, int Trials, int Scorers)
{
    /// <summary>The coefficient in Koo and Li's words.</summary>
    public string Words => AgreementWords.KooLi(Icc);

    /// <summary>The words of the interval's two ends, for example <c>moderate to good</c>; <see langword="null"/> without an interval.</summary>
    public string? IntervalWords => this is not { Low: { } low, High: { } high } ? null
        : AgreementWords.KooLi(low) == AgreementWords.KooLi(high) ? AgreementWords.KooLi(low)
        : $"{AgreementWords.KooLi(low)} to {AgreementWords.KooLi(high)}";

    /// <summary>Computes the coefficient.</summary>
    /// <param name="scores">One row a trial, one number a scorer in each; NaN where a scorer left the trial out.</param>
    /// <param name="level">Probability that the interval holds, above 0 and below 1.</param>
    /// <returns>The coefficient; <see langword="null"/> with fewer than two complete trials or two scorers, or if no score differs.</returns>
    /// <exception cref="ArgumentException">The rows have different lengths.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 and below 1.</exception>
    public static IntraclassCorrelation? Compute(IReadOnlyList<IReadOnlyList<double>> scores, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (level is not (> 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "Expected a number above 0 and below 1.");
        }

        if (scores.Any(row => row.Count != scores[0].Count))
        {
            throw new ArgumentException("Each trial needs one score a scorer, NaN where there is none.", nameof(scores));
        }

        var complete = scores.Where(row => row.All(double.IsFinite)).ToList();
        if (complete.Count < 2 || complete[0].Count < 2)
        {
            return null;
        }

        var squares = MeanSquares.Of(complete);
        var spread = squares.Trials + ((squares.ScorerCount - 1) * squares.Error)
            + (squares.ScorerCount * (squares.Scorers - squares.Error) / squares.TrialCount);
        if (spread <= 0)
        {
            return null;
        }

        var icc = (squares.Trials - squares.Error) / spread;
        var (low, high) = icc < 1 ? Interval(squares, icc, level) : (null, null);
        return new IntraclassCorrelation(icc, low, high, squares.TrialCount, squares.ScorerCount);
    }

    private static (double? Low, double? High) Interval(MeanSquares m, double icc, double level)
    {
        double n = m.TrialCount;
        double k = m.ScorerCount;
        var shared = Math.Max(0, icc); // Satterthwaite's degrees of freedom need weights of 0 or more
        var a = k * shared / (n * (1 - shared));
        var b = 1 + (k * shared * (n - 1) / (n * (1 - shared)));
        var (ofScorers, ofError) = (a * m.Scorers, b * m.Error);
        var df = Math.Pow(ofScorers + ofError, 2)
            / ((ofScorers * ofScorers / (k - 1)) + (ofError * ofError / ((n - 1) * (k - 1))));
        if (!double.IsFinite(df) || df <= 0)
        {
            return (null, null);
        }

        var tail = (1 + level) / 2;
        var fLow = FDistribution.Quantile(tail, n - 1, df);
        var fHigh = FDistribution.Quantile(tail, df, n - 1);
        var rest = (k * m.Scorers) + (((k * n) - k - n) * m.Error);
        return (
            n * (m.Trials - (fLow * m.Error)) / ((fLow * rest) + (n * m.Trials)),
            n * ((fHigh * m.Trials) - m.Error) / (rest + (n * fHigh * m.Trials)));
    }
}
