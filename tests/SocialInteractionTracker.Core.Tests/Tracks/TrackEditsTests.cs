using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

public sealed class TrackEditsTests
{
    /// <summary>Five frames; point p is at (10 p, k) in frame k.</summary>
    private static readonly Track Before = Track.FromRaw(
        new FrameTimes([0, 0.1, 0.2, 0.3, 0.4]),
        [.. Enumerable.Range(0, 5).Select(Pose)]);

    [Test]
    public void Apply_NoEdits_IsTheSameTrack() => Assert.That(TrackEdits.Apply(Before, []), Is.SameAs(Before));

    [Test]
    public void Apply_Swap_ExchangesBothPointsInTheStretchAlone()
    {
        var after = TrackEdits.Apply(Before, [new TrackEdit.Swap(BodyPoint.Nose, BodyPoint.TailBase, 1, 3)]);

        Assert.That(after[BodyPoint.Nose].Final.Select(p => p.X), Is.EqualTo(new double[] { 0, 40, 40, 0, 0 }));
        Assert.That(after[BodyPoint.TailBase].Final.Select(p => p.X), Is.EqualTo(new double[] { 40, 0, 0, 40, 40 }));
        Assert.That(after[BodyPoint.Nose].Origin[1], Is.EqualTo(SampleOrigin.Corrected));
        Assert.That(after[BodyPoint.Nose].Raw, Is.EqualTo(Before[BodyPoint.Nose].Raw));
        Assert.That(after[BodyPoint.LeftEar].Final, Is.EqualTo(Before[BodyPoint.LeftEar].Final));
    }

    [Test]
    public void Apply_PlaceThenSwap_SwapsWhatWasPlaced()
    {
        var after = TrackEdits.Apply(Before,
        [
            new TrackEdit.Place(new PositionCorrection(BodyPoint.Nose, 2, new PixelPoint(99, 98))),
            new TrackEdit.Swap(BodyPoint.Nose, BodyPoint.TailBase, 2, 3),
            new TrackEdit.Place(new PositionCorrection(BodyPoint.Nose, 2, PixelPoint.Missing)),
        ]);

        Assert.That(after[BodyPoint.TailBase].Final[2], Is.EqualTo(new PixelPoint(99, 98)));
        Assert.That((after[BodyPoint.Nose].Final[2].IsMissing, after[BodyPoint.Nose].Origin[2]), Is.EqualTo((true, SampleOrigin.Missing)));
    }

    [Test]
    public void Apply_SwapTwice_IsAsBefore()
    {
        var swap = new TrackEdit.Swap(BodyPoint.LeftEar, BodyPoint.RightEar, 0, 5);

        var after = TrackEdits.Apply(Before, [swap, swap]);

        Assert.That(after.Points.Select(p => p.Final), Is.EqualTo(Before.Points.Select(p => p.Final)));
    }

    [TestCase(-1, 2)]
    [TestCase(3, 6)]
    [TestCase(2, 2)]
    public void Apply_SwapOfFramesThatAreNotThere_IsRefused(int from, int to) => Assert.That(
        () => TrackEdits.Apply(Before, [new TrackEdit.Swap(BodyPoint.Nose, BodyPoint.TailBase, from, to)]), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static Instance Pose(int frame)
    {
        var pose = Instance.Empty();
        foreach (var point in BodyPoints.All)
        {
            pose[point] = new Keypoint(new PixelPoint(10 * (int)point, frame), 1);
        }

        return pose;
    }
}
