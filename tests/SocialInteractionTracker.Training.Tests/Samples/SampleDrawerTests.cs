using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Pictures;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Tests.Samples;

public sealed class SampleDrawerTests
{
    private const int PictureSize = 400;
    private const double PxPerCm = 4;
    private const int Draws = 400;

    private static readonly StageOptions SmallCrop = StageOptions.Fine with { ViewSize = 32, PxPerCm = 2 };
    private static readonly StageOptions SmallArena = StageOptions.Coarse with { ViewSize = 32, PxPerCm = 0.7 };

    [Test]
    public void Draw_OfAnEmptyArena_SaysThatNoKeypointIsThere([Values] bool isCrop)
    {
        var stage = isCrop ? SmallCrop : SmallArena;

        foreach (var sample in Drawn(stage, Frame([])))
        {
            Assert.That(sample.Targets, Is.Empty);
            Assert.That(sample.Weights, Is.All.EqualTo(1));
        }
    }

    [Test]
    public void Draw_CropAlwaysAway_GivesTheAnimalOnlyWhereItHappensToLieAtTheCentre()
    {
        var animal = Animal(PictureSize / 2, PictureSize / 2);

        TrainingSample[] samples = [.. Drawn(SmallCrop with { AwayProbability = 1 }, Frame([animal]))];

        var middle = StageOptions.ToCell((SmallCrop.ViewSize - 1) / 2.0);
        var cellsPerCm = SmallCrop.PxPerCm / 2 * new AugmentationOptions().MostScale * new AugmentationOptions().MostStretch;
        Assert.That(samples.Count(s => s.Targets.Count == 0 && s.Weights.All(w => w == 1)), Is.GreaterThan(Draws / 2), "crops without an animal");
        foreach (var target in samples.Where(s => s.Weights[KeypointNames.BodyCentre] == 1).SelectMany(s => s.Targets).Where(t => t.Keypoint == KeypointNames.BodyCentre))
        {
            Assert.That(double.Hypot(target.Column - middle, target.Row - middle), Is.LessThan(2.01 * cellsPerCm));
        }
    }

    [Test]
    public void Draw_CropNeverAway_AlwaysGivesItsAnimal()
    {
        foreach (var sample in Drawn(SmallCrop with { AwayProbability = 0 }, Frame([Animal(100, 200)])))
        {
            Assert.That(sample.Targets.Select(t => t.Keypoint), Does.Contain(KeypointNames.BodyCentre));
        }
    }

    [Test]
    public void Draw_ArenaAlwaysAway_GivesEveryAnimalInView()
    {
        var far = SmallArena with { AwayProbability = 1, ViewSize = 256 };

        var samples = Drawn(far, Frame([Animal(190, 200), Animal(210, 200)]));

        Assert.That(samples.Max(s => s.Targets.Count(t => t.Keypoint == KeypointNames.BodyCentre)), Is.EqualTo(2));
    }

    private static IEnumerable<TrainingSample> Drawn(StageOptions stage, TrainingFrame frame)
    {
        var drawer = new SampleDrawer(stage, [], [frame], new AugmentationOptions { GhostProbability = 0 });
        var view = new float[stage.ViewSize * stage.ViewSize];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sample = new TrainingSample(KeypointNames.All.Length);
            drawer.Draw(new RandomSource((ulong)draw), view, sample);
            yield return sample;
        }
    }

    private static TrainingFrame Frame(ImmutableArray<TrainingAnimal> animals)
    {
        var picture = new PicturePyramid(new GreyPicture(new byte[PictureSize * PictureSize], PictureSize, PictureSize));
        return new TrainingFrame("simulated 0", picture, picture, PxPerCm, animals);
    }

    private static TrainingAnimal Animal(double x, double y) => TrainingAnimal.Of(
        KeypointNames.All.Select((_, k) => k == KeypointNames.Head ? PixelPoint.Missing : new PixelPoint(x + (k - KeypointNames.BodyCentre), y)));
}
