using System.Collections.Immutable;
using System.Text.Json.Nodes;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies.Reading;

namespace SocialInteractionTracker.Storage.Studies.Editing;

/// <summary>A key of a settings file that gets another value.</summary>
/// <remarks>Numbers are rounded to what a person can place: pixels to 0.1, centimetres to 0.01.</remarks>
public sealed record SettingChange
{
    private const int PixelDecimals = 1;
    private const int CmDecimals = 2;

    private static readonly ImmutableArray<string> CalibrationKeys =
        [SettingKeys.Calibration, SettingKeys.CornersPx, SettingKeys.CirclePx, SettingKeys.PxPerCm, SettingKeys.OriginPx];

    private SettingChange(ImmutableArray<string> path, JsonNode value) => (Path, Value) = (path, value);

    /// <summary>The keys from the top of the file to the one that changes.</summary>
    internal ImmutableArray<string> Path { get; }

    /// <summary>Its value.</summary>
    internal JsonNode Value { get; }

    /// <summary>Keys of the same file that cannot stand beside it and are removed.</summary>
    internal ImmutableArray<string> InPlaceOf { get; private init; } = [];

    /// <summary>The floor's corners.</summary>
    /// <param name="corners">The corners, px.</param>
    /// <returns>The change.</returns>
    public static SettingChange Corners(Quadrilateral corners)
    {
        ArgumentNullException.ThrowIfNull(corners);
        return Calibrating(SettingKeys.CornersPx, new JsonArray(
            Pixel(corners.TopLeft), Pixel(corners.TopRight), Pixel(corners.BottomRight), Pixel(corners.BottomLeft)));
    }

    /// <summary>A circular floor seen from straight above.</summary>
    /// <param name="centre">Its centre, px.</param>
    /// <param name="radiusPx">Its radius, px.</param>
    /// <returns>The change.</returns>
    public static SettingChange Circle(PixelPoint centre, double radiusPx) => Calibrating(
        SettingKeys.CirclePx, new JsonObject { ["x"] = Px(centre.X), ["y"] = Px(centre.Y), ["radius"] = Px(radiusPx) });

    /// <summary>A measure of the arena, such as <c>enclosure_along_cm</c>.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="cm">The measure, cm.</param>
    /// <returns>The change.</returns>
    public static SettingChange Measure(string key, double cm) => new([key], Cm(cm));

    /// <summary>The centre of an enclosure that stands anywhere.</summary>
    /// <param name="centre">The centre.</param>
    /// <returns>The change.</returns>
    public static SettingChange EnclosureCentre(ArenaPoint centre) => new(["enclosure_centre"], Floor(centre));

    /// <summary>What counts as the interaction zone.</summary>
    /// <param name="zone">The zone.</param>
    /// <returns>The change.</returns>
    public static SettingChange Interaction(InteractionZoneShape zone) => new(["interaction_zone"], zone switch
    {
        BlockInteractionZone block => new JsonObject { ["along_cm"] = Cm(block.AlongCm), ["deep_cm"] = Cm(block.DeepCm) },
        WithinInteractionZone within => new JsonObject { ["within_cm"] = Cm(within.DistanceCm) },
        _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "No key is known for this zone."),
    });

    /// <summary>The centre of an open field, by the width of the band round it.</summary>
    /// <param name="bandCm">The band, cm.</param>
    /// <returns>The changes.</returns>
    public static ImmutableArray<SettingChange> Periphery(double bandCm) =>
        [new(["centre"], JsonValue.Create("periphery_band")), Measure("periphery_band_cm", bandCm)];

    /// <summary>A zone of the study's own.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="parts">Its parts: polygons and circles.</param>
    /// <returns>The change.</returns>
    public static SettingChange Zone(string name, ImmutableArray<Region> parts) =>
        new([SettingKeys.Zones, name], parts is [var only] ? Shape(only) : new JsonArray([.. parts.Select(JsonNode? (part) => Shape(part))]));

    private static SettingChange Calibrating(string key, JsonNode value) => new([key], value) { InPlaceOf = CalibrationKeys.Remove(key) };

    private static JsonObject Shape(Region region) => region switch
    {
        CircleRegion circle => new JsonObject { ["circle_cm"] = new JsonArray(Cm(circle.Centre.XCm), Cm(circle.Centre.YCm), Cm(circle.RadiusCm)) },
        PolygonRegion { Corners: var corners } when IsUpright(corners) => new JsonObject
        {
            ["rectangle_cm"] = new JsonArray(
                Cm(corners.Min(c => c.XCm)), Cm(corners.Min(c => c.YCm)),
                Cm(corners.Max(c => c.XCm) - corners.Min(c => c.XCm)), Cm(corners.Max(c => c.YCm) - corners.Min(c => c.YCm))),
        },
        PolygonRegion polygon => new JsonObject { ["polygon_cm"] = new JsonArray([.. polygon.Corners.Select(JsonNode? (c) => Floor(c))]) },
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "No key is known for this shape."),
    };

    private static bool IsUpright(ImmutableArray<ArenaPoint> corners) => corners is [var a, var b, var c, var d]
        && ((a.YCm == b.YCm && b.XCm == c.XCm && c.YCm == d.YCm && d.XCm == a.XCm) || (a.XCm == b.XCm && b.YCm == c.YCm && c.XCm == d.XCm && d.YCm == a.YCm));

    private static JsonArray Pixel(PixelPoint point) => new(Px(point.X), Px(point.Y));

    private static JsonArray Floor(ArenaPoint point) => new(Cm(point.XCm), Cm(point.YCm));

    private static JsonValue Px(double px) => JsonValue.Create(Math.Round(px, PixelDecimals));

    private static JsonValue Cm(double cm) => JsonValue.Create(Math.Round(cm, CmDecimals));
}
