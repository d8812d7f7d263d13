using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Cameras;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Recording;

/// <summary>One trial that has been lived but not yet filmed: its animals' movements and the camera's frame times.</summary>
public sealed class SimulatedTrial
{
    private const double HandEnterS = 0.6;
    private const double HandStaysS = 1.5;
    private const double HandLeavesS = 0.8;

    private SimulatedTrial(TrialOptions options, MotionRecord subject, MotionRecord? target, HandMotion? hand, FrameClock clock)
    {
        (Options, Subject, Target, Hand, Clock) = (options, subject, target, hand, clock);
        Camera = new Camera(options.Camera, options.Arena);
    }

    /// <summary>What the trial was made from, with the start time as it came out.</summary>
    public TrialOptions Options { get; }

    /// <summary>What the subject did.</summary>
    public MotionRecord Subject { get; }

    /// <summary>What the target did; <see langword="null"/> if the enclosure is empty.</summary>
    public MotionRecord? Target { get; }

    /// <summary>The hand's path; <see langword="null"/> without a hand.</summary>
    public HandMotion? Hand { get; }

    /// <summary>When frames are taken.</summary>
    public FrameClock Clock { get; }

    /// <summary>The camera.</summary>
    public Camera Camera { get; }

    /// <summary>Lets a trial happen.</summary>
    /// <param name="options">What makes it.</param>
    /// <param name="random">Chance; equal streams give equal trials.</param>
    /// <returns>The trial.</returns>
    public static SimulatedTrial Live(TrialOptions options, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(random);
        var place = ReleasePlace(options.Arena, random.Fork("release"));
        var hand = options.Hand
            ? new HandMotion(place, HandEnterS, HandEnterS + HandStaysS, HandEnterS + HandStaysS + HandLeavesS)
            : null;
        var startS = hand is null ? options.StartS : Math.Max(options.StartS, hand.GoneS);
        var lived = options with { StartS = startS };
        var lengthS = startS + options.DurationS + options.AfterS;
        return new SimulatedTrial(
            lived,
            LiveSubject(lived, place, hand?.ReleaseS ?? 0, lengthS, random),
            LiveTarget(lived, lengthS, random),
            hand,
            FrameClock.Run(options.Timing, lengthS, random.Fork("clock")));
    }

    private static MotionRecord LiveSubject(TrialOptions options, FloorVector place, double putInS, double lengthS, RandomSource random)
    {
        var heading = random.Fork("heading").Between(0, Math.Tau);
        var body = new MouseMotion(options.SubjectShape, options.Arena.SubjectSpace, place, heading, random.Fork("subject body"));
        var behaviour = new SubjectBehaviour(options.Drive, options.Arena, options.DurationS, random.Fork("subject will"));
        return MotionRecord.Live(options.SubjectShape, body, behaviour, putInS, lengthS - putInS);
    }

    private static MotionRecord? LiveTarget(TrialOptions options, double lengthS, RandomSource random)
    {
        if (options.TargetCoat is null || options.Arena.TargetSpace is not { } space)
        {
            return null;
        }

        var heading = options.Arena.EnclosureWall is Wall.Top or Wall.Bottom ? 0 : Math.PI / 2;
        var body = new MouseMotion(options.TargetShape, space, space.Bounds.Middle, heading, random.Fork("target body"));
        var behaviour = new TargetBehaviour(space.Bounds, options.Arena.Floor.Middle, random.Fork("target will"));
        return MotionRecord.Live(options.TargetShape, body, behaviour, 0, lengthS);
    }

    /// <summary>Where the subject is put: well away from the enclosure and the walls.</summary>
    private static FloorVector ReleasePlace(ArenaPlan arena, RandomSource random)
    {
        const double fromMiddle = 0.26;
        var (dx, dy) = arena.EnclosureWall switch
        {
            Wall.Top => (0.0, 1.0),
            Wall.Bottom => (0.0, -1.0),
            Wall.Left => (1.0, 0.0),
            Wall.Right => (-1.0, 0.0),
            _ => (0.0, 0.0),
        };
        return new FloorVector(
            (arena.WidthCm * (0.5 + (fromMiddle * dx))) + random.Between(-3, 3),
            (arena.HeightCm * (0.5 + (fromMiddle * dy))) + random.Between(-3, 3));
    }
}
