using OpenCvSharp;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Video.Backgrounds;
using SocialInteractionTracker.Video.Registration;

namespace SocialInteractionTracker.Video.Tests.Registration;

public class SceneRegistrationTests
{
    /// <summary>Registration of a drawn scene with noise is exact to less than this at every corner.</summary>
    private const double ExactPx = 0.5;

    private static readonly Quadrilateral Corners = new(new(120, 40), new(520, 40), new(520, 440), new(120, 440));
    private static readonly Calibration TenPxPerCm = Calibration.FromCorners(40, 40, Corners, CalibrationSource.GivenCorners);

    [Test]
    public void Compare_SameSceneOtherNoise_HasNotMoved()
    {
        var shift = SceneRegistration.Compare(Scene(), Scene(seed: 2));

        Assert.That(shift.LargestCornerShiftPx(Corners), Is.LessThan(0.1));
        Assert.That(shift.Reliability, Is.GreaterThan(0.95));
    }

    [TestCase(7.3, -4.6, 0, 1)]
    [TestCase(-30, 18, 0, 1)]
    [TestCase(3, 2, 2.5, 1)]
    [TestCase(0, 0, -1, 1.03)]
    public void Compare_MovedCamera_GivesTheMove(double dx, double dy, double degrees, double scale)
    {
        using var move = Cv2.GetRotationMatrix2D(new Point2f(320, 240), degrees, scale);
        move.Set(0, 2, move.At<double>(0, 2) + dx);
        move.Set(1, 2, move.At<double>(1, 2) + dy);

        var shift = SceneRegistration.Compare(Scene(), Scene(move, seed: 2));

        foreach (var corner in (PixelPoint[])[Corners.TopLeft, Corners.TopRight, Corners.BottomRight, Corners.BottomLeft])
        {
            var truth = new PixelPoint(
                (move.At<double>(0, 0) * corner.X) + (move.At<double>(0, 1) * corner.Y) + move.At<double>(0, 2),
                (move.At<double>(1, 0) * corner.X) + (move.At<double>(1, 1) * corner.Y) + move.At<double>(1, 2));
            Assert.That(shift.Apply(corner).DistanceTo(truth), Is.LessThan(ExactPx));
        }

        Assert.That(shift.Reliability, Is.GreaterThan(0.9));
    }

    [Test]
    public void Compare_AnotherTargetInTheEnclosure_HasNotMoved()
    {
        var shift = SceneRegistration.Compare(Scene(), Scene(target: true, seed: 2));

        Assert.That(shift.LargestCornerShiftPx(Corners), Is.LessThan(ExactPx));
    }

    [Test]
    public void Compare_NothingInCommon_IsNotReliable()
    {
        using var noise = new Drawing(640, 480, 128, seed: 7);

        var shift = SceneRegistration.Compare(Scene(), noise.Noise(30).Picture());

        Assert.That(shift.Reliability, Is.LessThan(0.5));
    }

    [Test]
    public void MovedCm_CameraKnocked_IsHowFar()
    {
        using var move = Cv2.GetRotationMatrix2D(new Point2f(320, 240), 0, 1);
        (double dx, double dy) = (12, -9);
        move.Set(0, 2, dx);
        move.Set(1, 2, dy);

        var shift = SceneRegistration.Compare(Scene(animal: new(200, 200)), Scene(move, animal: new(430, 350), seed: 2));

        Assert.That(shift.MovedCm(TenPxPerCm), Is.EqualTo(1.5).Within(ExactPx / 10));
    }

    [Test]
    public void MovedCm_AnimalRestsElsewhereAndLightChanges_IsZero()
    {
        var shift = SceneRegistration.Compare(Scene(animal: new(200, 200)), Scene(animal: new(430, 350), floor: 150, seed: 2));

        Assert.That(shift.MovedCm(TenPxPerCm), Is.Zero);
    }

    [Test]
    public void MovedCm_DamagedPicture_IsNotTold()
    {
        using var noise = new Drawing(640, 480, 128, seed: 7);

        Assert.That(SceneRegistration.Compare(Scene(), noise.Noise(30).Picture()).MovedCm(TenPxPerCm), Is.Null);
    }

    [TestCase(0.64, 0.62, 0.0, TestName = "MovedCm_DamagedPicturesThatAgreeALittle_IsNotTold", ExpectedResult = null)]
    [TestCase(0.92, 0.92, 0.0, TestName = "MovedCm_AgreeAsWellUnmoved_IsZero", ExpectedResult = 0.0)]
    [TestCase(0.94, 0.89, 1.0, TestName = "MovedCm_AgreeClearlyBetterMoved_IsTheShift", ExpectedResult = 1.0)]
    public double? MovedCm_Agreement(double reliability, double unmoved, double expectedCm)
    {
        var shift = SceneShift.None with { ShiftXPx = 10, Reliability = reliability, UnmovedReliability = unmoved };

        Assert.That(shift.ShowsMove, Is.EqualTo(expectedCm > 0));
        return shift.MovedCm(TenPxPerCm) is { } cm ? Math.Round(cm, 9) : null;
    }

    [Test]
    public void Compare_SizesDiffer_IsRefused()
    {
        using var other = new Drawing(320, 240, 0);

        Assert.That(() => SceneRegistration.Compare(Scene(), other.Picture()), Throws.ArgumentException);
    }

    [Test]
    public void LargestCornerShiftCm_ShiftOfOneCentimetre_IsOne()
    {
        Assert.That((SceneShift.None with { ShiftXPx = 6, ShiftYPx = -8 }).LargestCornerShiftCm(TenPxPerCm), Is.EqualTo(1).Within(1e-9));
    }

    private static LumaPicture Scene(Mat? move = null, bool target = false, PixelPoint? animal = null, byte floor = 180, ulong seed = 1)
    {
        using var drawing = new Drawing(640, 480, 70, seed);
        drawing.Quad(floor, Corners).Polygon(110, new(270, 42), new(370, 42), new(370, 105), new(270, 105)).Line(60, new(20, 10), new(110, 400), 5);
        if (target)
        {
            drawing.Ellipse(30, new(320, 75), 38, 18);
        }

        if (animal is { } place)
        {
            drawing.Ellipse(30, place, 40, 20);
        }

        drawing.Blur(1);
        if (move is not null)
        {
            drawing.Warp(move);
        }

        return drawing.Noise(2).Picture();
    }
}
