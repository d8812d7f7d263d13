using SocialInteractionTracker.Inference.Models;
using SocialInteractionTracker.Pipeline.Evaluation;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Evaluation;

public sealed class EvaluatorTests
{
    private const string Recording = "m4s1";

    /// <summary>Nose to tail base in this recording's labels, px.</summary>
    private const double BodyPx = 117;

    private static readonly PoseModel Model = PoseModel.Load(Path.Combine(ProjectRoot.Path, "models", "baseline.yaml"));

    [TestCase(13.8)]
    [TestCase(13.8 * 1.25)]
    [TestCase(13.8 * 0.75)]
    [TestCase(null)]
    public void Run_ScaleGivenOffOrAbsent_FindsTheKeypoints(double? pxPerCm)
    {
        var result = new Evaluator(Model, new ScaleOptions()).Run(Labels(pxPerCm));

        var scale = result.Scales.Single();
        Assert.That(BodyPx / scale.UsedPxPerCm, Is.InRange(6.5, 10), "a mouse of a usual length");
        Assert.That(result.Errors.Select(e => e.WithinTenth), Is.All.EqualTo(1), string.Join('\n', result.Errors));
        Assert.That(result.Predictions.Select(p => p.Keypoints.Length), Is.All.EqualTo(Model.Manifest.Keypoints.Length));
    }

    [Test]
    public void Run_Again_GivesTheSame()
    {
        var labels = Labels(13.8);
        var evaluator = new Evaluator(Model, new ScaleOptions());

        var again = evaluator.Run(labels);

        Assert.That(
            again.Predictions.SelectMany(p => p.Keypoints), Is.EqualTo(evaluator.Run(labels).Predictions.SelectMany(p => p.Keypoints)));
    }

    /// <summary>Every eighth picture of a real recording.</summary>
    private static LabelTable Labels(double? pxPerCm)
    {
        var all = LabelReader.Read(SharedData.Path("pose-labels/labels.csv"));
        var frames = all.Frames.Where(f => f.Recording == Recording).Where((_, i) => i % 8 == 0).Select(f => f with { PxPerCm = pxPerCm });
        return all with { Frames = [.. frames] };
    }
}
