using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Tracks;

/// <summary>Faults put into the detections of animals whose truth is known, over ten minutes each.</summary>
public sealed class InjectedFaultTests
{
    private const int Frames = 18_000;
    private const double NoiseCm = 0.15;
    private const double NearCm = 1.0;

    private static readonly TrackingContext Context = new(SyntheticAnimal.Calibration, SyntheticAnimal.OpenField);
    private static readonly int[] SwapLengths = [1, 2, 5, 15, 45];

    private static readonly SyntheticAnimal[] Animals =
        [.. new[] { 30.0, 15.0, 100.0 }.Select((rate, seed) => new SyntheticAnimal(SyntheticAnimal.Frames(Frames, rate), seed + 20))];

    private static IEnumerable<TestCaseData> Cases => Animals.Select(a => new TestCaseData(a) { TestName = $"{{m}}({1 / a.Times.MedianDurationS:0} a second)" });

    [TestCaseSource(nameof(Cases))]
    public void Track_NoseTailSwaps_AreRepairedWithoutFalseOnes(object given)
    {
        var animal = (SyntheticAnimal)given;
        var swapped = Stretches(animal, SwapLengths);

        var result = Track(animal, swapped, (ref Instance i, int _) => SyntheticAnimal.Exchange(ref i, BodyPoint.Nose, BodyPoint.TailBase));

        Compare(result, TrackingEventKind.NoseTailSwapRepaired, swapped);
        Assert.That(Wrong(result, animal, BodyPoint.Nose), Is.Zero);
    }

    [TestCaseSource(nameof(Cases))]
    public void Track_NoseTailSwapsWithoutEars_AreRepairedWithoutFalseOnes(object given)
    {
        var animal = (SyntheticAnimal)given;
        // Against names alone, which the network gives with confidence 0.9, exchanges of up to a second can be told.
        var swapped = Stretches(animal, [1, 2, 5, 10, 15]);

        var result = Track(animal, swapped, (ref Instance i, int _) => SyntheticAnimal.Exchange(ref i, BodyPoint.Nose, BodyPoint.TailBase), ears: false);

        Compare(result, TrackingEventKind.NoseTailSwapRepaired, swapped);
        Assert.That(Wrong(result, animal, BodyPoint.Nose), Is.Zero);
    }

    [TestCaseSource(nameof(Cases))]
    public void Track_EarSwaps_AreRepairedWithoutFalseOnes(object given)
    {
        var animal = (SyntheticAnimal)given;
        var swapped = Stretches(animal, SwapLengths);

        var result = Track(animal, swapped, (ref Instance i, int _) => SyntheticAnimal.Exchange(ref i, BodyPoint.LeftEar, BodyPoint.RightEar));

        Compare(result, TrackingEventKind.EarSwapRepaired, swapped);
        Assert.That(Wrong(result, animal, BodyPoint.LeftEar), Is.Zero);
    }

    [TestCaseSource(nameof(Cases))]
    public void Track_WholeAnimalReversed_IsRepairedInAllPoints(object given)
    {
        var animal = (SyntheticAnimal)given;
        var swapped = Stretches(animal, [1, 3, 10]);

        var result = Track(animal, swapped, (ref Instance i, int _) =>
        {
            SyntheticAnimal.Exchange(ref i, BodyPoint.Nose, BodyPoint.TailBase);
            SyntheticAnimal.Exchange(ref i, BodyPoint.LeftEar, BodyPoint.RightEar);
        });

        Assert.That(Wrong(result, animal, BodyPoint.Nose) + Wrong(result, animal, BodyPoint.LeftEar), Is.Zero);
    }

