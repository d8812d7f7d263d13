using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What can be dragged in an open field: the centre's edge and the corners' size.</summary>
internal static class FieldHandles
{
    /// <summary>The handles of an arena.</summary>
    /// <param name="arena">The arena; a zone that the study draws itself has its own handles.</param>
    /// <param name="layout">The measures that it is made of.</param>
    /// <param name="calibration">Where it is in the picture.</param>
    /// <returns>The handles.</returns>
    public static IEnumerable<ArenaHandle> Of(Arena arena, OpenFieldLayout layout, Calibration calibration)
    {
        var plain = layout.ToArena(arena.Id);
        if (IsPlain(ZoneNames.Centre) && IsPlain(ZoneNames.Periphery))
        {
            yield return Centre(layout, plain.FindZone(ZoneNames.Centre)!.Region, calibration);
        }

        if (IsPlain(ZoneNames.Corners) && plain.FindZone(ZoneNames.Corners)!.Region is UnionRegion { Parts: [PolygonRegion first, ..] })
        {
            yield return new ArenaHandle("corners-size", "size of the corners", calibration.ToPixel(first.Corners[2]), to =>
            {
                var corner = calibration.ToArena(to);
                return [SettingChange.Measure("corner_size_cm", Positive((corner.XCm + corner.YCm) / 2))];
            });
        }

        bool IsPlain(string zone) => arena.FindZone(zone) is { } own && own.Region == plain.FindZone(zone)?.Region;
    }

    private static ArenaHandle Centre(OpenFieldLayout layout, Region centre, Calibration calibration)
    {
        var (at, band) = centre is CircleRegion circle
            ? (new ArenaPoint(circle.Centre.XCm + circle.RadiusCm, circle.Centre.YCm), new Func<ArenaPoint, double>(to => (layout.WidthCm / 2) - to.DistanceTo(circle.Centre)))
            : (((PolygonRegion)centre).Corners[2], to => (layout.WidthCm - to.XCm + layout.HeightCm - to.YCm) / 2);
        var most = (Math.Min(layout.WidthCm, layout.HeightCm) / 2) - HandleLimits.SmallestCm;
        return new ArenaHandle("centre-size", "edge of the centre", calibration.ToPixel(at), to =>
            SettingChange.Periphery(Math.Min(most, Positive(band(calibration.ToArena(to))))));
    }

    private static double Positive(double cm) => Math.Max(HandleLimits.SmallestCm, cm);
}
