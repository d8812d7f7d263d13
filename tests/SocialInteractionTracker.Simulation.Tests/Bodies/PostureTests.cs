using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Bodies;
using SocialInteractionTracker.Simulation.Worlds;

namespace SocialInteractionTracker.Simulation.Tests.Bodies;

public sealed class PostureTests
{
    private const double FloatingPointCm = 1e-9;

    [Test]
    public void Landmark_StretchedOutToTheRight_LiesOnTheLineAndTheLeftEarAboveItInThePicture()
    {
        var posture = Straight();
        var shape = posture.Shape;

        Assert.That(posture.Landmark(BodyPoint.Nose).X, Is.EqualTo(20).Within(FloatingPointCm));
        Assert.That(posture.Landmark(BodyPoint.TailBase).X, Is.EqualTo(20 - shape.LengthCm).Within(FloatingPointCm));
        Assert.That(posture.Landmark(BodyPoint.BodyCentre).X, Is.EqualTo(20 - (MouseShape.CentreShare * shape.LengthCm)).Within(FloatingPointCm));
        Assert.That(posture.Landmark(BodyPoint.LeftEar).Y, Is.EqualTo(10 - shape.EarOffsetCm).Within(FloatingPointCm));
        Assert.That(posture.Landmark(BodyPoint.RightEar).Y, Is.EqualTo(10 + shape.EarOffsetCm).Within(FloatingPointCm));
    }

    [Test]
    public void SetBetween_HalfWay_IsInTheMiddle()
    {
        var (first, second, between) = (Straight(), Straight(), Straight());
        second.Map(p => p with { Y = p.Y + 4 });

        between.SetBetween(first, second, 0.5);

        Assert.That(between.Spine.ToArray().Select(p => p.Y), Has.All.EqualTo(12).Within(FloatingPointCm));
    }

    private static Posture Straight()
    {
        var posture = new Posture(new MouseShape());
        for (var k = 0; k < MouseShape.SpineJoints; k++)
        {
            posture.Spine[k] = new SpacePoint(20 - (k * posture.Shape.SpineLinkCm), 10, 1);
        }

        return posture;
    }
}
