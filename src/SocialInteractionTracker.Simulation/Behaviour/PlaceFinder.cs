using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Behaviour;

/// <summary>Finds places to go to and the way round the enclosure.</summary>
internal sealed class PlaceFinder
{
    private const int Candidates = 6;
    private const double ReachCm = 3.1;
    private const double DetourCm = 2.6;
    private const double WallGapCm = 2.6;
    private const double RearGapCm = 3.0;
    private const double AwayFromZoneCm = 5;
    private const double RearProbability = 0.2;
    private const double GroomProbability = 0.06;
    private const double PassingProbability = 0.45;

    private readonly ArenaPlan _arena;
    private readonly SocialDrive _drive;
    private readonly RandomSource _random;

    public PlaceFinder(ArenaPlan arena, SocialDrive drive, RandomSource random)
    {
        (_arena, _drive, _random) = (arena, drive, random);
    }

    /// <summary>Whether there is an enclosure to go to.</summary>
    public bool HasMesh => _arena.Enclosure is not null;

    /// <summary>Whether a position lies in the interaction zone.</summary>
    public bool InZone(FloorVector p) =>
        _arena.InteractionOutline is { } zone && zone.SignedDistance(p) <= 0 && _arena.Enclosure is { } e && e.SignedDistance(p) > 0;

    /// <summary>A place at the mesh, rather on the side the animal comes from.</summary>
    public Place AtMesh(FloorVector from) => Nearest(from, 3, () => MeshPlace(_random.NextUnit()));

    /// <summary>The next place along the mesh, a little further on, and the point that is poked at.</summary>
    public (Place Place, FloorVector Poke) AlongMesh(Place here)
    {
        var next = Nearest(here.At, Candidates, () => MeshPlace(_random.NextUnit()));
        return (next, next.LookAt ?? next.At);
    }

    /// <summary>A place away from the enclosure.</summary>
    public Place Elsewhere(FloorVector from, bool fleeing)
    {
        if (HasMesh && (fleeing || _random.Chance(_drive.CornerPreference)))
        {
            var corners = _arena.OppositeCorners;
            var corner = corners[_random.Below(corners.Count)];
            return new Place(PlaceKind.Corner, corner.Middle, _arena.Enclosure?.Middle);
        }

        return _random.Chance(_drive.WallPreference)
            ? Nearest(from, Candidates / 2, WallPlace)
            : Nearest(from, 2, OpenPlace);
    }

    /// <summary>Where to head for now on the way to a place: the place itself or a corner of the enclosure to walk round.</summary>
    public FloorVector WayTo(FloorVector goal, FloorVector from)
    {
        if (_arena.SubjectSpace.Obstacle is not { } obstacle || !Crosses(obstacle.Grown(DetourCm - 0.8), from, goal))
        {
            return goal;
        }

        var wide = obstacle.Grown(DetourCm);
        var best = goal;
        var shortest = double.PositiveInfinity;
        foreach (var corner in (ReadOnlySpan<FloorVector>)
            [new(wide.Left, wide.Top), new(wide.RightEdge, wide.Top), new(wide.RightEdge, wide.BottomEdge), new(wide.Left, wide.BottomEdge)])
        {
            var length = (corner - from).Length + (goal - corner).Length;
            if (_arena.SubjectSpace.Clearance(corner) > 0 && (corner - from).Length > 1
                && !Crosses(obstacle.Grown(0.5), from, corner) && length < shortest)
            {
                (best, shortest) = (corner, length);
            }
        }

        return best;
    }

    private Place MeshPlace(double share)
    {
        var e = _arena.Enclosure!.Value;
        var wall = _arena.EnclosureWall!.Value;
        var (along, deep) = wall is Wall.Top or Wall.Bottom ? (e.Width, e.Height) : (e.Height, e.Width);
        const double endCm = 0.8;
        const double wallEndCm = 3.4;
        var side = deep - wallEndCm - endCm;
        var front = along - (2 * endCm);
        var at = share * ((2 * side) + front);
        var (point, normal) = at < side ? (new FloorVector(0, wallEndCm + at), new FloorVector(-1, 0))
            : at < side + front ? (new FloorVector(endCm + at - side, deep), new FloorVector(0, 1))
            : (new FloorVector(along, deep - endCm - (at - side - front)), new FloorVector(1, 0));
        var (mesh, outward) = (OnWall(wall, e, point), TurnedToWall(wall, normal));
        return new Place(PlaceKind.Mesh, mesh + (outward * ReachCm), mesh);
    }

