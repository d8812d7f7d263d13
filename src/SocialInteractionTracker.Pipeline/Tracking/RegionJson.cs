using System.Text.Json.Nodes;
using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Pipeline.Tracking;

/// <summary>Regions as JSON, for fingerprints and the run's manifest.</summary>
internal static class RegionJson
{
    /// <summary>Describes a region completely.</summary>
    /// <param name="region">The region; <see langword="null"/> for none.</param>
    /// <returns>The description; <see langword="null"/> for none.</returns>
    public static JsonNode? Of(Region? region) => region switch
    {
        null => null,
        PolygonRegion polygon => new JsonObject
        {
            ["polygon"] = new JsonArray([.. polygon.Corners.Select(JsonNode? (c) => new JsonArray(c.XCm, c.YCm))]),
        },
        CircleRegion circle => new JsonObject { ["circle"] = new JsonArray(circle.Centre.XCm, circle.Centre.YCm, circle.RadiusCm) },
        ExpandedRegion expanded => new JsonObject { ["expanded"] = Of(expanded.Inner), ["by_cm"] = expanded.ByCm },
        DifferenceRegion difference => new JsonObject { ["region"] = Of(difference.Outer), ["without"] = Of(difference.Hole) },
        UnionRegion union => new JsonObject { ["union"] = new JsonArray([.. union.Parts.Select(Of)]) },
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, "No JSON is known for this kind of region."),
    };
}
