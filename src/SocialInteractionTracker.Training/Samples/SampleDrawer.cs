using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Pictures;

namespace SocialInteractionTracker.Training.Samples;

/// <summary>Draws training views at random: a frame, a place and scale in it, another floor, another light.</summary>
/// <param name="stage">The network they are for.</param>
/// <param name="labelled">Frames that people labelled; may be empty.</param>
/// <param name="simulated">Simulated frames; may be empty, but not both.</param>
/// <param name="options">How views are changed.</param>
public sealed class SampleDrawer(
    StageOptions stage, ImmutableArray<TrainingFrame> labelled, ImmutableArray<TrainingFrame> simulated, AugmentationOptions options)
{
    private const double OffCentreCm = 21;

    // A crop is of an animal whose body centre is this near to its own, and of none if all are further than the second number; cm.
    private const double CentralCm = 2;
    private const double AwayCm = 6;
    private const double UprightDeviationRad = 0.08;

    // Share of the coarse views whose walls are along the view's sides, as the program rectifies arenas.
    private const double UprightArenas = 0.5;

    // What differs from the empty scene by less is floor, by more animal; between, the animal's edge. Grey levels.
    private const float FloorDifference = 10;
    private const float AnimalDifference = 30;
    private const double AnimalReachCm = 8;
    private const double FaintestGhost = 0.1;
    private const double StrongestGhost = 0.3;

    private readonly Photometry _photometry = new(options);

    /// <summary>Draws a view.</summary>
    /// <param name="random">Chance; the same stream gives the same view.</param>
    /// <param name="view">Receives the network's input.</param>
    /// <param name="sample">Receives what is to be drawn.</param>
    public void Draw(RandomSource random, Span<float> view, TrainingSample sample)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(sample);
        var isLabelled = simulated.IsEmpty || (!labelled.IsEmpty && random.Chance(options.LabelledShare));
        var frame = Any(isLabelled ? labelled : simulated, random);
        var isAway = random.Chance(stage.AwayProbability) || frame.Animals.IsEmpty;
        var animal = isAway ? null : frame.Animals[random.Below(frame.Animals.Length)];
        var scale = options.LeastScale * Math.Pow(options.MostScale / options.LeastScale, random.NextUnit());
        var centre = animal is null ? Anywhere(frame, random) : Near(frame, animal.Middle, scale, random);
        var map = Lay(frame, centre, scale, random);
        frame.Picture.Sample(map, stage.ViewSize, view);
        if (animal is not null && isLabelled && random.Chance(options.PasteProbability))
        {
            Paste(frame, map, animal, random, view);
        }

        if (!labelled.IsEmpty && random.Chance(options.GhostProbability))
        {
            AddGhost(random, view);
        }

        _photometry.Change(view, stage.ViewSize, random);
        SampleViews.Normalise(view, stage);
        SampleViews.WriteDoubt(stage, map, frame, sample);
        SampleViews.WriteTargets(stage, map, stage.IsCrop ? Central(frame, centre, animal) : frame.Animals, sample);
        if (stage.IsCrop && animal is null && IsDoubtful(frame, centre))
        {
            Array.Clear(sample.Weights);
        }
    }

    private static TrainingFrame Any(ImmutableArray<TrainingFrame> frames, RandomSource random) => frames[random.Below(frames.Length)];

    private static PixelPoint Anywhere(TrainingFrame frame, RandomSource random)
    {
        var picture = frame.Picture.Full;
        return new PixelPoint(random.NextUnit() * picture.Width, random.NextUnit() * picture.Height);
    }

    /// <summary>The animal a crop is to give: the one it was cut round, or one that happens to lie at its centre, or none.</summary>
    private static ImmutableArray<TrainingAnimal> Central(TrainingFrame frame, PixelPoint centre, TrainingAnimal? animal) =>
        animal is not null ? [animal] : [.. frame.Animals.Where(a => a.Middle.DistanceTo(centre) <= CentralCm * frame.PxPerCm).Take(1)];

    /// <summary>Whether an animal is neither at a crop's centre nor clearly away from it.</summary>
    private static bool IsDoubtful(TrainingFrame frame, PixelPoint centre) =>
        frame.Animals.Select(a => a.Middle.DistanceTo(centre) / frame.PxPerCm).Any(distance => distance is > CentralCm and < AwayCm);

    private PixelPoint Near(TrainingFrame frame, PixelPoint middle, double scale, RandomSource random)
    {
        var reach = OffCentreCm / scale;
        var (x, y) = stage.IsCrop
            ? (random.Normal(0, options.JitterCm), random.Normal(0, options.JitterCm))
            : (random.Between(-reach, reach), random.Between(-reach, reach));
        return new PixelPoint(middle.X + (x * frame.PxPerCm), middle.Y + (y * frame.PxPerCm));
    }

    private ViewMap Lay(TrainingFrame frame, PixelPoint centre, double scale, RandomSource random)
    {
        var stretch = Math.Pow(options.MostStretch, random.Between(-1, 1));
        var isUpright = random.Chance(stage.IsCrop ? options.UprightProbability : UprightArenas);
        var quarters = stage.IsCrop ? 0 : random.Below(4);
        var turn = isUpright ? (quarters * Math.PI / 2) + random.Normal(0, UprightDeviationRad) : random.Between(0, Math.Tau);
        var isMirrored = !(isUpright && stage.IsCrop) && random.Chance(0.5);
        return new ViewMap(centre, stage.ViewSize, frame.PxPerCm / (stage.PxPerCm * scale), turn, isMirrored, stretch);
    }

    /// <summary>Replaces the floor round the animal, found as what differs little from the empty scene.</summary>
    private void Paste(TrainingFrame frame, ViewMap map, TrainingAnimal animal, RandomSource random, Span<float> view)
    {
        var (own, other) = (new float[view.Length], new float[view.Length]);
        frame.Background.Sample(map, stage.ViewSize, own);
        var source = !simulated.IsEmpty && random.Chance(0.5) ? Any(simulated, random) : Any(labelled, random);
        source.Background.Sample(Floor(source, random), stage.ViewSize, other);
        var (column, row) = map.ToView(animal.Middle);
        var reach = AnimalReachCm * frame.PxPerCm / map.Scale;
        for (var i = 0; i < view.Length; i++)
        {
            var (y, x) = Math.DivRem(i, stage.ViewSize);
            var isFar = ((x - column) * (x - column)) + ((y - row) * (y - row)) > reach * reach;
            var difference = Math.Abs(view[i] - own[i]);
            var share = isFar ? 0 : Math.Clamp((difference - FloorDifference) / (AnimalDifference - FloorDifference), 0, 1);
            view[i] = other[i] + (share * (view[i] - other[i]));
        }
    }

    private void AddGhost(RandomSource random, Span<float> view)
    {
        var source = Any(labelled, random);
        var (seen, scene) = (new float[view.Length], new float[view.Length]);
        var map = Floor(source, random);
        source.Picture.Sample(map, stage.ViewSize, seen);
        source.Background.Sample(map, stage.ViewSize, scene);
        var strength = (float)random.Between(FaintestGhost, StrongestGhost);
        for (var i = 0; i < view.Length; i++)
        {
            view[i] += strength * (seen[i] - scene[i]);
        }
    }

    private ViewMap Floor(TrainingFrame source, RandomSource random)
    {
        var picture = source.Picture.Full;
        var centre = new PixelPoint(random.Between(0.2, 0.8) * picture.Width, random.Between(0.2, 0.8) * picture.Height);
        return new ViewMap(centre, stage.ViewSize, source.PxPerCm / stage.PxPerCm, random.Between(0, Math.Tau), isMirrored: false);
    }
}
