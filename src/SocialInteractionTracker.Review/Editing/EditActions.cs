using System.Collections.Immutable;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What a reviewer can ask for.</summary>
internal static class EditActions
{
    /// <summary>Drag a place of the arena.</summary>
    public const string Move = "move";

    /// <summary>Start the window elsewhere.</summary>
    public const string Start = "start";

    /// <summary>Have the start found.</summary>
    public const string FindStart = "find_start";

    /// <summary>End the window elsewhere.</summary>
    public const string End = "end";

    /// <summary>Take a stretch out.</summary>
    public const string Exclude = "exclude";

    /// <summary>Score a stretch again.</summary>
    public const string Include = "include";

    /// <summary>Place a body point.</summary>
    public const string Place = "place";

    /// <summary>Say that a body point cannot be seen.</summary>
    public const string Hide = "hide";

    /// <summary>Exchange nose and tail base.</summary>
    public const string SwapNoseTail = "swap_nose_tail";

    /// <summary>Exchange the ears.</summary>
    public const string SwapEars = "swap_ears";

    /// <summary>Say which animal is the subject.</summary>
    public const string Subject = "subject";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } = [Move, Start, FindStart, End, Exclude, Include, Place, Hide, SwapNoseTail, SwapEars, Subject];
}
