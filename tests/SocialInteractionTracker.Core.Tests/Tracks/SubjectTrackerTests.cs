using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

public sealed class SubjectTrackerTests
{
    // Noise of the synthetic keypoints is 0.15 cm; after smoothing the truth is well within five times that.
    private const double NoiseCm = 0.15;
    private const double NearCm = 0.75;

    private static readonly TrackingContext OpenField = new(SyntheticAnimal.Calibration, SyntheticAnimal.OpenField);
    private static readonly TrackingContext Target = new(SyntheticAnimal.Calibration, SyntheticAnimal.WithEnclosure, TargetPresent: true);
    private static readonly TrackingContext NoTarget = Target with { TargetPresent = false };
    private static readonly TrackingOptions Default = new();

    [Test]
    public void Track_CleanAnimal_GivesTheTruthAndNoEvent()
    {
        var animal = new SyntheticAnimal(SyntheticAnimal.Frames(3000), seed: 1);

        var result = Track(SyntheticAnimal.Detected(animal.Times, animal.Seen(2, NoiseCm)), OpenField);

        Assert.That(result.Events, Is.Empty);
        Assert.That(Wrong(result, animal, NearCm), Is.Zero);
        Assert.That(result.Statistics.SubjectFrames, Is.EqualTo(3000));
        Assert.That(result.Statistics.BodyLengthCm, Is.EqualTo(SyntheticAnimal.BodyLengthCm).Within(NoiseCm));
    }

    [Test]
    public void Track_NoFrames_GivesEmptyTrack()
    {
        var result = Track(new DetectedFrames(new FrameTimes([]), []), OpenField);

        Assert.That(result.Track.Times.Count, Is.Zero);
        Assert.That(result.Events, Is.Empty);
    }

    [Test]
    public void Track_NothingDetected_IsMissingThroughout()
    {
        var result = Track(new DetectedFrames(SyntheticAnimal.Frames(10), [.. Enumerable.Repeat(Array.Empty<Instance>(), 10)]), OpenField);

        Assert.That(result.Track.Points.SelectMany(p => p.Origin), Is.All.EqualTo(SampleOrigin.Missing));
        Assert.That(result.Track.Points.SelectMany(p => p.Final).All(p => p.IsMissing), Is.True);
    }

    [Test]
    public void Track_TargetMoreConfidentThanSubject_FollowsTheSubject()
    {
        var animal = new SyntheticAnimal(SyntheticAnimal.Frames(3000), seed: 3);
        var random = new Random(4);
        var frames = animal.Seen(5, NoiseCm).Select(subject => new[] { TargetAt(random, 0.99f), subject }).ToArray();

        var result = Track(new DetectedFrames(animal.Times, frames), Target);

        Assert.That(Wrong(result, animal, NearCm), Is.Zero);
        Assert.That(result.Statistics.TargetFrames, Is.EqualTo(3000));
        Assert.That(result.Events, Is.Empty);
    }

    [Test]
    public void Track_SubjectUnseenForASecond_DoesNotTakeTheTarget()
    {
        var animal = new SyntheticAnimal(SyntheticAnimal.Frames(900), seed: 3);
        var random = new Random(4);
        var frames = animal.Seen(5, NoiseCm).Select((subject, k) =>
            k is >= 300 and < 345 ? new[] { TargetAt(random, 0.9f) } : [TargetAt(random, 0.9f), subject]).ToArray();

        var result = Track(new DetectedFrames(animal.Times, frames), Target);

        Assert.That(result.Track[BodyPoint.BodyCentre].Origin[300..345], Is.All.EqualTo(SampleOrigin.Missing));
        Assert.That(Wrong(result, animal, NearCm), Is.Zero);
    }

    [Test]
    public void Track_NoseOverTheMesh_IsStillTheSubject()
    {
        // Facing the enclosure's front (y = 6.5) with the nose 1 cm behind it, next to a target just behind the mesh.
        var subject = SyntheticAnimal.At(new ArenaPoint(21, 9.75), -Math.PI / 2);
        var target = SyntheticAnimal.At(new ArenaPoint(21, 4.5), 0);
        var frames = Enumerable.Range(0, 90).Select(_ => new[] { target, subject }).ToArray();

        var result = Track(new DetectedFrames(SyntheticAnimal.Frames(90), frames), Target);
        var centre = ArenaTrack.From(result.Track, SyntheticAnimal.Calibration)[BodyPoint.BodyCentre].Positions;

        Assert.That(centre.Select(p => p.YCm), Is.All.EqualTo(9.75).Within(1e-6));
        Assert.That(result.Samples(TrackingEventKind.TargetLeak), Is.Zero);
    }

