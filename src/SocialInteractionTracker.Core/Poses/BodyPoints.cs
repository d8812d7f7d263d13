using System.Collections.Immutable;

namespace SocialInteractionTracker.Core.Poses;

/// <summary>The body points' order and their names in files.</summary>
public static class BodyPoints
{
    /// <summary>How many there are.</summary>
    public const int Count = 5;

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<BodyPoint> All { get; } =
        [BodyPoint.Nose, BodyPoint.LeftEar, BodyPoint.RightEar, BodyPoint.BodyCentre, BodyPoint.TailBase];

    /// <summary>The name in tables and track files.</summary>
    /// <param name="point">The body point.</param>
    /// <returns>The name in snake_case, for example <c>left_ear</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is no body point.</exception>
    public static string Name(this BodyPoint point) => point switch
    {
        BodyPoint.Nose => "nose",
        BodyPoint.LeftEar => "left_ear",
        BodyPoint.RightEar => "right_ear",
        BodyPoint.BodyCentre => "body_centre",
        BodyPoint.TailBase => "tail_base",
        _ => throw new ArgumentOutOfRangeException(nameof(point), point, "No body point has this value."),
    };

    /// <summary>The body point of a name in tables and track files.</summary>
    /// <param name="name">The name in snake_case.</param>
    /// <returns>The body point; <see langword="null"/> if there is none of that name.</returns>
    public static BodyPoint? FromName(string name)
    {
        foreach (var point in All)
        {
            if (string.Equals(point.Name(), name, StringComparison.Ordinal))
            {
                return point;
            }
        }

        return null;
    }
}
