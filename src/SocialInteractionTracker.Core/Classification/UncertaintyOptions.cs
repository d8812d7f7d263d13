namespace SocialInteractionTracker.Core.Classification;

/// <summary>How the interval of the SI ratio and the probability of the class are drawn.</summary>
public sealed record UncertaintyOptions
{
    private const int MostDraws = 100_000;

    /// <summary>Number of draws for a subject. Default 1000: the 2.5 % tail then holds 25 of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 100,000, which would tell no more and take minutes.</exception>
    public int Draws
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Draws));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MostDraws, nameof(Draws));
            field = value;
        }
    } = 1000;

    /// <summary>Length of a block of the bootstrap over time, s. Default 5: longer than most visits of a zone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0.</exception>
    public double BlockS { get; init => field = Checked.Positive(value, nameof(BlockS)); } = 5.0;

    /// <summary>Probability the interval holds, between 0 and 1. Default 0.95.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is outside 0 to 1.</exception>
    public double Level { get; init => field = Checked.Share(value, nameof(Level)); } = 0.95;

    /// <summary>Start of the random numbers; the subject's id is mixed in, so that subjects differ and order does not matter. Default 1.</summary>
    public int Seed { get; init; } = 1;
}
