using CsCheck;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tests.Tracks;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Cleaning;

public sealed class TrackCleanerTests
{
    // Positions go through pixels and back in double precision.
    private const double FloatingPointCm = 1e-9;

    private static readonly TrackingContext Context = new(SyntheticAnimal.Calibration, SyntheticAnimal.OpenField);
    private static readonly CleaningOptions AsGiven = CleaningOptions.AsGiven;
    private static readonly CleaningOptions GapsOnly = AsGiven with { MaxGapS = 0.5 };
    private static readonly CleaningOptions JumpsOnly = AsGiven with { MaxSpeedCmPerS = 150 };

    [Test]
    public void Clean_AsGiven_ChangesNoPosition()
    {
        var animal = new SyntheticAnimal(SyntheticAnimal.Frames(100), seed: 1);
        var raw = Track.FromRaw(animal.Times, animal.Seen(2, 3));

        var result = TrackCleaner.Clean(raw, Context, AsGiven);

        Assert.That(result.Track.Points.SelectMany(p => p.Final), Is.EqualTo(raw.Points.SelectMany(p => p.Raw)));
        Assert.That(result.Events, Is.Empty);
    }

    [Test]
    public void Clean_NoFrames_GivesEmptyTrack() =>
        Assert.That(TrackCleaner.Clean(Track.FromRaw(new FrameTimes([]), []), Context, new()).Track.Times.Count, Is.Zero);

    [Test]
    public void Clean_BelowConfidenceFloor_IsMissingAndAtTheFloorIsNot()
    {
        var result = Clean(Frames(3), Walk([0, 1, 2], [0.3f, 0.29f, float.NaN]), AsGiven with { ConfidenceFloor = 0.3 });

        Assert.That(Nose(result).Origin, Is.EqualTo(new[] { SampleOrigin.Measured, SampleOrigin.Missing, SampleOrigin.Missing }));
        Assert.That(Nose(result).Positions[1].IsMissing, Is.True);
        Assert.That(result.Track[BodyPoint.Nose].Raw[1].IsMissing, Is.False);
    }

    [Test]
    public void Clean_GapOfTheLimit_IsInterpolatedInTime()
    {
        // Unknown from 0.1 to 0.6 s, unevenly sampled.
        var times = new FrameTimes([0, 0.1, 0.2, 0.5, 0.6]);

        var nose = Nose(Clean(times, Walk([10, double.NaN, double.NaN, double.NaN, 16]), GapsOnly));

        Assert.That(nose.Positions.Select(p => p.XCm), Is.EqualTo(new[] { 10.0, 11, 12, 15, 16 }).Within(FloatingPointCm));
        Assert.That(nose.Origin, Is.EqualTo(new[] { SampleOrigin.Measured, SampleOrigin.Interpolated, SampleOrigin.Interpolated, SampleOrigin.Interpolated, SampleOrigin.Measured }));
    }

    [Test]
    public void Clean_GapBeyondTheLimit_StaysUnknown()
    {
        var nose = Nose(Clean(new FrameTimes([0, 0.1, 0.601]), Walk([10, double.NaN, 16]), GapsOnly));

        Assert.That(nose.Origin[1], Is.EqualTo(SampleOrigin.Missing));
    }

    [Test]
    public void Clean_GapAtTheLimitInManyFrames_IsInterpolatedAtAnyRate([Values(15.0, 25.0, 29.97, 30.0, 60.0)] double rate)
    {
        var gap = (int)Math.Floor((0.5 * rate) + 1e-9);
        double[] x = [10, .. Enumerable.Repeat(double.NaN, gap), 10, .. Enumerable.Repeat(double.NaN, gap + 1), 10];

        var origin = Nose(Clean(SyntheticAnimal.Frames(x.Length, rate), Walk(x), GapsOnly)).Origin;

        Assert.That(origin.Count(o => o == SampleOrigin.Interpolated), Is.EqualTo(gap));
        Assert.That(origin.Count(o => o == SampleOrigin.Missing), Is.EqualTo(gap + 1));
    }

    [Test]
    public void Clean_GapsAtTheEnds_StayUnknown()
    {
        var nose = Nose(Clean(Frames(4), Walk([double.NaN, 10, 11, double.NaN]), GapsOnly));

        Assert.That((nose.Origin[0], nose.Origin[3]), Is.EqualTo((SampleOrigin.Missing, SampleOrigin.Missing)));
    }

