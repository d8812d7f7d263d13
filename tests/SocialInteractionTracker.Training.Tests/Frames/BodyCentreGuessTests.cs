using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Training.Frames;

namespace SocialInteractionTracker.Training.Tests.Frames;

public sealed class BodyCentreGuessTests
{
    private const double Rounding = 1e-9;

    [Test]
    public void Fit_OfAnimalsThatFollowTheForm_FindsItsNumbers()
    {
        var guess = BodyCentreGuess.Fit([Animal((9, 0), (7, 1)), Animal((5, 5), (6, 3)), Animal((0, 8), (1, 6))]);

        Assert.That(guess.NoseShare, Is.EqualTo(-0.4).Within(Rounding));
        Assert.That(guess.HeadShare, Is.EqualTo(1.1).Within(Rounding));
    }

    [Test]
    public void AddTo_AnimalWithoutCentre_AddsOneOfLittleWeight()
    {
        var labelled = TrainingAnimal.Of([new(9, 0), PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing, new(0, 0), new(7, 1)]);

        var guessed = new BodyCentreGuess(-0.4, 1.1).AddTo(labelled);

        Assert.That(guessed.Keypoints[KeypointNames.BodyCentre].X, Is.EqualTo(4.1).Within(Rounding));
        Assert.That(guessed.Keypoints[KeypointNames.BodyCentre].Y, Is.EqualTo(1.1).Within(Rounding));
        Assert.That(guessed.Weights[KeypointNames.BodyCentre], Is.GreaterThan(0).And.LessThan(1));
    }

    [Test]
    public void AddTo_AnimalWithoutTailBase_StaysAsItIs()
    {
        var labelled = TrainingAnimal.Of([new(9, 0), PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing, new(7, 1)]);

        Assert.That(new BodyCentreGuess(-0.4, 1.1).AddTo(labelled), Is.SameAs(labelled));
    }

    [Test]
    public void Of_AnimalWithBothEars_HasTheHeadBetweenThem()
    {
        var animal = TrainingAnimal.Of([new(9, 0), new(6, 2), new(8, 4), PixelPoint.Missing, PixelPoint.Missing, PixelPoint.Missing]);

        Assert.That(animal.Keypoints[KeypointNames.Head], Is.EqualTo(new PixelPoint(7, 3)));
        Assert.That(animal.Weights, Is.EqualTo(new[] { 1f, 1, 1, 0, 0, 1 }));
    }

    private static TrainingAnimal Animal((double X, double Y) nose, (double X, double Y) head)
    {
        var centre = new PixelPoint((-0.4 * nose.X) + (1.1 * head.X), (-0.4 * nose.Y) + (1.1 * head.Y));
        return TrainingAnimal.Of(
            [new(nose.X, nose.Y), PixelPoint.Missing, PixelPoint.Missing, centre, new(0, 0), new(head.X, head.Y)]);
    }
}
