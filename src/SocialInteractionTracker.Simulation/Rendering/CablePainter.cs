using SocialInteractionTracker.Simulation.Cameras;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>Paints a thin cable that hangs across a corner of the picture and sways a little.</summary>
internal sealed class CablePainter
{
    private const int Links = 16;
    private const float RadiusPx = 1.3f;
    private const double SwayPx = 3;
    private const double SwayPerS = 0.3;

    private readonly DistanceField _field;
    private readonly Colour _colour;
    private readonly int _width;
    private readonly Disc[] _chain = new Disc[Links];

    public CablePainter(Camera camera, DistanceField field, Lamp lamp)
    {
        (_field, _width) = (field, camera.Options.Width);
        _colour = lamp.Light(Colour.Grey(0.22));
    }

    /// <summary>Paints the cable into an empty layer.</summary>
    public void Paint(double timeS, AnimalLayer layer)
    {
        var sway = SwayPx * Math.Sin(Math.Tau * SwayPerS * timeS);
        for (var k = 0; k < Links; k++)
        {
            var t = k / (Links - 1.0);
            var x = _width * (0.72 + (0.3 * t));
            var y = _width * 0.3 * t * t;
            _chain[k] = new Disc((float)(x + (sway * Math.Sin(Math.PI * t))), (float)y, RadiusPx);
        }

        var rect = _field.Draw(_chain, 2);
        layer.Touch(rect);
        for (var y = rect.Top; y < rect.Bottom; y++)
        {
            for (var i = (y * _width) + rect.Left; i < (y * _width) + rect.Right; i++)
            {
                var coverage = Math.Clamp(0.5f - (_field.Distance[i] / 1.6f), 0, 1);
                if (coverage > 0)
                {
                    layer.Paint(i, _colour, coverage);
                }
            }
        }
    }
}
