using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What can be dragged of the floor: its corners and the whole, or a circle's centre and edge.</summary>
internal static class FloorHandles
{
    private static readonly ImmutableArray<string> Corners = ["top left", "top right", "bottom right", "bottom left"];

    /// <summary>The handles of a trial's floor.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="calibration">Where its arena is in the picture.</param>
    /// <returns>The handles.</returns>
    public static ImmutableArray<ArenaHandle> Of(StudyTrial trial, Calibration calibration) =>
        trial.Arena.Shape == ArenaShape.Circle && trial.Calibration is not CalibrationRequest.FromCorners
            ? OfCircle(trial.Arena, calibration)
            : OfCorners(calibration);

    private static ImmutableArray<ArenaHandle> OfCircle(Arena arena, Calibration calibration)
    {
        var (radiusCm, radiusPx) = (arena.WidthCm / 2, calibration.PxPerCm * arena.WidthCm / 2);
        var centre = calibration.ToPixel(new ArenaPoint(radiusCm, radiusCm));
        return
        [
            new("floor", "centre of the floor", centre, to => [SettingChange.Circle(to, radiusPx)]),
            new("floor-edge", "edge of the floor", new PixelPoint(centre.X + radiusPx, centre.Y), to => [SettingChange.Circle(centre, to.DistanceTo(centre))]),
        ];
    }

    private static ImmutableArray<ArenaHandle> OfCorners(Calibration calibration)
    {
        var corners = calibration.Corners;
        ImmutableArray<PixelPoint> now = [corners.TopLeft, corners.TopRight, corners.BottomRight, corners.BottomLeft];
        var middle = calibration.ToPixel(new ArenaPoint(calibration.WidthCm / 2, calibration.HeightCm / 2));
        return
        [
            .. Corners.Select((name, i) => new ArenaHandle($"corner-{i}", $"{name} corner of the floor", now[i], to => Changed(now.SetItem(i, to)))),
            new("floor", "the whole floor", middle, to => Changed([.. now.Select(c => new PixelPoint(c.X + to.X - middle.X, c.Y + to.Y - middle.Y))])),
        ];
    }

    private static ImmutableArray<SettingChange> Changed(ImmutableArray<PixelPoint> corners) =>
        [SettingChange.Corners(new Quadrilateral(corners[0], corners[1], corners[2], corners[3]))];
}
