using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Pipeline.Tests.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;

namespace SocialInteractionTracker.Pipeline.Tests.Tracking;

public sealed class TrialCalibratorTests
{
    private const double FloatingPoint = 1e-9;

    [Test]
    public void FromRequest_ScaleWithoutOrigin_PutsTheArenaIntoTheMiddleOfThePicture()
    {
        var calibration = Calibrate(new CalibrationRequest.FromScale(10, TopLeft: null), 640, 480)!.Calibration;

        Assert.That(calibration.ToArena(new PixelPoint(319.5, 239.5)).DistanceTo(new ArenaPoint(21, 21)), Is.Zero.Within(FloatingPoint));
        Assert.That(calibration.PxPerCm, Is.EqualTo(10).Within(FloatingPoint));
    }

    [Test]
    public void FromRequest_ScaleWithoutOriginAndPicture_IsNeverGuessed() => Assert.That(
        () => Calibrate(new CalibrationRequest.FromScale(10, TopLeft: null), 0, 0),
        Throws.TypeOf<UserErrorException>().With.Message.Contains("origin_px"));

    [Test]
    public void FromRequest_Circle_TakesItsSquareForTheArena()
    {
        var calibration = Calibrate(new CalibrationRequest.FromCircle(new PixelPoint(300, 200), 105), 640, 480)!.Calibration;

        Assert.That(calibration.ToArena(new PixelPoint(300, 95)).DistanceTo(new ArenaPoint(21, 0)), Is.Zero.Within(FloatingPoint));
        Assert.That(calibration.PxPerCm, Is.EqualTo(5).Within(FloatingPoint));
    }

    [Test]
    public void FromRequest_NothingGiven_LeavesTheArenaToBeFound() =>
        Assert.That(Calibrate(new CalibrationRequest.Auto(), 640, 480), Is.Null);

    private static TrialCalibration? Calibrate(CalibrationRequest request, int width, int height)
    {
        using var folder = new StudyOnDisk();
        return TrialCalibrator.FromRequest(folder.Trial("m1_no") with { Calibration = request }, width, height);
    }
}
