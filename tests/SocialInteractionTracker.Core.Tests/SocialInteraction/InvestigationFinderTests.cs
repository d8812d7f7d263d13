using System.Collections.Immutable;
using CsCheck;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tests.Zones;
using static SocialInteractionTracker.Core.Tests.SocialInteraction.AtTheEnclosure;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>The scene of <see cref="AtTheEnclosure"/>; frames of 0.1 s.</summary>
public sealed class InvestigationFinderTests
{
    [Test]
    public void Find_NoseAtTheLimitBodyOutsideFacing_IsOneBout()
    {
        // Nose 2.0 cm from the edge for 4 frames, then 2.1.
        var bouts = Investigation(Facing(8, 8, 8, 8, 8.1, 8.1, 8.1, 8.1));

        Assert.That(bouts.Select(b => (b.StartFrame, b.EndFrameExclusive)), Is.EqualTo(new[] { (0, 4) }));
    }

    [TestCase(59, 1)]
    [TestCase(61, 0)]
    public void Find_HeadingOffTheEnclosure_CountsUpTo60Degrees(double offDeg, int expected)
    {
        // The body is straight below the enclosure's left edge and turned that much to the left, away from it.
        var body = new ArenaPoint(15, 6.5);
        var nose = Ahead(body, -offDeg * Math.PI / 180, 1.5);
        var track = Track([.. Enumerable.Repeat(body, 5)], [.. Enumerable.Repeat(nose, 5)]);

        Assert.That(Investigation(track), Has.Length.EqualTo(expected));
    }

    [Test]
    public void Find_BodyInsideTheEnclosure_IsNone()
    {
        var track = Track([.. Enumerable.Repeat(new ArenaPoint(20, 5), 5)], [.. Enumerable.Repeat(new ArenaPoint(20, 7), 5)]);

        Assert.That(Investigation(track), Is.Empty);
    }

    [Test]
    public void Find_AllMissing_IsNone()
    {
        var gone = Enumerable.Repeat(ArenaPoint.Missing, 5).ToArray();

        Assert.That(Investigation(Track(gone, gone)), Is.Empty);
    }

    [Test]
    public void Find_AnyTrack_NeverLessWithALargerDistance() =>
        Gen.Select(ZoneStateSeriesTests.Position.Array[40], ZoneStateSeriesTests.Position.Array[40], Gen.Double[0, 10], Gen.Double[0, 10]).Sample(
            (body, nose, cm, more) =>
            {
                var track = Track(body, nose);
                double TotalS(double distanceCm) => InvestigationFinder.Find(
                    track,
                    track.Arena.Enclosure!,
                    MovementSeries.From(track.Track, Raw),
                    Options with { InvestigationDistanceCm = distanceCm, Investigation = new BoutRule { MergeGapS = 0, MinBoutS = 0 } }).Sum(b => b.DurationS);
                return TotalS(cm + more) >= TotalS(cm) - TestTracks.FloatingPoint;
            });

    private static ImmutableArray<BoutSpan> Investigation(ScoredTrack track) =>
        InvestigationFinder.Find(track, track.Arena.Enclosure!, MovementSeries.From(track.Track, Raw), Options);
}
