using SocialInteractionTracker.Training.Learning;
using SocialInteractionTracker.Training.Samples;

namespace SocialInteractionTracker.Training.Tests.Learning;

public sealed class HeatmapLossTests
{
    private const int Size = 8;
    private const int Cells = Size * Size;
    private const double Sigma = 1;

    [Test]
    public void Compute_FlatMap_IsTheLogarithmOfTheCells()
    {
        var loss = new HeatmapLoss(Size, Sigma).Compute([Sample(weight: 1)], new float[Cells], new float[Cells]);

        Assert.That(loss, Is.EqualTo(Math.Log(Cells)).Within(1e-5));
    }

    [Test]
    public void Compute_KeypointThatWasNotLabelled_CountsNothing()
    {
        var gradient = new float[Cells];

        var loss = new HeatmapLoss(Size, Sigma).Compute([Sample(weight: 0)], new float[Cells], gradient);

        Assert.That(loss, Is.Zero);
        Assert.That(gradient, Is.All.Zero);
    }

    [Test]
    public void Compute_KeypointOutsideOfTheView_OnlyLowersEveryCell()
    {
        var gradient = new float[Cells];
        var sample = Sample(weight: 1);
        sample.Targets.Clear();

        var loss = new HeatmapLoss(Size, Sigma).Compute([sample], new float[Cells], gradient);

        Assert.That(loss, Is.Zero);
        Assert.That(gradient, Is.All.EqualTo(HeatmapLoss.BinaryWeight * 0.5f).Within(1e-7));
    }

    [Test]
    public void Compute_PlaceWhereAnAnimalMayBeThatNobodyLabelled_IsNotPushedEitherWay()
    {
        var (logits, gradient) = (new float[Cells], new float[Cells]);
        logits[0] = 5;
        var sample = Sample(weight: 1);
        sample.Doubtful.Add(new CellCircle(0, 0, Radius: 1));

        var loss = new HeatmapLoss(Size, Sigma).Compute([sample], logits, gradient);

        Assert.That(new[] { gradient[0], gradient[1], gradient[Size] }, Is.All.Zero, "within the circle");
        Assert.That(gradient[2], Is.Positive, "beside it");
        Assert.That(loss, Is.EqualTo(Math.Log(Cells - 3)).Within(1e-5), "the other cells share alike");
    }

    [Test]
    public void Compute_LabelledAnimalWithinADoubtfulPlace_StillCounts()
    {
        var gradient = new float[Cells];
        var sample = Sample(weight: 1);
        sample.Doubtful.Add(new CellCircle(4, 3.5, Radius: 10));

        new HeatmapLoss(Size, Sigma).Compute([sample], new float[Cells], gradient);

        Assert.That(gradient[(3 * Size) + 4], Is.Negative);
    }

    [Test]
    public void Compute_Gradient_IsTheSlopeOfBothParts()
    {
        const int cell = (3 * Size) + 4;
        const float step = 0.05f;
        var logits = new float[Cells];
        for (var i = 0; i < Cells; i++)
        {
            logits[i] = MathF.Sin(i);
        }

        var gradient = new float[Cells];
        var loss = new HeatmapLoss(Size, Sigma);
        loss.Compute([Sample(weight: 1)], logits, gradient);
        var (above, below) = ((float[])logits.Clone(), (float[])logits.Clone());
        (above[cell], below[cell]) = (above[cell] + step, below[cell] - step);

        var slope = (loss.Compute([Sample(weight: 1)], above, new float[Cells]) - loss.Compute([Sample(weight: 1)], below, new float[Cells])) / (2 * step);
        var wanted = Math.Exp(-0.5 * 0.25);
        var binary = HeatmapLoss.BinaryWeight * ((1 / (1 + Math.Exp(-logits[cell]))) - wanted);
        Assert.That(gradient[cell], Is.EqualTo(slope + binary).Within(1e-4));
    }

    private static TrainingSample Sample(float weight)
    {
        var sample = new TrainingSample(keypoints: 1);
        sample.Weights[0] = weight;
        sample.Targets.Add(new KeypointTarget(0, 4, 3.5));
        return sample;
    }
}
