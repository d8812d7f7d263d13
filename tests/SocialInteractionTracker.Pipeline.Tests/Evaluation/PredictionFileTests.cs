using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Evaluation;
using SocialInteractionTracker.Storage.Labels;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Pipeline.Tests.Evaluation;

public sealed class PredictionFileTests
{
    [Test]
    public void Write_FoundAndMissingKeypoints_GivesOneRowEach()
    {
        using var folder = new TemporaryFolder();
        var frame = new LabelledFrame("r", "a,b.png", "a,b.png", null, []);

        PredictionFile.Write(
            folder.File("p.csv"), [new Prediction(frame, [new Keypoint(new PixelPoint(1.23456, -2), 0.5f), Keypoint.Missing])], ["nose", "head"]);

        Assert.That(File.ReadAllText(folder.File("p.csv")), Is.EqualTo(
            "image,keypoint,x_px,y_px,confidence\n\"a,b.png\",nose,1.235,-2.000,0.5000\n\"a,b.png\",head,,,0.0000\n"));
    }
}