    [Test]
    public void Clean_IsolatedExcursion_IsDropped()
    {
        // 30 cm in a tenth of a second and back: 300 cm/s.
        var result = Clean(Frames(6), Walk([5, 5, 35, 35, 5, 5]), JumpsOnly);

        Assert.That(Nose(result).Positions.Select(p => p.XCm), Is.EqualTo(new[] { 5, 5, double.NaN, double.NaN, 5, 5 }).Within(FloatingPointCm));
        var jump = result.Events.Single(e => e.Point == BodyPoint.Nose);
        Assert.That((jump.Kind, jump.StartFrame, jump.EndFrameExclusive), Is.EqualTo((TrackingEventKind.JumpRejected, 2, 4)));
        Assert.That((jump.StartS, jump.EndS), Is.EqualTo((0.2, 0.4)).Using<double>((a, b) => Math.Abs(a - b) < FloatingPointCm));
    }

    [Test]
    public void Clean_OtherPlaceAfterAGap_IsKept()
    {
        var result = Clean(Frames(8), Walk([5, 5, double.NaN, double.NaN, 35, 35, 35, 35]), JumpsOnly);

        Assert.That(Nose(result).Positions[4..].Select(p => p.XCm), Is.All.EqualTo(35).Within(FloatingPointCm));
        Assert.That(result.Events, Is.Empty);
    }

    [Test]
    public void Clean_OtherPlaceForGood_IsKeptAndReported()
    {
        double[] x = [.. Enumerable.Repeat(5.0, 20), .. Enumerable.Repeat(35.0, 20)];

        var result = Clean(Frames(40), Walk(x), JumpsOnly);

        Assert.That(Nose(result).Positions.Select(p => p.XCm), Is.EqualTo(x).Within(FloatingPointCm));
        Assert.That(result.Events.Single(e => e.Point == BodyPoint.Nose).Kind, Is.EqualTo(TrackingEventKind.JumpKept));
    }

    [Test]
    public void Clean_SpeedAtTheLimit_IsNoJump()
    {
        // 0.1 s at 150 cm/s and 1 cm of noise.
        Assert.That(Clean(Frames(3), Walk([5, 21, 5]), JumpsOnly).Events, Is.Empty);
        Assert.That(Clean(Frames(3), Walk([5, 21.1, 5]), JumpsOnly).Events, Is.Not.Empty);
    }

    [Test]
    public void Clean_OffTheFloor_IsDroppedBeyondTheMargin()
    {
        var result = Clean(Frames(2), Walk([-3, -3.1]), AsGiven with { FloorMarginCm = 3 });

        Assert.That(Nose(result).Origin, Is.EqualTo(new[] { SampleOrigin.Measured, SampleOrigin.Missing }));
    }

    [Test]
    public void Clean_NoBodyCentreInTheSource_IsDerivedFromTheEnds()
    {
        var instance = SyntheticAnimal.At(new ArenaPoint(20, 20), 0);
        instance[BodyPoint.BodyCentre] = Keypoint.Missing;

        var centre = Arena(Clean(Frames(1), [instance], AsGiven with { DeriveBodyCentre = true }))[BodyPoint.BodyCentre];

        Assert.That(centre.Positions[0].DistanceTo(new ArenaPoint(20, 20)), Is.EqualTo(0).Within(FloatingPointCm));
        Assert.That(centre.Origin[0], Is.EqualTo(SampleOrigin.Derived));
    }

    [Test]
    public void Clean_OnlyACentre_GoesThroughAllSteps()
    {
        var instances = Walk([10, 11, 12, double.NaN, 14, 15]);
        foreach (ref var instance in instances.AsSpan())
        {
            SyntheticAnimal.Exchange(ref instance, BodyPoint.Nose, BodyPoint.BodyCentre);
        }

        var track = Arena(Clean(Frames(6), instances, new CleaningOptions()));

        Assert.That(track[BodyPoint.BodyCentre].Positions.Select(p => p.XCm), Is.EqualTo(new[] { 10.0, 11, 12, 13, 14, 15 }).Within(FloatingPointCm));
        Assert.That(track[BodyPoint.Nose].Origin, Is.All.EqualTo(SampleOrigin.Missing));
    }

