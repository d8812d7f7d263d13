using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Behaviour;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Studies;
using SocialInteractionTracker.Simulation.Worlds;
using SocialInteractionTracker.Training.Pictures;

namespace SocialInteractionTracker.Training.Frames;

/// <summary>Frames of simulated trials, each trial with a look and animals of its own.</summary>
public static class SimulatedFrames
{
    private const double DurationS = 24;
    private const double HandProbability = 0.3;

    private const double OpenFieldProbability = 0.3;
    private const double TargetProbability = 0.75;

    // Frames of a trial with a hand from before it lets its subject go (an empty arena, or one with a target only), and while it leaves.
    private const int FramesBeforeSubject = 2;
    private const int FramesOfLeavingHand = 1;

    /// <summary>Renders frames of many trials.</summary>
    /// <param name="random">Chance; trials of another stream are other trials.</param>
    /// <param name="trials">Number of trials.</param>
    /// <param name="framesEach">Frames of each; at random moments.</param>
    /// <param name="workers">How many trials are rendered side by side.</param>
    /// <param name="progress">Told the number of trials done.</param>
    /// <returns>The frames in order of the trials.</returns>
    public static ImmutableArray<TrainingFrame> Render(RandomSource random, int trials, int framesEach, int workers, IProgress<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(random);
        var frames = new TrainingFrame[trials][];
        var done = 0;
        Parallel.For(0, trials, new ParallelOptions { MaxDegreeOfParallelism = workers }, index =>
        {
            frames[index] = RenderTrial($"simulated {index}", random.Fork($"trial {index}"), framesEach);
            progress?.Report(Interlocked.Increment(ref done));
        });
        return [.. frames.SelectMany(f => f)];
    }

    private static TrainingFrame[] RenderTrial(string name, RandomSource random, int count)
    {
        var trial = SimulatedTrial.Live(Draw(name, random.Fork("options")), random.Fork("life"));
        var film = new TrialFilm(trial, random.Fork("look"), random.Fork("noise"));
        var choice = random.Fork("moments");
        var colour = new byte[film.FrameBytes];
        var look = new SubjectLook(Name(trial.Options.SubjectCoat), Name(trial.Options.Scene.Lighting));
        var pictures = new List<(GreyPicture Picture, ImmutableArray<TrainingAnimal> Animals, SubjectLook? Look)>();
        for (var k = 0; k < count; k++)
        {
            var index = Moment(trial, k, film.FrameCount, choice);
            film.Render(index, colour);
            var timeS = trial.Clock.Times.StartS[index];
            pictures.Add((ToGrey(colour, film.Width, film.Height), Animals(trial, timeS), timeS >= trial.Subject.StartS ? look : null));
        }

        var background = new PicturePyramid(GreyPicture.Median([.. pictures.Select(p => p.Picture)]));
        return [.. pictures.Select(p => new TrainingFrame(name, new PicturePyramid(p.Picture), background, trial.Camera.Options.PxPerCm, p.Animals) { Look = p.Look })];
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>The frame to be rendered: of trials with a hand the first few are of its time.</summary>
    private static int Moment(SimulatedTrial trial, int rendered, int frames, RandomSource choice)
    {
        var first = FrameAt(trial.Subject.StartS);
        if (trial.Hand is not { } hand || rendered >= FramesBeforeSubject + FramesOfLeavingHand)
        {
            return first + choice.Below(frames - first);
        }

        return rendered < FramesBeforeSubject ? choice.Below(first) : first + choice.Below(FrameAt(hand.GoneS) - first);

        int FrameAt(double timeS) => trial.Clock.Times.StartS.TakeWhile(t => t < timeS).Count();
    }

    private static TrialOptions Draw(string name, RandomSource random)
    {
        var isOpenField = random.Chance(OpenFieldProbability);
        var side = random.Between(38, 45);
        var arena = !isOpenField ? ArenaPlan.SocialInteraction(LookDrawer.EnclosureWall(random))
            : random.Chance(0.3) ? ArenaPlan.CircularOpenField(side) : ArenaPlan.OpenField(side, side);
        return new TrialOptions
        {
            TrialId = name,
            Arena = arena with { WallHeightCm = random.Between(15, 35), EnclosureHeightCm = random.Between(8, 16) },
            Drive = new SocialDrive
            {
                ZoneShare = isOpenField ? 0 : random.Between(0.1, 0.8),
                VisitS = random.Between(1.5, 6),
                CornerPreference = random.Between(0.1, 0.6),
                RestS = random.Between(0.3, 2.5),
                FlightProbability = random.Between(0, 0.4),
            },
            SubjectCoat = LookDrawer.SubjectCoat(random),
            SubjectShape = LookDrawer.Shape(random),
            TargetCoat = !isOpenField && random.Chance(TargetProbability) ? LookDrawer.TargetCoat(random) : null,
            TargetShape = LookDrawer.Shape(random),
            Scene = LookDrawer.Scene(random),
            Camera = LookDrawer.Camera(random),
            Hand = random.Chance(HandProbability),
            DurationS = DurationS,
        };
    }

    private static ImmutableArray<TrainingAnimal> Animals(SimulatedTrial trial, double timeS)
    {
        var animals = ImmutableArray.CreateBuilder<TrainingAnimal>();
        Add(trial.Subject, trial.Options.SubjectShape);
        if (trial.Target is { } target)
        {
            Add(target, trial.Options.TargetShape);
        }

        return animals.ToImmutable();

        void Add(MotionRecord motion, MouseShape shape)
        {
            var posture = new Posture(shape);
            if (motion.PostureAt(timeS, posture))
            {
                animals.Add(TrainingAnimal.Of([.. BodyPoints.All.Select(p => trial.Camera.Project(posture.Landmark(p))), PixelPoint.Missing]));
            }
        }
    }

    private static GreyPicture ToGrey(byte[] colour, int width, int height)
    {
        var grey = new byte[width * height];
        for (var i = 0; i < grey.Length; i++)
        {
            // The luma weights of Rec. 601 in 1/1024, as video and OpenCV use them.
            grey[i] = (byte)(((117 * colour[3 * i]) + (601 * colour[(3 * i) + 1]) + (306 * colour[(3 * i) + 2]) + 512) >> 10);
        }

        return new GreyPicture(grey, width, height);
    }
}
