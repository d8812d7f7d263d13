using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.HandScoring;

/// <summary>What people score by hand, and with which keys.</summary>
public sealed record HandScoringOptions
{
    /// <summary>Between the names of several behaviours in a file.</summary>
    public const char Separator = ';';

    private const string KeysOfThePage = "hijklnopuyz";

    /// <summary>Names of zones and behaviours; default none: the zones of each trial's arena, and <c>investigation</c> where there is an enclosure.</summary>
    /// <exception cref="ArgumentException">A name is empty, given twice or holds a semicolon.</exception>
    public ImmutableArray<string> Behaviours
    {
        get;
        init
        {
            if (value.Any(name => string.IsNullOrWhiteSpace(name) || name.Contains(Separator, StringComparison.Ordinal)) || value.Distinct().Count() < value.Length)
            {
                throw new ArgumentException($"Each behaviour once, none of them empty or with a '{Separator}'.", nameof(value));
            }

            field = value;
        }
    } = [];

    /// <summary>The keys to hold, one a behaviour in their order; default the left hand's from the index finger on.</summary>
    /// <exception cref="ArgumentException">A key is no small letter, is given twice, or is one that the page needs.</exception>
    public ImmutableArray<string> Keys
    {
        get;
        init
        {
            if (value.Any(key => key is not [>= 'a' and <= 'z'] || KeysOfThePage.Contains(key, StringComparison.Ordinal)) || value.Distinct().Count() < value.Length)
            {
                throw new ArgumentException($"Small letters, each once, and none of {KeysOfThePage}, which the page needs.", nameof(value));
            }

            field = value;
        }
    } = ["f", "d", "s", "a", "g", "r", "e", "w", "q", "t", "v", "c", "x", "b"];
}
