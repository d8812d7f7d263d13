using System.Collections.Immutable;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>The control measures' names in files and their values in a pair.</summary>
public static class ControlMeasures
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ControlMeasure> All { get; } =
    [
        ControlMeasure.SiRatio, ControlMeasure.Index, ControlMeasure.Proportion, ControlMeasure.Difference,
        ControlMeasure.SocialEngagementIndex,
    ];

    /// <summary>The name in study files and tables.</summary>
    /// <param name="measure">The measure.</param>
    /// <returns>The name in snake_case, for example <c>si_ratio</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no measure.</exception>
    public static string Name(this ControlMeasure measure) => measure switch
    {
        ControlMeasure.SiRatio => "si_ratio",
        ControlMeasure.Index => "index",
        ControlMeasure.Proportion => "proportion",
        ControlMeasure.Difference => "difference_s",
        ControlMeasure.SocialEngagementIndex => "social_engagement_index",
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No control measure has this value."),
    };

    /// <summary>The measure of a name in study files.</summary>
    /// <param name="name">The name in snake_case.</param>
    /// <returns>The measure; <see langword="null"/> if there is none of that name.</returns>
    public static ControlMeasure? FromName(string name)
    {
        foreach (var measure in All)
        {
            if (string.Equals(measure.Name(), name, StringComparison.Ordinal))
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>The measure's value in a pair.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="pair">The pair.</param>
    /// <returns>The value; <see langword="null"/> if the pair does not give it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no measure.</exception>
    public static double? Of(this ControlMeasure measure, PairMeasures pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return measure switch
        {
            ControlMeasure.SiRatio => pair.SiRatio,
            ControlMeasure.Index => pair.Index,
            ControlMeasure.Proportion => pair.Proportion,
            ControlMeasure.Difference => pair.DifferenceS,
            ControlMeasure.SocialEngagementIndex => pair.SocialEngagementIndex,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No control measure has this value."),
        };
    }
}
