using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Rendering;

/// <summary>Paints one mouse: shadow, tail, paws, furry body, ears and eyes.</summary>
internal sealed class AnimalPainter
{
    private const int BodyDiscs = 30;
    private const float ShadowReachCm = 1.3f;
    private const double EyeShare = 0.115;
    private const double HindPawShare = 0.8;
    private const double ForePawShare = 0.31;
    private const double EarOutwardCm = 0.1;
    private const uint FirstFurSeed = 11;
    private const float FurCm = 0.07f;

    private readonly Camera _camera;
    private readonly SceneOptions _scene;
    private readonly CoatColours _colours;
    private readonly DistanceField _field;
    private readonly uint _furSeed;
    private readonly int _width;
    private readonly float _blurPx;
    private readonly Disc[] _body = new Disc[BodyDiscs];
    private readonly Disc[] _tail = new Disc[MouseShape.TailJoints + 1];
    private readonly (float X, float Y) _light;

    public AnimalPainter(Camera camera, SceneOptions scene, Coat coat, Lamp lamp, DistanceField field)
    {
        (_camera, _scene, _field, _furSeed) = (camera, scene, field, FirstFurSeed + (uint)coat);
        (_width, _blurPx) = (camera.Options.Width, (float)camera.Options.BlurPx);
        var c = CoatColours.Of(coat, scene.Lighting);
        _colours = c with
        {
            Back = lamp.Light(c.Back),
            Flank = lamp.Light(c.Flank),
            Ear = lamp.Light(c.Ear),
            Skin = lamp.Light(c.Skin),
            Eye = lamp.Light(c.Eye),
        };
        _light = ((float)Math.Cos(scene.LightFromRad), (float)Math.Sin(scene.LightFromRad));
    }

    /// <summary>Paints the animal into an empty layer.</summary>
    public void Paint(Posture posture, AnimalLayer layer)
    {
        Project(posture);
        PaintTail(layer);
        PaintPaw(posture, layer, HindPawShare, 0.34, 1.05);
        PaintPaw(posture, layer, ForePawShare, 0.2, 0.95);
        PaintBody(layer);
        PaintEars(posture, layer);
        PaintEyes(posture, layer);
    }

    private void Project(Posture posture)
    {
        for (var k = 0; k < BodyDiscs; k++)
        {
            var share = (double)k / (BodyDiscs - 1);
            _body[k] = DiscAt(posture.OnSpine(double.Lerp(MouseShape.FurStartShare, MouseShape.FurEndShare, share)), posture.Shape.RadiusCm(share));
        }

        _tail[0] = DiscAt(posture.Spine[^1], MouseShape.TailRadiusCm(0) * 1.25);
        for (var k = 0; k < MouseShape.TailJoints; k++)
        {
            _tail[k + 1] = DiscAt(posture.Tail[k], MouseShape.TailRadiusCm((k + 1.0) / MouseShape.TailJoints));
        }
    }

    private Disc DiscAt(SpacePoint p, double radiusCm)
    {
        var pixel = _camera.Project(p);
        return new Disc((float)pixel.X, (float)pixel.Y, (float)(radiusCm * _camera.ScaleAt(p)));
    }

    private void PaintTail(AnimalLayer layer)
    {
        var softPx = 0.5f + _blurPx;
        var rect = _field.Draw(_tail, softPx + 1);
        layer.Touch(rect);
        ForEach(rect, softPx, (i, distance, self) =>
        {
            var round = 0.78f + (0.3f * (1 - Math.Min(1, Math.Abs(self._field.Across[i]))));
            var darkerTip = 1 - (0.25f * self._field.Along[i] / MouseShape.TailJoints);
            layer.Paint(i, self._colours.Skin * (round * darkerTip), Coverage(distance, softPx));
        });
    }

    private void PaintPaw(Posture posture, AnimalLayer layer, double share, double radiusCm, double reach)
    {
        var softPx = 0.5f + _blurPx;
        var at = posture.OnSpine(share);
        var ahead = (posture.OnSpine(share - 0.08).Floor - posture.OnSpine(share + 0.08).Floor).Unit();
        for (var side = -1; side <= 1; side += 2)
        {
            var swing = 0.7 * posture.StepReach * Math.Sin((posture.StepPhaseRad / 2) + (side > 0 ? Math.PI : 0));
            var middle = at.Floor + (ahead.Right() * (side * posture.Shape.RadiusCm(share) * reach)) + (ahead * (swing + 0.25));
            Span<Disc> paw = [DiscAt(new SpacePoint(middle, 0.2), radiusCm * 0.7), DiscAt(new SpacePoint(middle + (ahead * radiusCm * 2), 0.2), radiusCm * 0.5)];
            var rect = _field.Draw(paw, softPx + 1);
            layer.Touch(rect);
            ForEach(rect, softPx, (i, distance, self) => layer.Paint(i, self._colours.Skin, 0.85f * Coverage(distance, softPx)));
        }
    }