    [TestCaseSource(nameof(Cases))]
    public void Track_NoseElsewhere_IsNeverBelieved(object given)
    {
        var animal = (SyntheticAnimal)given;
        var moved = Stretches(animal, [1, 2, 5, 10]);
        var random = new Random(6);

        var result = Track(animal, moved, (ref Instance i, int _) =>
            SyntheticAnimal.Move(ref i, BodyPoint.Nose, new ArenaPoint(42 * random.NextDouble(), 42 * random.NextDouble())));
        var track = ArenaTrack.From(result.Track, SyntheticAnimal.Calibration);

        // A random position may fall within reach of the head; what is believed is never far from it.
        var far = moved.Count(k => track[BodyPoint.Nose].Positions[k].DistanceTo(animal.True(BodyPoint.Nose, k)) > SyntheticAnimal.BodyLengthCm);
        TestContext.Out.WriteLine($"{moved.Count} displaced noses: {far} believed; {Wrong(result, animal, BodyPoint.Nose)} positions off by more than {NearCm} cm");
        Assert.That(far, Is.Zero);
        Assert.That(Wrong(result, animal, BodyPoint.TailBase) + Wrong(result, animal, BodyPoint.BodyCentre), Is.Zero);
    }

    [TestCaseSource(nameof(Cases))]
    public void Track_WholeAnimalElsewhereForAWhile_IsDropped(object given)
    {
        var animal = (SyntheticAnimal)given;
        var moved = Stretches(animal, [1, 2, 5, 10]);

        var result = Track(animal, moved, (ref Instance i, int k) =>
        {
            // Half the floor away, for the whole stretch.
            var centre = animal.True(BodyPoint.BodyCentre, k);
            i = SyntheticAnimal.At(new ArenaPoint((centre.XCm + 21) % 42, centre.YCm), animal.HeadingRad(k));
        });

        Assert.That(BodyPoints.All.Sum(point => Wrong(result, animal, point)), Is.Zero);
    }

    private delegate void Fault(ref Instance instance, int frame);

    private static SubjectTrackResult Track(SyntheticAnimal animal, HashSet<int> frames, Fault fault, bool ears = true)
    {
        var seen = animal.Seen(5, NoiseCm);
        for (var k = 0; k < seen.Length; k++)
        {
            if (!ears)
            {
                (seen[k][BodyPoint.LeftEar], seen[k][BodyPoint.RightEar]) = (Keypoint.Missing, Keypoint.Missing);
            }

            if (frames.Contains(k))
            {
                fault(ref seen[k], k);
            }
        }

        return SubjectTracker.Track(SyntheticAnimal.Detected(animal.Times, seen), null, Context, new TrackingOptions());
    }

    // One stretch every two seconds, of the lengths in turn.
    private static HashSet<int> Stretches(SyntheticAnimal animal, int[] lengths)
    {
        var every = (int)Math.Max(Math.Round(2 / animal.Times.MedianDurationS), lengths.Max() * 2);
        return [.. Enumerable.Range(1, (Frames / every) - 2).SelectMany(n => Enumerable.Range(n * every, lengths[n % lengths.Length]))];
    }

    private static void Compare(SubjectTrackResult result, TrackingEventKind kind, HashSet<int> swapped)
    {
        var repaired = result.Events.Where(e => e.Kind == kind).SelectMany(e => Enumerable.Range(e.StartFrame, e.Frames)).ToHashSet();
        var (missed, falsely) = (swapped.Except(repaired).Count(), repaired.Except(swapped).Count());
        TestContext.Out.WriteLine($"{kind}: {swapped.Count} injected, {missed} missed, {falsely} false");
        Assert.That((missed, falsely), Is.EqualTo((0, 0)));
    }

    // A straight line over half a second cuts the corners of a turning animal; only what counts as measured is judged.
    private static int Wrong(SubjectTrackResult result, SyntheticAnimal animal, BodyPoint point)
    {
        var track = ArenaTrack.From(result.Track, SyntheticAnimal.Calibration)[point];
        return Enumerable.Range(0, animal.Times.Count)
            .Count(k => track.Origin[k] == SampleOrigin.Measured && track.Positions[k].DistanceTo(animal.True(point, k)) > NearCm);
    }
}
