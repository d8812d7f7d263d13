using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Video.ArenaFinding;

/// <summary>Finds the floor of an arena of known size in a background picture.</summary>
/// <remarks>
/// The floor is what is looked for, not the walls' upper edge: where both are seen, the inner of the two outlines is taken.
/// Arena (0, 0) is the corner that is seen top left.
/// </remarks>
public static class ArenaFinder
{
    /// <summary>Looks for an arena.</summary>
    /// <param name="background">The scene without animals.</param>
    /// <param name="shape">The floor's outline.</param>
    /// <param name="widthCm">Width of the floor's bounding rectangle, cm; above 0.</param>
    /// <param name="heightCm">Its height, cm; above 0. Only the ratio of the two is used.</param>
    /// <param name="options">How to look; <see langword="null"/> for the defaults.</param>
    /// <returns>What was found, with how far to trust it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A length is not above 0.</exception>
    public static FoundArena Find(
        LumaPicture background, ArenaShape shape, double widthCm, double heightCm, ArenaFindingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(background);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(widthCm);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(heightCm);
        options ??= ArenaFindingOptions.Default;
        var finding = shape == ArenaShape.Circle
            ? new CircleFinder(background, options).Find()
            : RectangleFinder.Find(background, widthCm / heightCm, options);
        return new FoundArena
        {
            Corners = finding.Corners,
            Confidence = finding.Confidence,
            SideSupport = finding.SideSupport,
            BowPx = finding.BowPx,
            Reasons = finding.Reasons,
        };
    }
}
