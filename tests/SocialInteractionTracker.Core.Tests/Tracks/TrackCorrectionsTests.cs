using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

public sealed class TrackCorrectionsTests
{
    private static readonly Track Original = SocialInteractionTracker.Core.Tracks.Track.FromRaw(
        SyntheticAnimal.Frames(3), [.. Enumerable.Repeat(SyntheticAnimal.At(new ArenaPoint(20, 20), 0), 3)]);

    [Test]
    public void Apply_SeveralForOneSample_TheLastOneHolds()
    {
        var corrected = TrackCorrections.Apply(Original, [new(BodyPoint.Nose, 1, new(1, 2)), new(BodyPoint.Nose, 1, new(3, 4))]);

        Assert.That(corrected[BodyPoint.Nose].Final[1], Is.EqualTo(new PixelPoint(3, 4)));
        Assert.That(corrected[BodyPoint.Nose].Origin, Is.EqualTo(new[] { SampleOrigin.Measured, SampleOrigin.Corrected, SampleOrigin.Measured }));
        Assert.That(corrected[BodyPoint.Nose].Raw[1], Is.EqualTo(Original[BodyPoint.Nose].Raw[1]));
        Assert.That(corrected[BodyPoint.TailBase], Is.EqualTo(Original[BodyPoint.TailBase]).Using<PointTrack>((a, b) => a.Final.SequenceEqual(b.Final)));
    }

    [Test]
    public void Apply_MissingPosition_MakesTheSampleMissing()
    {
        var nose = TrackCorrections.Apply(Original, [new(BodyPoint.Nose, 2, PixelPoint.Missing)])[BodyPoint.Nose];

        Assert.That((nose.Final[2].IsMissing, nose.Origin[2]), Is.EqualTo((true, SampleOrigin.Missing)));
    }

    [Test]
    public void Apply_None_GivesTheSameTrack() => Assert.That(TrackCorrections.Apply(Original, []), Is.SameAs(Original));

    [TestCase(-1)]
    [TestCase(3)]
    public void Apply_NoSuchFrame_Throws(int frame) =>
        Assert.That(() => TrackCorrections.Apply(Original, [new(BodyPoint.Nose, frame, new(1, 1))]), Throws.TypeOf<ArgumentOutOfRangeException>());
}
