using System.Collections.Immutable;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Storage.Imports;

/// <summary>What other programs call the body points; earlier names win where a file has several. Case, accents, spaces, - and _ do not matter.</summary>
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

    /// <summary>The body point that a name is of.</summary>
    /// <param name="name">The name.</param>
    /// <returns>The point; <see langword="null"/> if it is none of them.</returns>
    public BodyPoint? PointOf(string name)
    {
        var plain = Plain(name);
        return BodyPoints.All.Where(point => Names(point).Contains(plain)).Select(point => (BodyPoint?)point).FirstOrDefault();
    }

    /// <summary>A name as names are compared: lower-case letters without accents and digits alone.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its letters and digits.</returns>
    public static string Plain(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return string.Concat(name.ToLowerInvariant().Where(char.IsLetterOrDigit).Select(Unaccented));
    }

    /// <remarks>Only letters of the languages in which other programs write their titles; the runtime is built without tables of all languages.</remarks>
    private static char Unaccented(char letter) => letter switch
    {
        'ä' or 'à' or 'â' or 'á' => 'a',
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'ï' or 'î' or 'í' => 'i',
        'ö' or 'ô' or 'ó' => 'o',
        'ü' or 'û' or 'ù' or 'ú' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => letter,
    };

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
        BodyPoint.Nose =>
        [
            point.Name(), "snout", "nose_tip", "tip_nose", "nose_point", "mouse_nose", "muzzle", "snout_tip",
            "nase", "nasenspitze", "nasenpunkt", "schnauze", "nez", "museau", "point_nez", "bout_du_nez",
        ],
        BodyPoint.LeftEar =>
        [
            point.Name(), "ear_left", "l_ear", "ear_l", "left_ear_base", "left_ear_tip", "linkes_ohr", "ohr_links", "oreille_gauche",
        ],
        BodyPoint.RightEar =>
        [
            point.Name(), "ear_right", "r_ear", "ear_r", "right_ear_base", "right_ear_tip", "rechtes_ohr", "ohr_rechts", "oreille_droite",
        ],
        BodyPoint.BodyCentre =>
        [
            point.Name(), "body_center", "centre", "center", "center_point", "centre_point", "mouse_center", "mouse_centre", "centroid",
            "mid_body", "body_mid", "mid_back", "mid_spine", "spine_mid", "body", "trunk", "torso", "center_of_mass", "centre_of_mass",
            "mittelpunkt", "mitte", "zentrum", "schwerpunkt", "körpermitte", "körpermittelpunkt", "körperzentrum",
            "point_central", "centre_du_corps", "milieu_du_corps", "barycentre",
        ],
        _ =>
        [
            point.Name(), "tail_root", "base_tail", "tail_start", "base_of_tail", "tail_point", "tail",
            "schwanzansatz", "schwanzwurzel", "schwanzbasis", "schwanzpunkt", "schwanz", "base_de_la_queue", "base_queue", "point_queue", "queue",
        ],
    };
}
