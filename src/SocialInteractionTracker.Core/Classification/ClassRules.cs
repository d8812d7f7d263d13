using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The rules' order and their names in files.</summary>
public static class ClassRules
{
    /// <summary>All rules, in the order of the tables.</summary>
    public static ImmutableArray<ClassRule> All { get; } =
        [ClassRule.Ratio, ClassRule.ControlSd, ClassRule.Residual, ClassRule.RatioAndCorner, ClassRule.RatioOrSpeed];

    /// <summary>The name in study files and tables.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The name in snake_case, for example <c>control_sd</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no rule.</exception>
    public static string Name(this ClassRule rule) => rule switch
    {
        ClassRule.Ratio => "ratio",
        ClassRule.ControlSd => "control_sd",
        ClassRule.Residual => "residual",
        ClassRule.RatioAndCorner => "ratio_and_corner",
        ClassRule.RatioOrSpeed => "ratio_or_speed",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No class rule has this value."),
    };

    /// <summary>The rule of a name in study files.</summary>
    /// <param name="name">The name in snake_case.</param>
    /// <returns>The rule; <see langword="null"/> if there is none of that name.</returns>
    public static ClassRule? FromName(string name)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Name(), name, StringComparison.Ordinal))
            {
                return rule;
            }
        }

        return null;
    }
}
