using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Pipeline.Scoring;
using SocialInteractionTracker.Video.Backgrounds;

namespace SocialInteractionTracker.Pipeline.Tests.Scoring;

public sealed class PairRegistrationTests
{
    /// <summary>Scenes are compared to about a tenth of a pixel; the arena has 10 px/cm.</summary>
    private const double RegistrationCm = 0.05;

    [Test]
    public void Register_FoundCornersApartInTheSameScene_TakesTheSurerOnes()
    {
        using var folder = new StudyOnDisk();
        var sure = Found(folder.Tracked("m1_no", new(21, 21)), shiftPx: 0, confidence: 0.9);
        var unsure = Found(folder.Tracked("m1_ta", new(21, 21)), shiftPx: 8, confidence: 0.6);

        var (noTarget, target) = PairRegistration.Register(sure, unsure, (Scene(0), Scene(0)));

        Assert.That(noTarget.Calibration, Is.SameAs(sure.Calibration));
        Assert.That(target.Calibration.Source, Is.EqualTo(CalibrationSource.Registered));
        Assert.That(target.Calibration.Corners.TopLeft.X, Is.Zero.Within(10 * RegistrationCm));
        Assert.That((noTarget.PairShiftCm, target.PairShiftCm), Is.EqualTo((0.0, 0.0)));
    }

    [Test]
    public void Register_SurerCornersInTheTargetTrial_TakesThose()
    {
        using var folder = new StudyOnDisk();
        var unsure = Found(folder.Tracked("m1_no", new(21, 21)), shiftPx: 8, confidence: 0.6);
        var sure = Found(folder.Tracked("m1_ta", new(21, 21)), shiftPx: 0, confidence: 0.9);

        var (noTarget, target) = PairRegistration.Register(unsure, sure, (Scene(0), Scene(0)));

        Assert.That(target.Calibration, Is.SameAs(sure.Calibration));
        Assert.That(noTarget.Calibration.Source, Is.EqualTo(CalibrationSource.Registered));
        Assert.That(noTarget.Calibration.Corners.TopLeft.X, Is.Zero.Within(10 * RegistrationCm));
    }

    [Test]
    public void Register_FoundCornersFarApart_AreFlaggedAndNotTouched()
    {
        using var folder = new StudyOnDisk();
        var noTarget = Found(folder.Tracked("m1_no", new(21, 21)), shiftPx: 0, confidence: 0.9);
        var target = Found(folder.Tracked("m1_ta", new(21, 21)), shiftPx: 50, confidence: 0.6);

        var pair = PairRegistration.Register(noTarget, target, (Scene(0), Scene(0)));

        Assert.That((pair.NoTarget.PairShiftCm, pair.Target.PairShiftCm), Is.EqualTo((5.0, 5.0)).Within(RegistrationCm));
        Assert.That(pair.Target.Calibration, Is.SameAs(target.Calibration));
    }

    [Test]
    public void Register_NoBackgrounds_ComparesTheCornersAlone()
    {
        using var folder = new StudyOnDisk();
        var noTarget = Found(folder.Tracked("m1_no", new(21, 21)), shiftPx: 0, confidence: 0.9);
        var target = Found(folder.Tracked("m1_ta", new(21, 21)), shiftPx: 10, confidence: 0.6);

        var pair = PairRegistration.Register(noTarget, target, (null, Scene(0)));

        Assert.That(pair.Target.PairShiftCm, Is.EqualTo(1).Within(1e-6));
        Assert.That(pair.Target.Calibration, Is.SameAs(target.Calibration));
    }

    [Test]
    public void Register_GivenCornersApartInTheSameScene_AreFlaggedAndNotTouched()
    {
        using var folder = new StudyOnDisk();
        var noTarget = folder.Tracked("m1_no", new(21, 21));
        var target = Shifted(folder.Tracked("m1_ta", new(21, 21)), 20, CalibrationSource.GivenCorners);

        var pair = PairRegistration.Register(noTarget, target, (Scene(0), Scene(0)));

        Assert.That(pair.Target.Calibration, Is.SameAs(target.Calibration));
        Assert.That(pair.Target.PairShiftCm, Is.EqualTo(2).Within(RegistrationCm));
    }

    [Test]
    public void Register_GivenCornersThatFollowTheCamera_AreNotApart()
    {
        using var folder = new StudyOnDisk();
        var target = Shifted(folder.Tracked("m1_ta", new(21, 21)), 12, CalibrationSource.GivenCorners);

        var pair = PairRegistration.Register(folder.Tracked("m1_no", new(21, 21)), target, (Scene(0), Scene(12)));

        Assert.That(pair.Target.PairShiftCm, Is.Zero.Within(RegistrationCm));
    }

    [Test]
    public void Register_ScenesThatHaveNothingInCommon_LeavesFoundCornersAndFlagsThem()
    {
        using var folder = new StudyOnDisk();
        var target = Found(folder.Tracked("m1_ta", new(21, 21)), shiftPx: 20, confidence: 0.6);

        var pair = PairRegistration.Register(Found(folder.Tracked("m1_no", new(21, 21)), 0, 0.9), target, (Scene(0), Scene(0, seed: 2)));

        Assert.That(pair.Target.Calibration, Is.SameAs(target.Calibration));
        Assert.That(pair.Target.PairShiftCm, Is.EqualTo(2).Within(RegistrationCm));
    }

    [Test]
    public void Register_PicturesOfDifferentSizes_SaysNothingOfAShift()
    {
        using var folder = new StudyOnDisk();
        var target = folder.Tracked("m1_ta", new(21, 21));

        var pair = PairRegistration.Register(
            folder.Tracked("m1_no", new(21, 21)), target with { Observation = target.Observation with { VideoWidth = 1280 } }, (null, null));

        Assert.That((pair.NoTarget.PairShiftCm, pair.Target.PairShiftCm), Is.EqualTo(((double?)null, (double?)null)));
    }

    private static TrackedTrial Found(TrackedTrial trial, double shiftPx, double confidence) =>
        Shifted(trial with { Observation = trial.Observation with { CalibrationConfidence = confidence } }, shiftPx, CalibrationSource.FoundCorners);

    private static TrackedTrial Shifted(TrackedTrial trial, double shiftPx, CalibrationSource source)
    {
        const int Side = StudyOnDisk.PicturePx;
        var corners = new Quadrilateral(new(shiftPx, 0), new(Side + shiftPx, 0), new(Side + shiftPx, Side), new(shiftPx, Side));
        return trial with { Calibration = Calibration.FromCorners(42, 42, corners, source) };
    }

    /// <summary>Boxes of many greys, seen by a camera that is moved so that they lie further right.</summary>
    private static LumaPicture Scene(int shiftPx, int seed = 1)
    {
        const int Side = StudyOnDisk.PicturePx;
        var (random, pixels) = (new Random(seed), new byte[Side * Side]);
        for (var box = 0; box < 150; box++)
        {
            var (left, top, width, height) = (random.Next(-40, Side), random.Next(-40, Side), random.Next(10, 60), random.Next(10, 60));
            var grey = (byte)random.Next(256);
            for (var y = Math.Max(0, top); y < Math.Min(Side, top + height); y++)
            {
                for (var x = Math.Max(0, left + shiftPx); x < Math.Min(Side, left + shiftPx + width); x++)
                {
                    pixels[(y * Side) + x] = grey;
                }
            }
        }

        return new LumaPicture(Side, Side, pixels);
    }
}
