using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Networks;
using SocialInteractionTracker.Training.Pictures;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Tests.Learning;

public sealed class TrainerTests
{
    private static readonly StageOptions Stage = StageOptions.Fine with { Channels = [4, 6, 8], ViewSize = 32, PxPerCm = 2 };
    private static readonly TrainingOptions Options = new() { Steps = 6, BatchSize = 2, MeasureEvery = 2, WarmUpSteps = 1, Threads = 1 };

    [TestCase("fine step 4 of 6", TestName = "Run_KilledBetweenTwoCheckpoints_GivesTheNumbersOfUndisturbedLearning")]
    [TestCase("fine step 4: held out", TestName = "Run_KilledBetweenTableAndCheckpoint_GivesTheNumbersOfUndisturbedLearning")]
    public void Run_Killed(string when)
    {
        using var undisturbed = new TemporaryFolder();
        using var killed = new TemporaryFolder();
        var expected = Learn(undisturbed);
        Assert.That(() => Trainer().Run(killed.Path, new KilledWhen(when), CancellationToken.None), Throws.TypeOf<InvalidOperationException>());

        var learnt = Learn(killed);

        Assert.That(learnt.Arrays, Is.EqualTo(expected.Arrays));
        foreach (var file in (string[])["fine.errors.csv", "fine.loss.csv", "fine.checkpoint", "fine.checkpoint.best"])
        {
            Assert.That(File.ReadAllBytes(killed.File(file)), Is.EqualTo(File.ReadAllBytes(undisturbed.File(file))), file);
        }
    }

    [Test]
    public void Run_WithoutGettingBetter_StopsEarly()
    {
        using var folder = new TemporaryFolder();
        var output = new StringWriter();

        Trainer(Options with { Rate = 0, Steps = 100, Patience = 3 }).Run(folder.Path, output, CancellationToken.None);

        Assert.That(folder.File("fine.curves.png"), Does.Exist);
        Assert.That(output.ToString(), Does.Match(@"stopped after step \d\d?, 3 measurements without getting better"));
    }

    [Test]
    public void Run_MeasuringTheStart_KeepsItWhereLearningSpoilsIt()
    {
        using var folder = new TemporaryFolder();
        var start = new Checkpoint(Stage.Plan, new RandomSource(3));
        var before = start.State.Copy();

        // Steps this large leave nothing of what was learnt.
        var best = Trainer(Options with { Rate = 1e6, Steps = 2, MeasuresStart = true }).Run(start, folder.Path, TextWriter.Null, CancellationToken.None);

        Assert.That(best.Arrays, Is.EqualTo(before.Arrays));
    }

    private static NetworkState Learn(TemporaryFolder folder) => Trainer().Run(folder.Path, TextWriter.Null, CancellationToken.None);

    private static Trainer Trainer(TrainingOptions? options = null)
    {
        ImmutableArray<TrainingFrame> frames = [.. Enumerable.Range(0, 4).Select(Frame)];
        return new Trainer(Stage, new SampleDrawer(Stage, frames, [], new AugmentationOptions()), new HeldOutFrames(Stage, frames), options ?? Options);
    }

    /// <summary>A grey floor with a bright spot where the nose is.</summary>
    private static TrainingFrame Frame(int index)
    {
        const int size = 64;
        var pixels = new byte[size * size];
        Array.Fill(pixels, (byte)90);
        var background = new PicturePyramid(new GreyPicture([.. pixels], size, size));
        var (column, row) = (20 + (5 * index), 40 - (4 * index));
        pixels[(row * size) + column] = byte.MaxValue;
        PixelPoint[] points = [.. KeypointNames.All.Select(_ => PixelPoint.Missing)];
        points[KeypointNames.Nose] = new PixelPoint(column, row);
        return new TrainingFrame("spots", new PicturePyramid(new GreyPicture(pixels, size, size)), background, 2, [TrainingAnimal.Of(points)]);
    }

    /// <summary>Ends a training the moment it wants to tell something.</summary>
    private sealed class KilledWhen(string told) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value?.StartsWith(told, StringComparison.Ordinal) == true)
            {
                throw new InvalidOperationException("killed");
            }
        }
    }
}
