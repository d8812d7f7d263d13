using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Storage.Studies.Editing;

namespace SocialInteractionTracker.Review.Editing;

/// <summary>What can be dragged in a social-interaction arena: the enclosure's place and size, the interaction zone's reach, the corners' size.</summary>
internal sealed class SocialHandles
{
    private readonly SocialInteractionLayout _layout;
    private readonly Calibration _calibration;
    private readonly ArenaPoint _centre;

    private SocialHandles(SocialInteractionLayout layout, Calibration calibration)
    {
        (_layout, _calibration) = (layout, calibration);
        var corners = layout.Enclosure.Corners;
        _centre = new ArenaPoint(corners.Average(c => c.XCm), corners.Average(c => c.YCm));
    }

    /// <summary>Whether the enclosure stands at the middle of its wall, so that sizes are counted from there.</summary>
    private bool IsAtWall => _layout.EnclosureCentre is null;

    /// <summary>The handles of an arena.</summary>
    /// <param name="arena">The arena; a zone that the study draws itself has its own handles.</param>
    /// <param name="layout">The measures that it is made of.</param>
    /// <param name="calibration">Where it is in the picture.</param>
    /// <returns>The handles.</returns>
    public static IEnumerable<ArenaHandle> Of(Arena arena, SocialInteractionLayout layout, Calibration calibration)
    {
        var (handles, plain) = (new SocialHandles(layout, calibration), layout.ToArena(arena.Id));
        yield return handles.Handle("enclosure", "the enclosure", handles._centre, to => [SettingChange.EnclosureCentre(to)]);
        yield return handles.Handle("enclosure-size", "size of the enclosure", handles.FarCorner(layout.EnclosureAlongCm, layout.EnclosureDeepCm), handles.EnclosureSized);
        if (IsPlain(ZoneNames.Interaction))
        {
            yield return handles.Interaction();
        }

        if (IsPlain(ZoneNames.Corners))
        {
            yield return handles.Corners();
        }

        bool IsPlain(string zone) => arena.FindZone(zone) is { } own && own.Region == plain.FindZone(zone)!.Region;
    }

    private ArenaHandle Interaction() => _layout.InteractionZone switch
    {
        BlockInteractionZone block => Handle("interaction-size", "size of the interaction zone", FarCorner(block.AlongCm, block.DeepCm), to =>
        {
            var (along, deep) = SizeTo(to);
            return [SettingChange.Interaction(new BlockInteractionZone(along, deep))];
        }),
        WithinInteractionZone within => Handle("interaction-reach", "reach of the interaction zone", Reach(within.DistanceCm), to =>
            [SettingChange.Interaction(new WithinInteractionZone(Positive(_layout.Enclosure.SignedDistanceCm(to))))]),
        _ => throw new InvalidOperationException($"No handle is known for {_layout.InteractionZone}."),
    };

    private ArenaHandle Corners()
    {
        var size = _layout.CornerSizeCm;
        return Handle("corners-size", "size of the corners", FromWall(size, DepthCm - size), to =>
        {
            var (along, away) = ToWall(to);
            return [SettingChange.Measure("corner_size_cm", Positive((along + DepthCm - away) / 2))];
        });
    }

    private ImmutableArray<SettingChange> EnclosureSized(ArenaPoint to)
    {
        var (along, deep) = SizeTo(to);
        return [SettingChange.Measure("enclosure_along_cm", along), SettingChange.Measure("enclosure_deep_cm", deep)];
    }

    /// <summary>The corner, away from the wall, of a block of a size round the enclosure.</summary>
    private ArenaPoint FarCorner(double alongCm, double deepCm)
    {
        var (along, away) = ToWall(_centre);
        return FromWall(along + (alongCm / 2), IsAtWall ? deepCm : away + (deepCm / 2));
    }

    /// <summary>The size of the block whose far corner that is.</summary>
    private (double AlongCm, double DeepCm) SizeTo(ArenaPoint corner)
    {
        var (along, away) = ToWall(_centre);
        var (alongTo, awayTo) = ToWall(corner);
        return (Positive(2 * Math.Abs(alongTo - along)), Positive(IsAtWall ? awayTo : 2 * Math.Abs(awayTo - away)));
    }

    private ArenaPoint Reach(double distanceCm)
    {
        var (along, away) = ToWall(_centre);
        return FromWall(along, away + (_layout.EnclosureDeepCm / 2) + distanceCm);
    }

    private double DepthCm => _layout.EnclosureWall is Wall.Top or Wall.Bottom ? _layout.ArenaHeightCm : _layout.ArenaWidthCm;

    /// <summary>How far along the enclosure's wall and away from it a place is, cm.</summary>
    private (double AlongCm, double AwayCm) ToWall(ArenaPoint p) => _layout.EnclosureWall switch
    {
        Wall.Top => (p.XCm, p.YCm),
        Wall.Bottom => (p.XCm, _layout.ArenaHeightCm - p.YCm),
        Wall.Left => (p.YCm, p.XCm),
        _ => (p.YCm, _layout.ArenaWidthCm - p.XCm),
    };

    private ArenaPoint FromWall(double along, double away) => _layout.EnclosureWall switch
    {
        Wall.Top => new(along, away),
        Wall.Bottom => new(along, _layout.ArenaHeightCm - away),
        Wall.Left => new(away, along),
        _ => new(_layout.ArenaWidthCm - away, along),
    };

    private ArenaHandle Handle(string id, string label, ArenaPoint at, Func<ArenaPoint, ImmutableArray<SettingChange>> move) =>
        new(id, label, _calibration.ToPixel(at), to => move(_calibration.ToArena(to)));

    private static double Positive(double cm) => Math.Max(HandleLimits.SmallestCm, cm);
}
