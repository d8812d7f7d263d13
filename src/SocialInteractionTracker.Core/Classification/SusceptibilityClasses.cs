namespace SocialInteractionTracker.Core.Classification;

/// <summary>The classes' names in tables.</summary>
public static class SusceptibilityClasses
{
    /// <summary>The name in tables.</summary>
    /// <param name="value">The class.</param>
    /// <returns>The name in lower case, for example <c>susceptible</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no class.</exception>
    public static string Name(this SusceptibilityClass value) => value switch
    {
        SusceptibilityClass.Susceptible => "susceptible",
        SusceptibilityClass.Resilient => "resilient",
        SusceptibilityClass.Intermediate => "intermediate",
        SusceptibilityClass.Control => "control",
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "No class has this value."),
    };
}
