using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>Paints a gloved hand with its sleeve, coming from the lower edge of the picture.</summary>
internal sealed class HandPainter
{
    private const float MarginPx = 3;
    private static readonly (double X, double Y, double Radius)[] Arm = [(0, 60, 5), (0, 16, 4.6), (0, 8, 3.6)];
    private static readonly (double X, double Y, double Radius)[] Palm = [(0, 9, 3.1), (0, 4.5, 3.9), (0, 1.2, 3.7)];
    private static readonly (double X, double Y)[] FingerTips = [(-3.2, -4.2), (-1.2, -5.6), (1.2, -5.4), (3.2, -3.9), (-5.2, 1.2)];

    private readonly Camera _camera;
    private readonly DistanceField _field;
    private readonly Colour _glove;
    private readonly Colour _sleeve;
    private readonly int _width;

    public HandPainter(Camera camera, DistanceField field, Lamp lamp)
    {
        (_camera, _field, _width) = (camera, field, camera.Options.Width);
        _glove = lamp.Light(new Colour(0.62f, 0.45f, 0.30f));
        _sleeve = lamp.Light(new Colour(0.82f, 0.82f, 0.80f));
    }

    /// <summary>Paints the hand into an empty layer.</summary>
    public void Paint(SpacePoint palm, AnimalLayer layer)
    {
        PaintChain(palm, Arm, _sleeve, layer);
        PaintChain(palm, Palm, _glove, layer);
        foreach (var (x, y) in FingerTips)
        {
            PaintChain(palm, [(x * 0.5, x < -4 ? 3.5 : 0, 1.3), (x, y, 0.95)], _glove, layer);
        }
    }

    private void PaintChain(SpacePoint palm, ReadOnlySpan<(double X, double Y, double Radius)> parts, Colour colour, AnimalLayer layer)
    {
        Span<Disc> chain = stackalloc Disc[parts.Length];
        for (var k = 0; k < parts.Length; k++)
        {
            var at = new SpacePoint(palm.X + parts[k].X, palm.Y + parts[k].Y, palm.Z);
            var pixel = _camera.Project(at);
            chain[k] = new Disc((float)pixel.X, (float)pixel.Y, (float)(parts[k].Radius * _camera.ScaleAt(at)));
        }

        var rect = _field.Draw(chain, MarginPx);
        layer.Touch(rect);
        for (var y = rect.Top; y < rect.Bottom; y++)
        {
            for (var i = (y * _width) + rect.Left; i < (y * _width) + rect.Right; i++)
            {
                var coverage = Math.Clamp(0.5f - (_field.Distance[i] / 2.5f), 0, 1);
                if (coverage > 0)
                {
                    var round = Math.Clamp(_field.Across[i], -1, 1);
                    layer.Paint(i, colour * (0.62f + (0.38f * MathF.Sqrt(1 - (0.95f * round * round)))), coverage);
                }
            }
        }
    }
}
