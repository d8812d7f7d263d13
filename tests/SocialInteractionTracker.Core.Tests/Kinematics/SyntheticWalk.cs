using SocialInteractionTracker.Core.Geometry;

namespace SocialInteractionTracker.Core.Tests.Kinematics;

/// <summary>A mouse-like walk with rests in a 42 cm square, whose path length is known, and a noisy view of it.</summary>
internal sealed class SyntheticWalk
{
    private const int StepsPerFrame = 8;
    private const double SpeedingUpS = 0.15;
    private const double TurningS = 0.3;

    private readonly Random _random;
    private double _xCm = 21;
    private double _yCm = 21;
    private double _headingRad;
    private double _turnRadPerS;
    private double _speed;
    private double _wantedSpeed;
    private double _leftS;

    private SyntheticWalk(int seed) => _random = new Random(seed);

    public static (ArenaPoint[] Positions, double PathCm) Create(int seed, int frames, double frameS, double activity)
    {
        var walk = new SyntheticWalk(seed);
        var positions = new ArenaPoint[frames];
        var path = 0.0;
        for (var k = 0; k < frames; k++)
        {
            positions[k] = new ArenaPoint(walk._xCm, walk._yCm);
            path += k == 0 ? 0 : positions[k].DistanceTo(positions[k - 1]);
            for (var step = 0; step < StepsPerFrame; step++)
            {
                walk.Step(frameS / StepsPerFrame, activity);
            }
        }

        return (positions, path);
    }

    public static ArenaPoint[] Noisy(ArenaPoint[] positions, double sdCm, int seed)
    {
        var random = new Random(seed);
        return Array.ConvertAll(positions, p => new ArenaPoint(p.XCm + (sdCm * Normal(random)), p.YCm + (sdCm * Normal(random))));
    }

    private void Step(double dt, double activity)
    {
        _leftS -= dt;
        if (_leftS <= 0)
        {
            var walks = _random.NextDouble() < activity;
            _wantedSpeed = walks ? 4 + (22 * _random.NextDouble()) : 0;
            _leftS = walks ? 0.5 + (2.5 * _random.NextDouble()) : 0.3 + (4 * _random.NextDouble());
        }

        _speed += (_wantedSpeed - _speed) * dt / SpeedingUpS;
        _turnRadPerS += (-_turnRadPerS * dt / TurningS) + (4.5 * Math.Sqrt(dt) * Normal(_random));
        _headingRad += _speed > 0 ? _turnRadPerS * dt : 0;
        _xCm = Math.Clamp(_xCm + (_speed * Math.Cos(_headingRad) * dt), 2, 40);
        _yCm = Math.Clamp(_yCm + (_speed * Math.Sin(_headingRad) * dt), 2, 40);
        if (Math.Max(Math.Abs(_xCm - 21), Math.Abs(_yCm - 21)) > 18)
        {
            _headingRad += Math.IEEERemainder(Math.Atan2(21 - _yCm, 21 - _xCm) - _headingRad, Math.Tau) * dt * 6;
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(Math.Tau * random.NextDouble());
}
