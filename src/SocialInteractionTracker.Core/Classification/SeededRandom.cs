using System.Text;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Random numbers that are the same on every machine and runtime for the same seed and name.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood 2014, 10.1145/2714064.2660195), started from the FNV-1a hash of the name.
/// <see cref="Random"/> is not used because its seeded sequence is not promised to stay the same.
/// </remarks>
internal sealed class SeededRandom
{
    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    private ulong _state;
    private double _spareNormal = double.NaN;

    /// <summary>Starts the sequence of a name.</summary>
    internal SeededRandom(string name, int seed) => _state = unchecked(Hash(name) ^ ((ulong)(uint)seed * FnvPrime));

    /// <summary>A number in [0, 1).</summary>
    internal double NextUniform() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number in [0, <paramref name="count"/>).</summary>
    internal int NextIndex(int count) => (int)(NextUniform() * count);

    /// <summary>A number of the standard normal distribution (Marsaglia's polar method).</summary>
    internal double NextNormal()
    {
        if (!double.IsNaN(_spareNormal))
        {
            var spare = _spareNormal;
            _spareNormal = double.NaN;
            return spare;
        }

        double x, y, square;
        do
        {
            (x, y) = ((2 * NextUniform()) - 1, (2 * NextUniform()) - 1);
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var factor = Math.Sqrt(-2 * Math.Log(square) / square);
        _spareNormal = y * factor;
        return x * factor;
    }

    private static ulong Hash(string name)
    {
        var hash = FnvOffset;
        foreach (var value in Encoding.UTF8.GetBytes(name))
        {
            hash = unchecked((hash ^ value) * FnvPrime);
        }

        return hash;
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }
}
