using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>All that does not move in a trial, rendered once: the empty arena and the mesh in front of it.</summary>
internal sealed class StaticScene
{
    private const int RaysPerSide = 3;
    private const int Channels = 3;

    private readonly int _width;
    private readonly (int Pixel, float Coverage, Colour Colour)[] _mesh;

    public StaticScene(ArenaPlan arena, SceneOptions scene, Camera camera, Lamp lamp, RandomSource random)
    {
        var o = camera.Options;
        _width = o.Width;
        Background = new byte[o.Width * o.Height * Channels];
        Surfaces = new byte[o.Width * o.Height];
        var rays = new Rays(
            camera, lamp, new SceneSampler(arena, scene, camera, random), arena.Enclosure is null ? null : new MeshSampler(arena, scene, camera));
        var overlay = new List<(int, float, Colour)>();
        for (var y = 0; y < o.Height; y++)
        {
            for (var x = 0; x < o.Width; x++)
            {
                RenderPixel(x, y, rays, overlay);
            }
        }

        _mesh = [.. overlay];
    }

    /// <summary>The empty arena, packed BGR, without noise.</summary>
    public byte[] Background { get; }

    /// <summary>What each pixel shows: a value of <see cref="Surface"/>.</summary>
    public byte[] Surfaces { get; }

    /// <summary>Lays the enclosure's wires over whatever is behind them.</summary>
    /// <param name="frame">Packed BGR.</param>
    public void LayMeshOver(Span<byte> frame)
    {
        foreach (var (pixel, coverage, colour) in _mesh)
        {
            var c = pixel * Channels;
            frame[c] = Mix(frame[c], colour.Blue, coverage);
            frame[c + 1] = Mix(frame[c + 1], colour.Green, coverage);
            frame[c + 2] = Mix(frame[c + 2], colour.Red, coverage);
        }
    }

    private void RenderPixel(int x, int y, Rays rays, List<(int Pixel, float Coverage, Colour Colour)> overlay)
    {
        var (blue, green, red, wires, wireLevel) = (0f, 0f, 0f, 0, 0.0);
        for (var k = 0; k < RaysPerSide * RaysPerSide; k++)
        {
            var sub = new PixelPoint(x + Offset(k % RaysPerSide), y + Offset(k / RaysPerSide));
            var ray = rays.Camera.Ray(sub);
            var (colour, surface) = rays.Scene.Sample(ray);
            if (k == RaysPerSide * RaysPerSide / 2)
            {
                Surfaces[(y * _width) + x] = surface;
            }

            (blue, green, red) = (blue + colour.Blue, green + colour.Green, red + colour.Red);
            if (rays.Mesh?.Sample(ray) is { } level)
            {
                (wires, wireLevel) = (wires + 1, wireLevel + level);
            }
        }

        const float share = 1f / (RaysPerSide * RaysPerSide);
        var lit = rays.Lamp.Light(new Colour(blue * share, green * share, red * share));
        var c = ((y * _width) + x) * Channels;
        (Background[c], Background[c + 1], Background[c + 2]) = (Mix(0, lit.Blue, 1), Mix(0, lit.Green, 1), Mix(0, lit.Red, 1));
        if (wires > 0)
        {
            overlay.Add(((y * _width) + x, wires * share, rays.Lamp.Light(Colour.Grey(wireLevel / wires))));
        }
    }

    private static double Offset(int k) => ((k + 0.5) / RaysPerSide) - 0.5;

    private static byte Mix(byte under, float over, float coverage) =>
        (byte)Math.Clamp(((1 - coverage) * under) + (coverage * 255 * over) + 0.5f, 0, 255);

    /// <summary>What rays are sent through and meet.</summary>
    private sealed record Rays(Camera Camera, Lamp Lamp, SceneSampler Scene, MeshSampler? Mesh);
}
