using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

/// <summary>A straight animal that wanders over a 42 x 42 cm floor with stops and turns; its true positions are known.</summary>
internal sealed class SyntheticAnimal
{
    public const double ArenaCm = 42;
    public const double BodyLengthCm = 8.5;

    // Where its centre may be: clear of the walls and of the enclosure.
    private static readonly PolygonRegion Room = PolygonRegion.Rectangle(6, 12, ArenaCm - 12, ArenaCm - 18);

    private readonly ArenaPoint[] _centre;
    private readonly double[] _headingRad;

    public SyntheticAnimal(FrameTimes times, int seed)
    {
        Times = times;
        (_centre, _headingRad) = (new ArenaPoint[times.Count], new double[times.Count]);
        Wander(new Random(seed));
    }

    public FrameTimes Times { get; }

    public static Calibration Calibration { get; } = Calibration.FromScale(ArenaCm, ArenaCm, 10, new PixelPoint(50, 40));

    public static Arena OpenField { get; } = new() { Id = "of", Shape = ArenaShape.Rectangle, WidthCm = ArenaCm, HeightCm = ArenaCm };

    public static Arena WithEnclosure { get; } = OpenField with { Enclosure = PolygonRegion.Rectangle(16, 0, 10, 6.5) };

    public static FrameTimes Frames(int count, double perSecond = 30) => new([.. Enumerable.Range(0, count).Select(k => k / perSecond)]);

    /// <summary>An animal with its centre at a position, heading as given (0 to the right, clockwise in the picture).</summary>
    public static Instance At(ArenaPoint centre, double headingRad, Random? noise = null, double noiseCm = 0, float confidence = 0.9f)
    {
        var instance = Instance.Empty();
        instance.Confidence = confidence;
        foreach (var point in BodyPoints.All)
        {
            var position = Place(centre, headingRad, point);
            var noisy = noise is null ? position : new ArenaPoint(position.XCm + Gauss(noise, noiseCm), position.YCm + Gauss(noise, noiseCm));
            instance[point] = new Keypoint(Calibration.ToPixel(noisy), confidence);
        }

        return instance;
    }

    public ArenaPoint True(BodyPoint point, int frame) => Place(_centre[frame], _headingRad[frame], point);

    public double HeadingRad(int frame) => _headingRad[frame];

    public Instance[] Seen(int seed, double noiseCm)
    {
        var noise = new Random(seed);
        return [.. Enumerable.Range(0, Times.Count).Select(k => At(_centre[k], _headingRad[k], noise, noiseCm))];
    }

    public static DetectedFrames Detected(FrameTimes times, IEnumerable<Instance> instances) =>
        new(times, [.. instances.Select(instance => new[] { instance })]);

    public static void Exchange(ref Instance instance, BodyPoint a, BodyPoint b) =>
        (instance[a], instance[b]) = (instance[b], instance[a]);

    public static void Move(ref Instance instance, BodyPoint point, ArenaPoint to) =>
        instance[point] = instance[point] with { Position = Calibration.ToPixel(to) };

    private static double Gauss(Random random, double sigma) =>
        sigma * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    // Left is to the left of the heading as seen from above: y runs downwards.
    private static ArenaPoint Place(ArenaPoint centre, double headingRad, BodyPoint point)
    {
        var (ahead, right) = point switch
        {
            BodyPoint.Nose => (BodyLengthCm / 2, 0.0),
            BodyPoint.LeftEar => ((BodyLengthCm / 2) - 1.8, -1.2),
            BodyPoint.RightEar => ((BodyLengthCm / 2) - 1.8, 1.2),
            BodyPoint.TailBase => (-BodyLengthCm / 2, 0.0),
            _ => (0.0, 0.0),
        };
        var (sin, cos) = Math.SinCos(headingRad);
        return new ArenaPoint(centre.XCm + (ahead * cos) - (right * sin), centre.YCm + (ahead * sin) + (right * cos));
    }

    private void Wander(Random random)
    {
        var (centre, heading, speed, wanted, turn, turning) = (new ArenaPoint(21, 30), random.NextDouble() * 6, 0.0, 0.0, 0.0, 0.0);
        for (var k = 0; k < _centre.Length; k++)
        {
            (_centre[k], _headingRad[k]) = (centre, heading);
            var seconds = Times.EndS(k) - Times.StartS[k];
            if (random.NextDouble() < seconds)
            {
                wanted = random.NextDouble() < 0.4 ? 0 : 5 + (35 * random.NextDouble());
                turn = Gauss(random, 2);
            }

            // It slows down near the walls, as it cannot stop within a frame.
            var roomCm = -Room.SignedDistanceCm(centre);
            speed = Math.Min(speed + ((wanted - speed) * Math.Min(seconds * 6, 1)), 3 + (5 * roomCm));
            var (sin, cos) = Math.SinCos(heading);
            var next = new ArenaPoint(centre.XCm + (speed * seconds * cos), centre.YCm + (speed * seconds * sin));
            var isInside = Room.Contains(next);
            centre = isInside ? next : centre;
            turning += ((isInside ? turn : 4) - turning) * Math.Min(seconds * 8, 1);
            heading += seconds * turning;
        }
    }
}