    private void PaintBody(AnimalLayer layer)
    {
        var pxPerCm = (float)_camera.Options.PxPerCm;
        var reachPx = ShadowReachCm * pxPerCm;
        var rect = _field.Draw(_body, reachPx);
        layer.Touch(rect);
        PaintShadow(layer, rect, pxPerCm);
        var furPx = FurCm * pxPerCm;
        var softPx = 0.5f + _blurPx + (furPx * 0.5f);
        ForEach(rect, softPx + furPx, (i, distance, self) =>
        {
            var (along, across) = (self._field.Along[i], Math.Clamp(self._field.Across[i], -1, 1));
            var hair = ValueNoise.At(along * 2.6, across * 14, self._furSeed);
            var coverage = Coverage(distance + (furPx * hair * 0.8f), softPx);
            layer.Paint(i, self.Fur(along, across, hair), coverage);
        });
    }

    private Colour Fur(float along, float across, float hair)
    {
        var up = MathF.Sqrt(1 - (0.98f * across * across));
        var patch = ValueNoise.At(along * 0.5, across * 2.5, _furSeed + 7);
        var level = 0.72f + (0.34f * up) + (float)(_colours.Speckle * ((0.6f * hair) + (0.5f * patch)));
        return _colours.Back.Toward(_colours.Flank, 1 - up) * level;
    }

    /// <summary>Dark where the belly is near the floor, and a soft shadow away from the light.</summary>
    private void PaintShadow(AnimalLayer layer, PixelRectangle rect, float pxPerCm)
    {
        var shadow = (float)_scene.Shadow;
        var (dx, dy) = ((int)MathF.Round(_light.X * 0.5f * pxPerCm), (int)MathF.Round(_light.Y * 0.5f * pxPerCm));
        for (var y = rect.Top; y < rect.Bottom; y++)
        {
            for (var x = rect.Left; x < rect.Right; x++)
            {
                var contact = MathF.Exp(-Math.Max(0, _field.Distance[(y * _width) + x]) / (0.28f * pxPerCm));
                var (sx, sy) = (Math.Clamp(x + dx, rect.Left, rect.Right - 1), Math.Clamp(y + dy, rect.Top, rect.Bottom - 1));
                var cast = Coverage(_field.Distance[(sy * _width) + sx], 0.6f * pxPerCm);
                var edge = Math.Min(Math.Min(x - rect.Left, rect.Right - 1 - x), Math.Min(y - rect.Top, rect.Bottom - 1 - y));
                layer.Darken((y * _width) + x, shadow * Math.Min(1, edge / (0.4f * pxPerCm)) * ((0.5f * contact) + (0.5f * cast)));
            }
        }
    }

    private void PaintEars(Posture posture, AnimalLayer layer)
    {
        var ahead = posture.HeadDirection();
        var softPx = 0.4f + _blurPx;
        for (var side = -1; side <= 1; side += 2)
        {
            var at = posture.Landmark(side < 0 ? BodyPoint.LeftEar : BodyPoint.RightEar);
            var along = ((ahead * 0.75) + (ahead.Right() * (side * 0.65))).Unit();
            var radius = posture.Shape.EarRadiusCm;
            var middle = at.Floor + (ahead.Right() * (side * EarOutwardCm));
            Span<Disc> ear =
            [
                DiscAt(new SpacePoint(middle - (along * (radius * 0.28)), at.Z), radius * 0.78),
                DiscAt(new SpacePoint(middle + (along * (radius * 0.28)), at.Z), radius * 0.82),
            ];
            var rect = _field.Draw(ear, softPx + 1);
            layer.Touch(rect);
            var rimPx = ear[0].Radius;
            ForEach(rect, softPx, (i, distance, self) =>
            {
                var inner = Math.Clamp(-distance / rimPx, 0, 1);
                layer.Paint(i, self._colours.Ear * (1.05f - (0.45f * inner)), 0.9f * Coverage(distance, softPx));
            });
        }
    }

    private void PaintEyes(Posture posture, AnimalLayer layer)
    {
        var at = posture.OnSpine(EyeShare);
        var sideways = posture.HeadDirection().Right() * (posture.Shape.RadiusCm(EyeShare) * 0.82);
        var softPx = 0.4f + _blurPx;
        for (var side = -1; side <= 1; side += 2)
        {
            Span<Disc> eye = [DiscAt(new SpacePoint(at.Floor + (sideways * side), at.Z + 0.3), 0.12)];
            var rect = _field.Draw(eye, softPx + 1);
            layer.Touch(rect);
            ForEach(rect, softPx, (i, distance, self) => layer.Paint(i, self._colours.Eye, 0.8f * Coverage(distance, softPx)));
        }
    }

    private void ForEach(PixelRectangle rect, float nearPx, Action<int, float, AnimalPainter> paint)
    {
        for (var y = rect.Top; y < rect.Bottom; y++)
        {
            for (var i = (y * _width) + rect.Left; i < (y * _width) + rect.Right; i++)
            {
                if (_field.Distance[i] < nearPx)
                {
                    paint(i, _field.Distance[i], this);
                }
            }
        }
    }

    /// <summary>Share of a pixel that lies inside an outline: 1 well inside, 0 well outside, smooth between.</summary>
    private static float Coverage(float distancePx, float softPx)
    {
        var t = Math.Clamp(0.5f - (distancePx / (2 * softPx)), 0, 1);
        return t * t * (3 - (2 * t));
    }
}
