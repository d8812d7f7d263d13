using SocialInteractionTracker.Core.Cleaning;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tests.Tracks;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.Cleaning;

public sealed class SmoothingTests
{
    private const double FloatingPointCm = 1e-9;

    private static readonly TrackingContext Context = new(SyntheticAnimal.Calibration, SyntheticAnimal.OpenField);
    private static readonly CleaningOptions Fit = CleaningOptions.AsGiven with { Smoothing = SmoothingMethod.SavitzkyGolay, MaxSpeedCmPerS = 150, MaxGapS = 0.5 };

    [Test]
    public void Fit_ParabolaAtUnevenTimes_IsKept()
    {
        double[] times = [0, 0.03, 0.07, 0.1, 0.15, 0.16, 0.2, 0.26, 0.3];
        var x = times.Select(t => 5 + (40 * t) - (30 * t * t)).ToArray();

        Assert.That(Smooth(times, x, Fit with { SmoothingWindowS = 0.4 }), Is.EqualTo(x).Within(FloatingPointCm));
    }

    [Test]
    public void Fit_FiveEvenSamples_HasTheWeightsOfSavitzkyAndGolay()
    {
        // A unit impulse in the middle of five: 17/35.
        var smoothed = Smooth([0, 0.05, 0.1, 0.15, 0.2], [10, 10, 11, 10, 10], Fit);

        Assert.That(smoothed[2], Is.EqualTo(10 + (17.0 / 35)).Within(FloatingPointCm));
    }

    [Test]
    public void Fit_ThreeSamples_IsTheirMean()
    {
        var smoothed = Smooth([0, 0.1, 0.2], [10, 13, 10], Fit);

        Assert.That(smoothed, Is.EqualTo(new[] { 10, 11, 10 }).Within(FloatingPointCm));
    }

    [Test]
    public void Fit_WindowInSeconds_HoldsMoreFramesAtAHigherRate()
    {
        static double NoiseLeft(double rate)
        {
            double[] times = [.. Enumerable.Range(0, 200).Select(k => k / rate)];
            double[] x = [.. Enumerable.Range(0, 200).Select(k => 10 + (k % 2 == 0 ? 0.5 : -0.5))];
            return Smooth(times, x, Fit).Skip(20).Take(160).Max(v => Math.Abs(v - 10));
        }

        Assert.That(NoiseLeft(120), Is.LessThan(NoiseLeft(30)).And.LessThan(0.1));
    }

    [Test]
    public void Fit_UnknownGap_IsNotReachedOver()
    {
        // Still at 10, unknown for 0.6 s, still at 11: nothing to smooth on either side.
        double[] times = [0, 0.05, 0.1, 0.15, 0.7, 0.75, 0.8, 0.85];

        var smoothed = Smooth(times, [10, 10, 10, double.NaN, 30, 30, 30, 30], Fit with { SmoothingWindowS = 2, MaxGapS = 0.4 });

        Assert.That(smoothed, Is.EqualTo(new[] { 10, 10, 10, double.NaN, 30, 30, 30, 30 }).Within(FloatingPointCm));
    }

    [Test]
    public void Fit_ShortGap_IsNotPulledByTheLineOverIt()
    {
        double[] times = [.. Enumerable.Range(0, 9).Select(k => k * 0.02)];
        double[] x = [.. times.Select(t => 10 + (100 * t * t))];
        double[] gap = [.. x[..4], double.NaN, .. x[5..]];

        var smoothed = Smooth(times, gap, Fit);

        Assert.That(smoothed[3], Is.EqualTo(x[3]).Within(FloatingPointCm));
        Assert.That(smoothed[4], Is.EqualTo((x[3] + x[5]) / 2).Within(FloatingPointCm));
    }

    [Test]
    public void Fit_StepTooFastForAnAnimal_StaysAStep()
    {
        double[] x = [.. Enumerable.Repeat(5.0, 30), .. Enumerable.Repeat(25.0, 30)];

        Assert.That(Smooth([.. x.Select((_, k) => k / 30.0)], x, Fit), Is.EqualTo(x).Within(FloatingPointCm));
    }

    [Test]
    public void Median_SingleOutlier_IsGone()
    {
        var median = Fit with { Smoothing = SmoothingMethod.Median };

        Assert.That(Smooth([0, 0.05, 0.1, 0.15, 0.2], [10, 10, 12, 10, 10], median), Is.All.EqualTo(10).Within(FloatingPointCm));
    }

    [Test]
    public void Fit_NoisyStillAnimal_WalksMuchLess()
    {
        var random = new Random(3);
        double[] x = [.. Enumerable.Range(0, 900).Select(_ => 20 + (0.2 * (random.NextDouble() - 0.5)))];
        double[] times = [.. x.Select((_, k) => k / 30.0)];

        static double Path(IReadOnlyList<double> positions) => Enumerable.Range(1, positions.Count - 1).Sum(k => Math.Abs(positions[k] - positions[k - 1]));

        // Theory for seven samples: the step's standard deviation falls to 0.27 of the raw one.
        Assert.That(Path(Smooth(times, x, Fit)) / Path(x), Is.LessThan(0.3));
    }

    private static double[] Smooth(double[] times, double[] xCm, CleaningOptions options)
    {
        Instance[] instances =
        [
            .. xCm.Select(x =>
            {
                var instance = Instance.Empty();
                instance[BodyPoint.BodyCentre] = double.IsNaN(x) ? Keypoint.Missing : new Keypoint(SyntheticAnimal.Calibration.ToPixel(new ArenaPoint(x, 20)), 1);
                return instance;
            }),
        ];
        var result = TrackCleaner.Clean(Track.FromRaw(new FrameTimes([.. times]), instances), Context, options);
        return [.. ArenaTrack.From(result.Track, SyntheticAnimal.Calibration)[BodyPoint.BodyCentre].Positions.Select(p => p.XCm)];
    }
}
