using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Tests.Zones;

public sealed class ZoneScorerTests
{
    private static readonly Region Left = PolygonRegion.Rectangle(0, 0, 10, 40);

    private static readonly MovementOptions Raw = new() { SmoothingS = 0, DeadBandCm = 0 };

    [Test]
    public void Measure_WalksInAndOut_GivesHandWorkedMeasures()
    {
        // Frames of 0.1 s: out, out, in x4, out x2, unknown, excluded; steps of 2 cm.
        var measures = Measure([14, 12, 10, 8, 8, 10, 12, 14, double.NaN, 14], new Exclusion(0.9, 1));

        Assert.That(measures.TimeS, Is.EqualTo(0.4).Within(TestTracks.FloatingPoint));
        Assert.That(measures.UnknownS, Is.EqualTo(0.1).Within(TestTracks.FloatingPoint));
        Assert.That(measures.Entries, Is.EqualTo(1));
        Assert.That(measures.LatencyS, Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That(measures.LatencyCensoredS, Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That(measures.FractionOfWindow, Is.EqualTo(0.4 / 0.9).Within(TestTracks.FloatingPoint));
        Assert.That(measures.DistanceCm, Is.EqualTo(2 + 0 + 2 + 2).Within(TestTracks.FloatingPoint));
        Assert.That(measures.MeanSpeedCmPerS, Is.EqualTo(15).Within(TestTracks.FloatingPoint));
        Assert.That(measures.MeanDistanceToZoneCm, Is.EqualTo((4 + 2 + 2 + 4) / 8.0).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void Measure_NeverEnters_HasNoLatencyAndIsCensoredAtTheWindow()
    {
        var measures = Measure([20, 20, 20, 20]);

        Assert.That((measures.Entries, measures.LatencyS, measures.MeanSpeedCmPerS), Is.EqualTo((0, (double?)null, (double?)null)));
        Assert.That(measures.LatencyCensoredS, Is.EqualTo(0.4).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void Measure_AllMissing_KnowsNothing()
    {
        var measures = Measure([double.NaN, double.NaN]);

        Assert.That((measures.TimeS, measures.DistanceCm, measures.MeanDistanceToZoneCm), Is.EqualTo((0.0, 0.0, (double?)null)));
        Assert.That(measures.UnknownS, Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That((measures.LatencyS, measures.LatencyCensoredS), Is.EqualTo(((double?)null, (double?)null)), "unknown is not never entered");
    }

    [Test]
    public void Measure_InsideFromTheStart_HasLatency0() => Assert.That(Measure([5, 5, 5]).LatencyS, Is.Zero);

    private static ZoneMeasures Measure(double[] xCm, params ReadOnlySpan<Exclusion> exclusions)
    {
        var track = TestTracks.Track(TestTracks.Times(xCm.Length), TestTracks.Line(xCm));
        var frames = TestTracks.All(track.Times, exclusions);
        var states = ZoneStateSeries.From(frames, track[BodyPoint.BodyCentre].Positions, Left);
        return ZoneScorer.Measure(
            "left", BodyPoint.BodyCentre, states, ZoneVisits.Find(states, new EntryRule()), MovementSeries.From(track, Raw));
    }
}
