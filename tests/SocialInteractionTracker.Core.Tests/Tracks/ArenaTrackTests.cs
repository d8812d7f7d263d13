using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

public sealed class ArenaTrackTests
{
    [Test]
    public void From_Track_ConvertsFinalPositionsAndKeepsOrigins()
    {
        var instance = Instance.Empty();
        instance[BodyPoint.Nose] = new Keypoint(new PixelPoint(150, 240), 1);

        var track = ArenaTrack.From(Track.FromRaw(SyntheticAnimal.Frames(1), [instance]), SyntheticAnimal.Calibration);

        Assert.That(track[BodyPoint.Nose].Positions[0].DistanceTo(new ArenaPoint(10, 20)), Is.EqualTo(0).Within(1e-9));
        Assert.That(track[BodyPoint.Nose].Origin[0], Is.EqualTo(SampleOrigin.Measured));
        Assert.That((track[BodyPoint.TailBase].Positions[0].IsMissing, track[BodyPoint.TailBase].Origin[0]), Is.EqualTo((true, SampleOrigin.Missing)));
    }

    [Test]
    public void Constructor_PointsOutOfOrder_Throws()
    {
        var track = ArenaTrack.From(Track.FromRaw(SyntheticAnimal.Frames(1), [Instance.Empty()]), SyntheticAnimal.Calibration);

        Assert.That(() => new ArenaTrack(track.Times, [.. track.Points.Reverse()]), Throws.ArgumentException);
        Assert.That(() => new ArenaTrack(SyntheticAnimal.Frames(2), track.Points), Throws.ArgumentException);
    }
}
