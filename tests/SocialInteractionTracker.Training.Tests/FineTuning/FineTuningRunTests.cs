using System.Globalization;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Simulation.Randomness;
using SocialInteractionTracker.TestKit;
using SocialInteractionTracker.Training.FineTuning;
using SocialInteractionTracker.Training.Frames;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Training.Tests.FineTuning;

public sealed class FineTuningRunTests
{
    private static readonly string Baseline = Path.Combine(ProjectRoot.Path, "models", "baseline.yaml");

    private static readonly FineTuningOptions Short = new()
    {
        Fine = new() { Steps = 12, Rate = 5e-4, WarmUpSteps = 2, Average = 0.5, MeasureEvery = 6, MeasuresStart = true, Threads = 1 },
        Coarse = new() { Steps = 1, Rate = 1e-6, WarmUpSteps = 1, MeasureEvery = 1, MeasuresStart = true, Threads = 1 },
        Simulation = new() { Trials = 1, TrialsHeldOut = 1, Workers = 1 },
    };

    // A trial without a target: the error is that of the surest animal in view.
    private static readonly Lazy<TrainingFrame[]> Rendered = new(() =>
        [.. SimulatedFrames.Render(new RandomSource(77), trials: 6, framesEach: 14, workers: 2)
            .Where(f => !f.Animals.IsEmpty).GroupBy(f => f.Recording).First(trial => trial.All(f => f.Animals.Length == 1))]);

    [Test]
    public async Task RunAsync_OfFramesTheModelHasNotSeen_WritesABetterModelThatTheProgramRuns()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, frames: 12, Short);

        var result = await new FineTuningRun(request, TextWriter.Null).RunAsync(CancellationToken.None);

        Assert.That((result.Learnt, result.KeptOut), Is.EqualTo((10, 2)));
        Assert.That(result.IsBetter, Is.True, $"{result.BestBefore.Errors.Mean} before, {result.After.Mean} after");
        Assert.That(PoseModel.Load(request.Manifest).Manifest.Keypoints, Is.EqualTo(KeypointNames.All));
        Assert.That(File.ReadAllText(folder.File("my-lab.md")), Does.Contain("baseline").And.Contain("10 labelled frames"));
    }

    [Test]
    public async Task RunAsync_WithoutGettingBetter_LeavesTheModelThatIsThere()
    {
        using var folder = new TemporaryFolder();
        var stuck = Short with { Fine = Short.Fine with { Rate = 0, Steps = 1 }, Coarse = Short.Coarse with { Rate = 0 } };
        var better = Request(folder, frames: 12, Short);
        await new FineTuningRun(better, TextWriter.Null).RunAsync(CancellationToken.None);
        var there = File.ReadAllBytes(better.Manifest);

        var result = await new FineTuningRun(better with { Options = stuck }, TextWriter.Null).RunAsync(CancellationToken.None);

        Assert.That(result.IsBetter, Is.False);
        Assert.That(result.BestBefore.Manifest, Is.EqualTo(better.Manifest));
        Assert.That(File.ReadAllBytes(better.Manifest), Is.EqualTo(there));
    }

    [Test]
    public void RunAsync_TooFewFrames_SaysHowManyAreNeeded()
    {
        using var folder = new TemporaryFolder();
        var request = Request(folder, frames: 6, Short);

        Assert.That(
            () => new FineTuningRun(request, TextWriter.Null).RunAsync(CancellationToken.None),
            Throws.TypeOf<UserErrorException>().With.Message.Contains("5 labelled frames to learn from").And.Message.Contains("at least 8"));
    }

    private static FineTuningRequest Request(TemporaryFolder folder, int frames, FineTuningOptions options)
    {
        var table = new List<string> { "image,recording,nose_x,nose_y,left_ear_x,left_ear_y,right_ear_x,right_ear_y,body_centre_x,body_centre_y,tail_base_x,tail_base_y" };
        TrainingFrame[] rendered = [.. Rendered.Value.Take(frames)];
        foreach (var (index, frame) in rendered.Index())
        {
            var picture = frame.Picture.Full;
            File.WriteAllBytes(folder.File($"{index}.png"), new LumaPicture(picture.Width, picture.Height, picture.Pixels).ToPng());
            var marks = frame.Animals[0].Keypoints.Take(KeypointNames.Head).Select(p => p.IsMissing ? "," : string.Create(CultureInfo.InvariantCulture, $"{p.X:F2},{p.Y:F2}"));
            table.Add($"{index}.png,box,{string.Join(',', marks)}");
        }

        File.WriteAllLines(folder.File("labels.csv"), table);
        File.WriteAllText(folder.File("recordings.csv"), string.Create(CultureInfo.InvariantCulture, $"recording,px_per_cm\nbox,{rendered[0].PxPerCm}\n"));
        return new FineTuningRequest
        {
            Labels = folder.File("labels.csv"),
            StartManifest = Baseline,
            Name = "my-lab",
            Folder = folder.Path,
            Options = options,
        };
    }
}
