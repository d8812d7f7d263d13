using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Pipeline.Tests.Scoring;
using SocialInteractionTracker.Pipeline.Tracking;
using SocialInteractionTracker.Storage.Studies;
using SocialInteractionTracker.Video.Backgrounds;

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

    [Test]
    public void Find_PictureWithoutAnArena_SaysWhatToDoAndShowsThePicture()
    {
        using var folder = new StudyOnDisk();
        var grey = new byte[640 * 480];
        Array.Fill(grey, (byte)128);
        var trial = folder.Trial("m1_of");

        Assert.That(
            () => TrialCalibrator.Find(trial, folder.Results, new LumaPicture(640, 480, grey)),
            Throws.TypeOf<UserErrorException>().With.Message.Contains($"arenas/{trial.Arena.Id}.yaml").And.Message.Contains("42 x 42 cm"));
        Assert.That(File.Exists(folder.Results.ArenaCheck(trial.TrialId)));
    }

    [TestCase(0, 0, true)]
    [TestCase(-190, 0, true, TestName = "RequireInPicture_JustMoreThanHalfOfTheFloorInIt_Passes")]
    [TestCase(-230, 0, false, TestName = "RequireInPicture_JustLessThanHalfOfTheFloorInIt_IsRefused")]
    [TestCase(0, 430, false, TestName = "RequireInPicture_WhollyBelowThePicture_IsRefused")]
    public void RequireInPicture_ArenaAt(double x, double y, bool isAllowed)
    {
        using var folder = new StudyOnDisk();
        var trial = folder.Trial("m1_no");
        var calibration = Calibration.FromScale(trial.Arena.WidthCm, trial.Arena.HeightCm, pxPerCm: 10, new PixelPoint(x, y));

        void Check() => TrialCalibrator.RequireInPicture(trial, calibration, StudyOnDisk.PicturePx, StudyOnDisk.PicturePx);

        Assert.That(Check, isAllowed ? Throws.Nothing : Throws.TypeOf<UserErrorException>().With.Message.Contains("of the floor inside the 420 x 420 px picture"));
    }

    private static TrialCalibration? Calibrate(CalibrationRequest request, int width, int height)
    {
        using var folder = new StudyOnDisk();
        return TrialCalibrator.FromRequest(folder.Trial("m1_no") with { Calibration = request }, width, height);
    }
}
