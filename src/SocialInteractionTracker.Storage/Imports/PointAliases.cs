using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>What other programs call the body points; earlier names win where a file has several. Case, spaces, - and _ do not matter.</summary>
public sealed record PointAliases
{
    /// <summary>The names known to the program.</summary>
    public static PointAliases Default { get; } = new();

    /// <summary>Further names of the nose.</summary>
    public ImmutableArray<string> Nose { get; init; } = [];

    /// <summary>Further names of the left ear.</summary>
    public ImmutableArray<string> LeftEar { get; init; } = [];

    /// <summary>Further names of the right ear.</summary>
    public ImmutableArray<string> RightEar { get; init; } = [];

    /// <summary>Further names of the body centre.</summary>
    public ImmutableArray<string> BodyCentre { get; init; } = [];

    /// <summary>Further names of the tail base.</summary>
    public ImmutableArray<string> TailBase { get; init; } = [];

    /// <summary>All names of a body point.</summary>
    /// <param name="point">The body point.</param>
    /// <returns>The user's names, then the program's, each in plain letters and digits.</returns>
    public ImmutableArray<string> Names(BodyPoint point) => [.. Further(point).Concat(Known(point)).Select(Plain).Distinct()];

    /// <summary>A name as names are compared: lower-case letters and digits alone.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its letters and digits.</returns>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private ImmutableArray<string> Further(BodyPoint point) => point switch
    {
        BodyPoint.Nose => Nose,
        BodyPoint.LeftEar => LeftEar,
        BodyPoint.RightEar => RightEar,
        BodyPoint.BodyCentre => BodyCentre,
        _ => TailBase,
    };

    private static ImmutableArray<string> Known(BodyPoint point) => point switch
    {
        BodyPoint.Nose => [point.Name(), "snout", "nose_tip", "tip_nose", "nose_point", "mouse_nose", "muzzle"],
        BodyPoint.LeftEar => [point.Name(), "ear_left", "l_ear", "ear_l", "left_ear_base", "left_ear_tip"],
        BodyPoint.RightEar => [point.Name(), "ear_right", "r_ear", "ear_r", "right_ear_base", "right_ear_tip"],
        BodyPoint.BodyCentre =>
        [
            point.Name(), "body_center", "centre", "center", "center_point", "centre_point", "mouse_center", "mouse_centre", "centroid",
            "mid_body", "body_mid", "mid_back", "mid_spine", "spine_mid", "body", "trunk", "torso",
        ],
        _ => [point.Name(), "tail_root", "base_tail", "tail_start", "base_of_tail", "tail_point", "tail"],
    };
}