    [Test]
    public void Track_NoseTakenFromTheTarget_IsDroppedAndCountedAsLeak()
    {
        var animal = SyntheticAnimal.At(new ArenaPoint(21, 10.75), -Math.PI / 2);
        var leaking = animal;
        SyntheticAnimal.Move(ref leaking, BodyPoint.Nose, new ArenaPoint(21, 3));
        var frames = Enumerable.Range(0, 90).Select(k => k is >= 30 and < 40 ? leaking : animal);

        var result = Track(SyntheticAnimal.Detected(SyntheticAnimal.Frames(90), frames), Target);

        var leak = result.Events.Single();
        Assert.That((leak.Kind, leak.Point, leak.StartFrame, leak.EndFrameExclusive), Is.EqualTo((TrackingEventKind.TargetLeak, BodyPoint.Nose, 30, 40)));
        Assert.That(result.Track[BodyPoint.Nose].Origin[30..40], Is.All.EqualTo(SampleOrigin.Interpolated));
        Assert.That(result.Track[BodyPoint.Nose].Raw[30], Is.EqualTo(leaking[BodyPoint.Nose].Position));
    }

    [TestCase(15, 0.1)]
    [TestCase(30, 0.1)]
    [TestCase(30, 0.4)]
    [TestCase(100, 0.4)]
    public void Track_SubjectAndTargetAtTheMeshWithDropOuts_NeverTakesTheTarget(double rate, double dropOut)
    {
        // The subject paces along the front, facing the mesh and beside it by turns; the target goes with it close behind.
        var times = SyntheticAnimal.Frames(9000, rate);
        var random = new Random(1);
        Instance[] Seen(params Instance[] animals) => [.. animals.Where(_ => random.NextDouble() >= dropOut)];
        var centres = times.StartS.Select(t =>
        {
            var beside = Math.Clamp((Math.Sin(0.3 * t) - 0.2) * 5, 0, 1);
            return (At: new ArenaPoint(21 + (4 * Math.Sin(0.9 * t)), (8 * beside) + (10.5 * (1 - beside))), HeadingRad: (beside - 1) * Math.PI / 2);
        }).ToArray();
        var frames = centres.Select((subject, k) => Seen(
            SyntheticAnimal.At(new ArenaPoint(Math.Clamp(subject.At.XCm, 20.4, 21.6), 3.4 + (1.5 * Math.Sin(0.2 * times.StartS[k]))), 0, random, NoiseCm, 0.95f),
            SyntheticAnimal.At(subject.At, subject.HeadingRad, random, NoiseCm, 0.8f))).ToArray();

        var track = ArenaTrack.From(Track(new DetectedFrames(times, frames), Target).Track, SyntheticAnimal.Calibration)[BodyPoint.BodyCentre];

        Assert.That(centres.Where((subject, k) => track.Positions[k].DistanceTo(subject.At) > NearCm), Is.Empty);
        Assert.That(track.Origin.Count(o => o == SampleOrigin.Missing), Is.LessThan(90));
    }

    [Test]
    public void Track_FalseDetectionFirstAndThroughout_DoesNotCaptureTheTrack()
    {
        var animal = new SyntheticAnimal(SyntheticAnimal.Frames(900), seed: 7);
        var reflection = SyntheticAnimal.At(new ArenaPoint(5, 5), 0, confidence: 0.6f);
        var frames = animal.Seen(8, NoiseCm).Select((subject, k) => k < 20 ? new[] { reflection } : [subject, reflection]).ToArray();

        var result = Track(new DetectedFrames(animal.Times, frames), OpenField);

        Assert.That(result.Track[BodyPoint.Nose].Origin[..20], Is.All.EqualTo(SampleOrigin.Missing));
        Assert.That(Wrong(result, animal, NearCm), Is.Zero);
        Assert.That(result.Samples(TrackingEventKind.ExtraAnimal), Is.GreaterThan(800));
    }

