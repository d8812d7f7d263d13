using System.Globalization;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>Who scored: the program by one body point, or one pass of a person.</summary>
/// <param name="Person">The person's name; <see langword="null"/> for the program.</param>
/// <param name="Point">The body point that the program went by; <see langword="null"/> for a person.</param>
/// <param name="Pass">Which finished pass of the person over the trial, from 1; 0 for the program.</param>
public sealed record Scorer(string? Person, BodyPoint? Point, int Pass)
{
    /// <summary>The program's name in tables.</summary>
    public const string ProgramName = "program";

    /// <summary>Whether it is the program.</summary>
    public bool IsProgram => Person is null;

    /// <summary>Its name in tables: <c>program</c>, or the person's.</summary>
    public string Name => Person ?? ProgramName;

    /// <summary>Its name in sentences and figures, for example <c>program (nose)</c> or <c>anna, pass 2</c>.</summary>
    public string Title => Point is { } point ? $"{ProgramName} ({point.Name().Replace('_', ' ')})"
        : Pass > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Name}, pass {Pass}")
        : Name;

    /// <summary>The program.</summary>
    /// <param name="point">The point that it goes by.</param>
    /// <returns>The scorer.</returns>
    public static Scorer Program(BodyPoint point) => new(null, point, 0);
}