    [Test]
    public void Clean_PointFarFromTheBody_IsDropped()
    {
        var instance = SyntheticAnimal.At(new ArenaPoint(20, 20), 0);
        SyntheticAnimal.Move(ref instance, BodyPoint.LeftEar, new ArenaPoint(20, 38));

        var result = Clean(Frames(1), [instance], AsGiven with { Proportions = new() });

        Assert.That(result.Events.Single().Point, Is.EqualTo(BodyPoint.LeftEar));
        Assert.That(result.Track[BodyPoint.LeftEar].Final[0].IsMissing, Is.True);
    }

    [Test]
    public void Clean_SwapsNull_LeavesNames()
    {
        var instance = SyntheticAnimal.At(new ArenaPoint(20, 20), 0);
        SyntheticAnimal.Exchange(ref instance, BodyPoint.LeftEar, BodyPoint.RightEar);

        Assert.That(Clean(Frames(2), [instance, instance], AsGiven).Events, Is.Empty);
        Assert.That(Clean(Frames(2), [instance, instance], AsGiven with { Swaps = new() }).Events.Single().Kind, Is.EqualTo(TrackingEventKind.EarSwapRepaired));
    }

    [Test]
    public void Clean_Calibrations_OfAnotherScaleGiveTheSameCentimetres()
    {
        // A source in centimetres alone: a picture of one pixel a centimetre.
        var calibration = Calibration.FromScale(42, 42, 1, new PixelPoint(0, 0));
        var instance = Instance.Empty();
        instance[BodyPoint.BodyCentre] = new Keypoint(new PixelPoint(12.5, 30), 1);

        var result = TrackCleaner.Clean(Track.FromRaw(Frames(1), [instance]), Context with { Calibration = calibration }, new());

        Assert.That(ArenaTrack.From(result.Track, calibration)[BodyPoint.BodyCentre].Positions[0].DistanceTo(new ArenaPoint(12.5, 30)), Is.EqualTo(0).Within(FloatingPointCm));
    }

    [Test]
    public void Clean_AnyTrack_KnowsExactlyWhereOriginSaysSo() =>
        Gen.Select(Gen.Double[-60, 60], Gen.Double[-60, 60], Gen.Float[0, 1], Gen.Double[0.001, 0.7]).Array[5, 400].Sample(samples =>
        {
            // Five points a frame, drawn as they come: whatever is put in, no position is invented or lost without saying so.
            var frames = samples.Length / BodyPoints.Count;
            var starts = new double[frames];
            var instances = new Instance[frames];
            for (var k = 0; k < frames; k++)
            {
                starts[k] = (k == 0 ? 0 : starts[k - 1]) + samples[k].Item4;
                instances[k] = Instance.Empty();
                foreach (var point in BodyPoints.All)
                {
                    var (x, y, confidence, _) = samples[(k * BodyPoints.Count) + (int)point];
                    instances[k][point] = new Keypoint(SyntheticAnimal.Calibration.ToPixel(new ArenaPoint(x, y)), confidence);
                }
            }

            var raw = Track.FromRaw(new FrameTimes([.. starts]), instances);
            var cleaned = TrackCleaner.Clean(raw, Context, new()).Track;
            return cleaned.Points.All(p => p.Raw.SequenceEqual(raw[p.Point].Raw)
                && p.Final.Zip(p.Origin).All(s => s.First.IsMissing == (s.Second == SampleOrigin.Missing)));
        });

    private static FrameTimes Frames(int count) => SyntheticAnimal.Frames(count, 10);

    // A nose alone, at y = 20 and the given x; missing where that is NaN.
    private static Instance[] Walk(double[] xCm, float[]? confidence = null) =>
    [
        .. xCm.Select((x, k) =>
        {
            var instance = Instance.Empty();
            instance[BodyPoint.Nose] = double.IsNaN(x)
                ? Keypoint.Missing
                : new Keypoint(SyntheticAnimal.Calibration.ToPixel(new ArenaPoint(x, 20)), confidence?[k] ?? 0.9f);
            return instance;
        }),
    ];

    private static SubjectTrackResult Clean(FrameTimes times, Instance[] instances, CleaningOptions options) =>
        TrackCleaner.Clean(Track.FromRaw(times, instances), Context, options);

    private static ArenaTrack Arena(SubjectTrackResult result) => ArenaTrack.From(result.Track, SyntheticAnimal.Calibration);

    private static ArenaPointTrack Nose(SubjectTrackResult result) => Arena(result)[BodyPoint.Nose];
}
