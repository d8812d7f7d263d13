using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>What a ray from the camera meets in the empty arena.</summary>
internal sealed class SceneSampler
{
    private const double RimCm = 0.7;
    private const double GapCm = 0.22;
    private const double FloorMirrorCm = 7;
    private const double CornerDarkCm = 1.4;

    private readonly ArenaPlan _arena;
    private readonly SceneOptions _scene;
    private readonly SpacePoint _eye;
    private readonly FloorMarks _marks;
    private readonly uint _seed;
    private readonly Colour _floor;
    private readonly FloorVector _light;

    public SceneSampler(ArenaPlan arena, SceneOptions scene, Camera camera, RandomSource random)
    {
        (_arena, _scene, _eye) = (arena, scene, camera.Position);
        _seed = (uint)(random.NextBits() & uint.MaxValue);
        _marks = new FloorMarks(scene, arena, random);
        var warm = scene.Warmth;
        _floor = new Colour((float)(1 - (0.14 * warm)), (float)(1 - (0.02 * warm)), 1) * scene.FloorLevel;
        _light = FloorVector.FromAngle(scene.LightFromRad);
    }

    /// <summary>The reflected colour and the surface that a ray meets.</summary>
    public (Colour Colour, byte Surface) Sample(SpacePoint ray)
    {
        var floor = new FloorVector(_eye.X + (ray.X * _eye.Z), _eye.Y + (ray.Y * _eye.Z));
        if (Inside(floor))
        {
            return (FloorAt(floor), Surface.Floor);
        }

        var (depth, surface) = LeaveThrough(ray);
        var z = _eye.Z - depth;
        var at = new FloorVector(_eye.X + (ray.X * depth), _eye.Y + (ray.Y * depth));
        if (z <= _arena.WallHeightCm)
        {
            return (WallAt(at, z, surface), surface);
        }

        var rimDepth = _eye.Z - _arena.WallHeightCm;
        var rim = new FloorVector(_eye.X + (ray.X * rimDepth), _eye.Y + (ray.Y * rimDepth));
        return OutsideBy(rim) < RimCm
            ? (_floor * (_scene.WallLevel * 1.25), Surface.Rim)
            : (Colour.Grey(0.13 + (0.03 * ValueNoise.Rough(floor.X / 9, floor.Y / 9, _seed + 5))), Surface.Outside);
    }

    private bool Inside(FloorVector p) => OutsideBy(p) <= 0;

    private double OutsideBy(FloorVector p) => _arena.Shape == ArenaShape.Circle
        ? (p - _arena.Floor.Middle).Length - (_arena.WidthCm / 2)
        : _arena.Floor.SignedDistance(p);

    private Colour FloorAt(FloorVector p)
    {
        var colour = _marks.On(_floor, p);
        var grain = ValueNoise.Rough(p.X / 5, p.Y / 5, _seed) + (0.35 * ValueNoise.At(p.X * 3.1, p.Y * 3.1, _seed + 9));
        var corner = Math.Exp(OutsideBy(p) / CornerDarkCm);
        var inEnclosure = _arena.Enclosure is { } e && e.SignedDistance(p) < 0 ? 0.88 : 1;
        return colour * (Illumination(p) * inEnclosure * (1 + (_scene.Texture * grain)) * (1 - (0.22 * corner)));
    }

    private Colour WallAt(FloorVector p, double z, byte surface)
    {
        if (z < GapCm)
        {
            return _floor * (0.35 * _scene.WallLevel);
        }

        var facing = surface switch
        {
            Surface.LeftWall => _light.X,
            Surface.RightWall => -_light.X,
            Surface.TopWall => _light.Y,
            Surface.BottomWall => -_light.Y,
            _ => (p - _arena.Floor.Middle).Unit().Dot(_light) * -1,
        };
        var level = _scene.WallLevel * (1 - (0.14 * facing)) * (0.84 + (0.2 * z / _arena.WallHeightCm));
        var mirrored = _scene.WallReflection * Math.Max(0, 1 - (z / FloorMirrorCm));
        var streak = 1 + (0.025 * ValueNoise.Rough(p.X / 4, (p.Y + (z * 0.3)) / 4, _seed + 3));
        return (_floor * (level * streak)).Toward(_floor, mirrored * 0.6) * Illumination(_arena.Floor.Clamp(p));
    }

    private double Illumination(FloorVector p)
    {
        var fromMiddle = p - _arena.Floor.Middle;
        var half = Math.Max(_arena.WidthCm, _arena.HeightCm) / 2;
        var r = fromMiddle.Length / (half * 1.414);
        return 1 - (_scene.Falloff * r * r) + (0.07 * fromMiddle.Dot(_light) / half);
    }

    /// <summary>How far down a ray leaves the arena's outline, and through which wall.</summary>
    private (double Depth, byte Surface) LeaveThrough(SpacePoint ray)
    {
        if (_arena.Shape == ArenaShape.Circle)
        {
            var m = _arena.Floor.Middle;
            var (ox, oy) = (_eye.X - m.X, _eye.Y - m.Y);
            var a = (ray.X * ray.X) + (ray.Y * ray.Y);
            var b = (ox * ray.X) + (oy * ray.Y);
            var c = (ox * ox) + (oy * oy) - (_arena.WidthCm * _arena.WidthCm / 4);
            return ((-b + Math.Sqrt(Math.Max(0, (b * b) - (a * c)))) / a, Surface.LeftWall);
        }

        var (dx, sx) = ray.X > 0 ? ((_arena.WidthCm - _eye.X) / ray.X, Surface.RightWall) : (-_eye.X / ray.X, Surface.LeftWall);
        var (dy, sy) = ray.Y > 0 ? ((_arena.HeightCm - _eye.Y) / ray.Y, Surface.BottomWall) : (-_eye.Y / ray.Y, Surface.TopWall);
        dx = ray.X == 0 ? double.PositiveInfinity : dx;
        dy = ray.Y == 0 ? double.PositiveInfinity : dy;
        return dx < dy ? (dx, sx) : (dy, sy);
    }
}
