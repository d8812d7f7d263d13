using System.Collections.Immutable;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Pipeline.Evaluation;
using SocialInteractionTracker.Storage.Labels;

namespace SocialInteractionTracker.Pipeline.Tests.Evaluation;

public sealed class ErrorTableTests
{
    private static readonly ImmutableArray<string> ModelKeypoints = ["tail_base", "nose", "head"];

    [Test]
    public void Compute_HandWorkedFrames_GivesMeanRootAndShares()
    {
        // Body 100 px in both frames; the nose is 5 px and 12 px off, the tail base exact.
        var labels = Labels(new PixelPoint(0, 0), new PixelPoint(100, 0), new PixelPoint(0, 100), new PixelPoint(0, 0));

        var errors = ErrorTable.Compute(labels, [Say(labels, 0, new(3, 4), new(100, 0)), Say(labels, 1, new(0, 112), new(0, 0))], ModelKeypoints);

        Assert.That(errors.Select(e => e.Keypoint), Is.EqualTo(new[] { "tail_base", "nose" }), "the model's order; head has no label");
        var nose = errors[1];
        Assert.That((nose.Labelled, nose.MeanPx, nose.BodyLengthPx), Is.EqualTo((2, 8.5, 100.0)));
        Assert.That(nose.RootMeanSquarePx, Is.EqualTo(Math.Sqrt((25 + 144) / 2.0)).Within(1e-12));
        Assert.That((nose.WithinTwentieth, nose.WithinTenth, nose.MeanPercentOfBody), Is.EqualTo((0.5, 0.5, 8.5)), "5 px of 100 is within 5 %");
        Assert.That(errors[0].WithinTwentieth, Is.EqualTo(1));
    }

    [Test]
    public void Compute_MissingLabels_AreLeftOut()
    {
        var labels = Labels(new PixelPoint(0, 0), PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing);

        var error = ErrorTable.Compute(labels, [Say(labels, 0, new(1, 0), new(7, 7)), Say(labels, 1, new(9, 9), new(7, 7))], ModelKeypoints).Single();

        Assert.That((error.Keypoint, error.Labelled, error.MeanPx), Is.EqualTo(("nose", 1, 1.0)));
        Assert.That(error.WithinTenth, Is.NaN, "no body length");
    }

    [Test]
    public void Compute_NoLabelsAtAll_IsEmpty()
    {
        var labels = Labels(PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing);

        Assert.That(ErrorTable.Compute(labels, [Say(labels, 0, new(1, 0), new(7, 7))], ModelKeypoints), Is.Empty);
    }

    private static LabelTable Labels(params PixelPoint[] noseTailTwice) => new(["nose", "tail_base"],
    [
        new LabelledFrame("r", "1.png", "1.png", null, [noseTailTwice[0], noseTailTwice[1]]),
        new LabelledFrame("r", "2.png", "2.png", null, [noseTailTwice[2], noseTailTwice[3]]),
    ]);

    private static Prediction Say(LabelTable labels, int frame, PixelPoint nose, PixelPoint tail) =>
        new(labels.Frames[frame], [new Keypoint(tail, 1), new Keypoint(nose, 1), Keypoint.Missing]);
}
