using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

public sealed class SilhouetteTests
{
    private const int Frames = 1800;
    private const double NoiseCm = 0.2;
    private const double NearCm = 1.0;

    private static readonly TrackingContext Context = new(SyntheticAnimal.Calibration, SyntheticAnimal.OpenField);
    private static readonly SyntheticAnimal Animal = new(SyntheticAnimal.Frames(Frames), seed: 31);

    [Test]
    public void Track_PoseMissing_TakesTheCentreFromTheSilhouette()
    {
        // Two seconds, so that the middle is too far from any heading to name the ends.
        var result = Track(Poses((k, pose) => k is >= 600 and < 660 ? Instance.Empty() : pose), Silhouettes());

        var centre = result.Track[BodyPoint.BodyCentre];
        Assert.That(centre.Origin[600..660], Is.All.EqualTo(SampleOrigin.Silhouette));
        Assert.That(centre.Raw[600].IsMissing, Is.True);
        Assert.That(Wrong(result, BodyPoint.BodyCentre), Is.Zero);
        Assert.That(result.Track[BodyPoint.Nose].Origin[625..635], Is.All.EqualTo(SampleOrigin.Missing));
        Assert.That(result.Track[BodyPoint.Nose].Origin[600..605], Is.All.EqualTo(SampleOrigin.Silhouette));
        Assert.That(Wrong(result, BodyPoint.Nose) + Wrong(result, BodyPoint.TailBase), Is.Zero);
    }

    [Test]
    public void Track_NoseMissing_IsTheSilhouettesOtherEndHoweverItIsNamed()
    {
        static bool IsGone(int k) => k % 100 is >= 20 and < 60;
        var result = Track(
            Poses((k, pose) => IsGone(k) ? Without(pose, BodyPoint.Nose) : pose),
            Silhouettes((k, s) => k % 2 == 0 ? Reversed(s) : s));

        var origin = result.Track[BodyPoint.Nose].Origin;
        Assert.That(Enumerable.Range(0, Frames).Where(IsGone).Select(k => origin[k]), Is.All.EqualTo(SampleOrigin.Silhouette));
        Assert.That(Wrong(result, BodyPoint.Nose), Is.Zero);
    }

    [Test]
    public void Track_UnsureShape_GivesNoEnds()
    {
        var result = Track(
            Poses((k, pose) => k is >= 600 and < 603 ? Instance.Empty() : pose),
            Silhouettes(ends: 0.5f));

        Assert.That(result.Track[BodyPoint.Nose].Origin[600..603], Is.All.EqualTo(SampleOrigin.Interpolated));
    }

    [Test]
    public void Track_SilhouetteElsewhere_IsReportedAndThePoseTaken()
    {
        var result = Track(Poses(), Silhouettes((k, s) => k is >= 300 and < 330 ? SyntheticAnimal.At(new ArenaPoint(40, 40), 0) : s));

        var disagreement = result.Events.Single(e => e.Kind == TrackingEventKind.SilhouetteDisagreement);
        Assert.That((disagreement.StartFrame, disagreement.EndFrameExclusive), Is.EqualTo((300, 330)));
        Assert.That(result.Track[BodyPoint.BodyCentre].Origin[300..330], Is.All.EqualTo(SampleOrigin.Measured));
    }

    [Test]
    public void Track_UnsurePoseElsewhere_GivesWayToTheSilhouette()
    {
        // Slowly drifting off, so that no jump gives it away.
        var result = Track(
            Poses((k, pose) => k is >= 300 and < 360 ? SyntheticAnimal.At(Shifted(k, (k - 299) * 0.3), Animal.HeadingRad(k), confidence: 0.4f) : pose),
            Silhouettes());

        Assert.That(result.Track[BodyPoint.BodyCentre].Origin[312..360], Is.All.EqualTo(SampleOrigin.Silhouette));
    }

    [Test]
    public void Track_GoodPose_TellsHowFarTheSilhouetteIs() =>
        Assert.That(Track(Poses(), Silhouettes()).Statistics.SilhouetteDistanceCm, Is.EqualTo(0.24).Within(0.1));

    [Test]
    public void Track_SilhouetteAsSource_TellsTheEndsByMotion()
    {
        var random = new Random(9);
        var options = new TrackingOptions { Source = TrackerSource.Silhouette };
        var silhouettes = Silhouettes((_, s) => random.NextDouble() < 0.3 ? Reversed(s) : s);

        var result = SubjectTracker.Track(new DetectedFrames(Animal.Times, []), silhouettes, Context, options);

        Assert.That(result.Track[BodyPoint.BodyCentre].Origin, Is.All.EqualTo(SampleOrigin.Silhouette));
        Assert.That(result.Track[BodyPoint.LeftEar].Origin, Is.All.EqualTo(SampleOrigin.Missing));
        Assert.That(Wrong(result, BodyPoint.Nose), Is.Zero);
    }

    private static SubjectTrackResult Track(DetectedFrames poses, DetectedFrames silhouettes) =>
        SubjectTracker.Track(poses, silhouettes, Context, new TrackingOptions());

    private static DetectedFrames Poses(Func<int, Instance, Instance>? change = null) =>
        SyntheticAnimal.Detected(Animal.Times, Animal.Seen(5, NoiseCm).Select((pose, k) => change?.Invoke(k, pose) ?? pose));

    private static DetectedFrames Silhouettes(Func<int, Instance, Instance>? change = null, float ends = 0.9f) =>
        SyntheticAnimal.Detected(Animal.Times, Animal.Seen(6, 0.05).Select((seen, k) =>
        {
            var silhouette = Without(Without(change?.Invoke(k, seen) ?? seen, BodyPoint.LeftEar), BodyPoint.RightEar);
            silhouette[BodyPoint.Nose] = silhouette[BodyPoint.Nose] with { Confidence = ends };
            return silhouette;
        }));

    private static ArenaPoint Shifted(int frame, double byCm)
    {
        var centre = Animal.True(BodyPoint.BodyCentre, frame);
        return centre with { YCm = centre.YCm > 21 ? centre.YCm - byCm : centre.YCm + byCm };
    }

    private static Instance Without(Instance instance, BodyPoint point)
    {
        instance[point] = Keypoint.Missing;
        return instance;
    }

    private static Instance Reversed(Instance instance)
    {
        SyntheticAnimal.Exchange(ref instance, BodyPoint.Nose, BodyPoint.TailBase);
        return instance;
    }

    private static int Wrong(SubjectTrackResult result, BodyPoint point)
    {
        var track = ArenaTrack.From(result.Track, SyntheticAnimal.Calibration)[point];
        return Enumerable.Range(0, Frames)
            .Count(k => track.Origin[k] != SampleOrigin.Interpolated && track.Positions[k].DistanceTo(Animal.True(point, k)) > NearCm);
    }
}