    private Place WallPlace()
    {
        var rears = _random.Chance(RearProbability);
        var gap = rears ? RearGapCm : WallGapCm;
        if (_arena.Shape == ArenaShape.Circle)
        {
            var outward = FloorVector.FromAngle(_random.Between(0, Math.Tau));
            var radius = _arena.WidthCm / 2;
            return WallPlace(_arena.Floor.Middle + (outward * (radius - gap)), _arena.Floor.Middle + (outward * radius), rears);
        }

        var (u, v) = (_random.Between(0.08, 0.92), _random.Below(4));
        var (w, h) = (_arena.WidthCm, _arena.HeightCm);
        return v switch
        {
            0 => WallPlace(new(u * w, gap), new(u * w, 0), rears),
            1 => WallPlace(new(w - gap, u * h), new(w, u * h), rears),
            2 => WallPlace(new(u * w, h - gap), new(u * w, h), rears),
            _ => WallPlace(new(gap, u * h), new(0, u * h), rears),
        };
    }

    private Place WallPlace(FloorVector at, FloorVector wall, bool rears) =>
        rears ? new(PlaceKind.Wall, at, wall)
        : new(_random.Chance(PassingProbability) ? PlaceKind.Passing : _random.Chance(GroomProbability) ? PlaceKind.Groom : PlaceKind.Wall, at, LookAt: null);

    private Place OpenPlace()
    {
        var inner = _arena.Floor.Grown(-WallGapCm * 2);
        var at = new FloorVector(_random.Between(inner.Left, inner.RightEdge), _random.Between(inner.Top, inner.BottomEdge));
        return new Place(_random.Chance(PassingProbability) ? PlaceKind.Passing : PlaceKind.Open, _arena.SubjectSpace.Keep(at, WallGapCm), LookAt: null);
    }

    /// <summary>The nearest of some random places that lie clear of the zone's edge and not where the animal is already.</summary>
    private Place Nearest(FloorVector from, int count, Func<Place> draw)
    {
        const int mostDraws = 60;
        var best = draw();
        var nearest = double.PositiveInfinity;
        for (int drawn = 0, found = 0; drawn < mostDraws && found < count; drawn++)
        {
            var place = draw();
            var distance = (place.At - from).Length;
            if (distance > 2 && ClearOfZone(place))
            {
                found++;
                (best, nearest) = distance < nearest ? (place, distance) : (best, nearest);
            }
        }

        return best;
    }

    private bool ClearOfZone(Place place) =>
        place.Kind == PlaceKind.Mesh || _arena.InteractionOutline is not { } zone || zone.SignedDistance(place.At) > AwayFromZoneCm;

    /// <summary>From coordinates along and away from a wall, at the enclosure, to the floor.</summary>
    private static FloorVector OnWall(Wall wall, FloorRectangle e, FloorVector p) => wall switch
    {
        Wall.Top => new(e.Left + p.X, p.Y),
        Wall.Bottom => new(e.Left + p.X, e.BottomEdge - p.Y),
        Wall.Left => new(p.Y, e.Top + p.X),
        _ => new(e.RightEdge - p.Y, e.Top + p.X),
    };

    private static FloorVector TurnedToWall(Wall wall, FloorVector v) => wall switch
    {
        Wall.Top => v,
        Wall.Bottom => new(v.X, -v.Y),
        Wall.Left => new(v.Y, v.X),
        _ => new(-v.Y, v.X),
    };

    private static bool Crosses(FloorRectangle r, FloorVector a, FloorVector b)
    {
        const int samples = 24;
        for (var k = 0; k <= samples; k++)
        {
            if (r.SignedDistance(a + ((b - a) * ((double)k / samples))) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
