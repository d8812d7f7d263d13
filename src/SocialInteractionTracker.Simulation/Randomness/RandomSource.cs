namespace SocialInteractionTracker.Simulation.Randomness;

/// <summary>A seeded stream of random numbers that is the same on every system and every version of the runtime.</summary>
/// <remarks>xoshiro256** seeded by SplitMix64. Source: Blackman and Vigna 2021, Scrambled linear pseudorandom number generators, 10.1145/3460772.</remarks>
public sealed class RandomSource
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;
    private const double UnitOf53Bits = 1.0 / (1UL << 53);

    private readonly ulong _seed;
    private ulong _s0;
    private ulong _s1;
    private ulong _s2;
    private ulong _s3;

    /// <summary>Creates a stream.</summary>
    /// <param name="seed">Its seed; equal seeds give equal streams.</param>
    public RandomSource(ulong seed)
    {
        _seed = seed;
        (_s0, _s1, _s2, _s3) = (Split(ref seed), Split(ref seed), Split(ref seed), Split(ref seed));
    }

    /// <summary>A stream of its own for a named purpose, so that drawing more for one thing changes nothing else.</summary>
    /// <param name="purpose">The name, for example a trial's id.</param>
    /// <returns>A stream that depends on this one's seed and the name only, not on what was drawn before.</returns>
    public RandomSource Fork(string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        var hash = FnvOffset;
        foreach (var letter in purpose)
        {
            hash = unchecked((hash ^ letter) * FnvPrime);
        }

        return new RandomSource(unchecked((_seed * GoldenGamma) ^ hash));
    }

    /// <summary>The next 64 random bits.</summary>
    /// <returns>Any value of the type.</returns>
    public ulong NextBits()
    {
        unchecked
        {
            var result = ulong.RotateLeft(_s1 * 5, 7) * 9;
            var t = _s1 << 17;
            (_s2, _s3) = (_s2 ^ _s0, _s3 ^ _s1);
            (_s1, _s0) = (_s1 ^ _s2, _s0 ^ _s3);
            _s2 ^= t;
            _s3 = ulong.RotateLeft(_s3, 45);
            return result;
        }
    }

    /// <summary>A number in [0, 1).</summary>
    /// <returns>Uniform.</returns>
    public double NextUnit() => (NextBits() >> 11) * UnitOf53Bits;

    /// <summary>A number in [low, high).</summary>
    /// <param name="low">Lower end.</param>
    /// <param name="high">Upper end.</param>
    /// <returns>Uniform.</returns>
    public double Between(double low, double high) => low + ((high - low) * NextUnit());

    /// <summary>Whether something of a given probability happens.</summary>
    /// <param name="probability">In [0, 1].</param>
    /// <returns>True with that probability.</returns>
    public bool Chance(double probability) => NextUnit() < probability;

    /// <summary>A whole number in [0, count).</summary>
    /// <param name="count">Above 0.</param>
    /// <returns>Uniform.</returns>
    public int Below(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return (int)(NextUnit() * count);
    }

    /// <summary>A normally distributed number.</summary>
    /// <param name="mean">Its mean.</param>
    /// <param name="standardDeviation">Its standard deviation; 0 or more.</param>
    /// <returns>The number.</returns>
    /// <remarks>Box and Muller 1958, 10.1214/aoms/1177706645; the second of the pair is not kept.</remarks>
    public double Normal(double mean, double standardDeviation)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - NextUnit()));
        return mean + (standardDeviation * radius * Math.Cos(Math.Tau * NextUnit()));
    }

    private static ulong Split(ref ulong state)
    {
        unchecked
        {
            state += GoldenGamma;
            var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
