using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>Whether a ray from the camera meets a wire of the enclosure.</summary>
internal sealed class MeshSampler
{
    private const double SpacingCm = 0.9;
    private const double WireCm = 0.13;
    private const double PostCm = 0.3;
    private const double FrameCm = 0.35;

    private readonly FloorRectangle _box;
    private readonly double _height;
    private readonly bool _lid;
    private readonly SpacePoint _eye;
    private readonly Wall _wall;

    public MeshSampler(ArenaPlan arena, SceneOptions scene, Camera camera)
    {
        _box = arena.Enclosure ?? throw new ArgumentException("The arena has no enclosure.", nameof(arena));
        _wall = arena.EnclosureWall ?? Wall.Top;
        (_height, _lid, _eye) = (arena.EnclosureHeightCm, scene.MeshLid, camera.Position);
    }

    /// <summary>Brightness of the wire met; <see langword="null"/> if the ray passes.</summary>
    public double? Sample(SpacePoint ray)
    {
        var lidDepth = _eye.Z - _height;
        var (lx, ly) = (_eye.X + (ray.X * lidDepth), _eye.Y + (ray.Y * lidDepth));
        var onLid = _box.SignedDistance(new FloorVector(lx, ly));
        if (Math.Abs(onLid) < FrameCm / 2)
        {
            return 0.62;
        }

        if (_lid && onLid < 0 && (OnWire(lx - _box.Left) || OnWire(ly - _box.Top)))
        {
            return 0.5;
        }

        return SideX(ray, _box.Left, Wall.Left) ?? SideX(ray, _box.RightEdge, Wall.Right)
            ?? SideY(ray, _box.Top, Wall.Top) ?? SideY(ray, _box.BottomEdge, Wall.Bottom);
    }

    private double? SideX(SpacePoint ray, double x, Wall side)
    {
        var depth = (x - _eye.X) / ray.X;
        return side == _wall ? null : Face(depth, _eye.Y + (ray.Y * depth) - _box.Top, _box.Height);
    }

    private double? SideY(SpacePoint ray, double y, Wall side)
    {
        var depth = (y - _eye.Y) / ray.Y;
        return side == _wall ? null : Face(depth, _eye.X + (ray.X * depth) - _box.Left, _box.Width);
    }

    private double? Face(double depth, double along, double length)
    {
        var z = _eye.Z - depth;
        if (!(z >= 0 && z <= _height && along >= 0 && along <= length))
        {
            return null;
        }

        return along < PostCm || along > length - PostCm || z < WireCm ? 0.45
            : OnWire(along) || OnWire(z) ? 0.4 + (0.15 * z / _height)
            : null;
    }

    private static bool OnWire(double at) => at - (Math.Floor(at / SpacingCm) * SpacingCm) < WireCm;
}