    [Test]
    public void Track_DetectionOffTheFloor_IsNotTheSubject()
    {
        var outside = SyntheticAnimal.At(new ArenaPoint(-5, 20), 0);

        var result = Track(SyntheticAnimal.Detected(SyntheticAnimal.Frames(60), Enumerable.Repeat(outside, 60)), OpenField);

        Assert.That(result.Statistics.SubjectFrames, Is.Zero);
    }

    [Test]
    public void Track_AnimalInEmptyEnclosure_IsReported()
    {
        var animal = new SyntheticAnimal(SyntheticAnimal.Frames(300), seed: 9);
        var random = new Random(4);
        var frames = animal.Seen(5, NoiseCm).Select(subject => new[] { TargetAt(random, 0.9f), subject }).ToArray();

        var result = Track(new DetectedFrames(animal.Times, frames), NoTarget);

        Assert.That(result.Samples(TrackingEventKind.AnimalInEmptyEnclosure), Is.EqualTo(300));
        Assert.That(Wrong(result, animal, NearCm), Is.Zero);
    }

    [TestCase(1f)]
    [TestCase(-1f)]
    public void Track_OfTwoAnimals_IsTheMarkedOne(float side)
    {
        // The one on the right is surer in every frame, so that it is taken unless the other one is marked.
        var frames = SyntheticAnimal.Frames(200);
        var pairs = Enumerable.Range(0, frames.Count).Select(k => new[]
        {
            SyntheticAnimal.At(new ArenaPoint(32, 20 + (0.02 * k)), 0, confidence: 0.95f), SyntheticAnimal.At(new ArenaPoint(10, 20 + (0.02 * k)), 0, confidence: 0.6f),
        }).ToArray();
        var marked = new ArenaPoint(21 + (11 * side), 24);
        var context = OpenField with { SubjectMarks = [new SubjectMark(150, SyntheticAnimal.Calibration.ToPixel(marked))] };

        var track = ArenaTrack.From(Track(new DetectedFrames(frames, pairs), context).Track, SyntheticAnimal.Calibration);

        Assert.That(track[BodyPoint.BodyCentre].Positions.Select(p => p.XCm > 21), Is.All.EqualTo(side > 0));
    }

    [Test]
    public void Track_MarkFarFromAnyAnimal_ChangesNothing()
    {
        var animal = new SyntheticAnimal(SyntheticAnimal.Frames(300), seed: 1);
        var detected = SyntheticAnimal.Detected(animal.Times, animal.Seen(2, NoiseCm));

        var result = Track(detected, OpenField with { SubjectMarks = [new SubjectMark(100, new PixelPoint(-1000, -1000)), new SubjectMark(99999, new PixelPoint(0, 0))] });

        Assert.That(Wrong(result, animal, NearCm), Is.Zero);
    }

    [Test]
    public void Track_SilhouettesOfOtherFrames_Throws()
    {
        var poses = new DetectedFrames(SyntheticAnimal.Frames(2), [[], []]);
        var silhouettes = new DetectedFrames(SyntheticAnimal.Frames(1), [[]]);

        Assert.That(() => SubjectTracker.Track(poses, silhouettes, OpenField, Default), Throws.ArgumentException);
        Assert.That(() => SubjectTracker.Track(poses, null, OpenField, Default with { Source = TrackerSource.Silhouette }), Throws.ArgumentException);
    }

    private static SubjectTrackResult Track(DetectedFrames poses, TrackingContext context) =>
        SubjectTracker.Track(poses, null, context, Default);

    private static Instance TargetAt(Random random, float confidence) => SyntheticAnimal.At(
        new ArenaPoint(20 + (2 * random.NextDouble()), 2.5 + random.NextDouble()), 0.2 * random.NextDouble(), confidence: confidence);

    // Known final positions that are farther from the truth than a distance.
    private static int Wrong(SubjectTrackResult result, SyntheticAnimal animal, double beyondCm)
    {
        var track = ArenaTrack.From(result.Track, SyntheticAnimal.Calibration);
        return BodyPoints.All.Sum(point => Enumerable.Range(0, animal.Times.Count)
            .Count(k => track[point].Positions[k].DistanceTo(animal.True(point, k)) > beyondCm));
    }
}
