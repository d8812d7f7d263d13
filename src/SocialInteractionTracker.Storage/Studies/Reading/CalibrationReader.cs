using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Options;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Reads how pixels become centimetres.</summary>
internal static class CalibrationReader
{
    private const string Auto = "auto";

    /// <summary>The request of the most specific layer that has one; the arena is to be found if none has.</summary>
    public static CalibrationRequest Read(ArenaShape shape, IReadOnlyList<YamlMap> layers, FaultList faults)
    {
        var layer = SettingsReader.Last(
            layers, SettingKeys.Calibration, SettingKeys.CornersPx, SettingKeys.CirclePx, SettingKeys.PxPerCm);
        var request = layer is null ? new CalibrationRequest.Auto() : Request(shape, layer, faults);
        if (SettingsReader.Last(layers, SettingKeys.Lens) is not { } lensLayer || lensLayer.Map(SettingKeys.Lens) is not { } lens)
        {
            return request;
        }

        if (request is CalibrationRequest.FromScale)
        {
            faults.Add(lensLayer.Where(SettingKeys.Lens), "a lens beside px_per_cm, which it does not change", "a lens beside corners_px or an arena that is found",
                "Give the corners in place of the scale, or remove the lens.");
        }

        return request with { Lens = Lens(lens) };
    }

    private static CalibrationRequest Request(ArenaShape shape, YamlMap layer, FaultList faults)
    {
        string[] given = [.. new[] { SettingKeys.CornersPx, SettingKeys.CirclePx, SettingKeys.PxPerCm, SettingKeys.Calibration }.Where(layer.Has)];
        if (given.Length > 1)
        {
            faults.Add(layer.Where(given[1]), $"{string.Join(" and ", given)} together", "one of them", "Remove the others.");
        }

        // All are read, for their faults.
        CalibrationRequest[] requests = [.. given.Select(CalibrationRequest (key) => key switch
        {
            SettingKeys.CornersPx => Corners(layer),
            SettingKeys.CirclePx => Circle(shape, layer),
            SettingKeys.PxPerCm => Scale(layer),
            _ => AutoOnly(layer),
        })];
        return requests[0];
    }

    private static CalibrationRequest.Auto AutoOnly(YamlMap layer)
    {
        if (layer.Text(SettingKeys.Calibration) is { } word && word != Auto)
        {
            layer.Faults.AddUnknown(layer.Where(SettingKeys.Calibration), "calibration", word, [Auto]);
        }

        return new CalibrationRequest.Auto();
    }

    private static CalibrationRequest Corners(YamlMap layer)
    {
        var where = layer.Where(SettingKeys.CornersPx);
        var list = layer.List(SettingKeys.CornersPx);
        var corners = list.Select(node => YamlNumber.ReadPixel(node, where, layer.Faults)).ToArray();
        if (corners.Length != 4 || corners.Contains(null))
        {
            if (corners.Length is not (0 or 4))
            {
                layer.Faults.Add(where, $"{corners.Length} corners", "four corners [x, y]: top left, top right, bottom right, bottom left", "Give all four.");
            }

            return new CalibrationRequest.Auto();
        }

        var quadrilateral = new Quadrilateral(corners[0]!.Value, corners[1]!.Value, corners[2]!.Value, corners[3]!.Value);
        if (!quadrilateral.IsConvexClockwise)
        {
            layer.Faults.Add(where, "corners that cross or go round anticlockwise", "top left, top right, bottom right, bottom left, as seen in the picture",
                "Put the four corners in that order.");
        }

        return new CalibrationRequest.FromCorners(quadrilateral);
    }

    private static CalibrationRequest Circle(ArenaShape shape, YamlMap layer)
    {
        if (layer.Map(SettingKeys.CirclePx) is not { } circle)
        {
            return new CalibrationRequest.Auto();
        }

        circle.RefuseUnknown(["x", "y", "radius"]);
        if (shape != ArenaShape.Circle)
        {
            layer.Faults.Add(layer.Where(SettingKeys.CirclePx), "a circle for a rectangular arena", "the arena's own shape", "Give corners_px, or set the arena's diameter_cm.");
        }

        return (circle.Number("x"), circle.Number("y"), Positive(circle, "radius")) is (double x, double y, double radius)
            ? new CalibrationRequest.FromCircle(new PixelPoint(x, y), radius)
            : new CalibrationRequest.Auto();
    }

    private static CalibrationRequest Scale(YamlMap layer)
    {
        PixelPoint? origin = layer.Has(SettingKeys.OriginPx)
            ? YamlNumber.ReadPixel(layer.Find(SettingKeys.OriginPx)!, layer.Where(SettingKeys.OriginPx), layer.Faults)
            : null;
        return Positive(layer, SettingKeys.PxPerCm) is { } scale
            ? new CalibrationRequest.FromScale(scale, origin)
            : new CalibrationRequest.Auto();
    }

    private static LensDistortion? Lens(YamlMap lens)
    {
        var keys = OptionBinder.Keys<LensDistortion>();
        lens.RefuseUnknown(keys);
        double Coefficient(string key) => lens.Has(key) ? lens.Number(key) ?? 0 : 0;
        return (Positive(lens, "focal_x"), Positive(lens, "focal_y"), lens.Number("centre_x"), lens.Number("centre_y"))
            is (double focalX, double focalY, double centreX, double centreY)
            ? new LensDistortion(focalX, focalY, centreX, centreY,
                Coefficient("k1"), Coefficient("k2"), Coefficient("p1"), Coefficient("p2"), Coefficient("k3"))
            : null;
    }

    private static double? Positive(YamlMap map, string key)
    {
        if (!map.Has(key))
        {
            map.Faults.Add(map.Where(key), "nothing", "a number above 0", "Add it.");
            return null;
        }

        var number = map.Number(key);
        if (number is null or > 0)
        {
            return number;
        }

        map.Faults.Add(map.Where(key), $"'{map.Text(key)}'", "a number above 0", "Correct the value.");
        return null;
    }
}
