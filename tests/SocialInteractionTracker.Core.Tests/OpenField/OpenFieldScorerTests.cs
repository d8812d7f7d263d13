using CsCheck;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.OpenField;
using SocialInteractionTracker.Core.Tests.Scoring;
using SocialInteractionTracker.Core.Tests.Zones;
using SocialInteractionTracker.Core.Tracks;

namespace SocialInteractionTracker.Core.Tests.OpenField;

/// <summary>A square of 40 cm whose centre is x and y 10 to 30; frames of 0.1 s.</summary>
public sealed class OpenFieldScorerTests
{
    [Test]
    public void Score_ThreeFramesOutsideOneInside_GivesThigmotaxisAndWallDistance()
    {
        var measures = Score(new(1, 20), new(5, 39), new(39, 39), new(20, 20), ArenaPoint.Missing);

        Assert.That(measures.Thigmotaxis, Is.EqualTo(0.75).Within(TestTracks.FloatingPoint));
        Assert.That(measures.MeanWallDistanceCm, Is.EqualTo((1 + 1 + 1 + 20) / 4.0).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void Score_AllMissing_KnowsNothing()
    {
        var measures = Score(ArenaPoint.Missing, ArenaPoint.Missing);

        Assert.That((measures.Thigmotaxis, measures.MeanWallDistanceCm), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(measures.Occupancy.SecondsByCell, Is.All.Zero);
    }

    [Test]
    public void Map_CornersAndEdges_FallIntoTheirCells()
    {
        var map = Score(new(0, 0), new(1.999, 2), new(40, 40), new(39.9, 0), new(50, 20)).Occupancy;

        Assert.That((map.Columns, map.Rows), Is.EqualTo((20, 20)));
        Assert.That(new[] { map[0, 0], map[0, 1], map[19, 19], map[19, 0], map.OutsideS }, Is.All.EqualTo(0.1).Within(TestTracks.FloatingPoint));
    }

    [Test]
    public void Map_AnyTrack_AddsUpToTheKnownTime() =>
        Gen.Select(ZoneStateSeriesTests.Position.Array[2, 60], Gen.Double[0.5, 15]).Sample((positions, cellCm) =>
        {
            var frames = TestTracks.All(TestTracks.Times(positions.Length), new Exclusion(1, 2));
            var map = OccupancyScorer.Map(TestTracks.OpenArena, frames, [.. positions], cellCm);
            var known = positions.Where((p, k) => !p.IsMissing && !frames.Excluded[k]).Count() * 0.1;
            return Math.Abs(map.SecondsByCell.Sum() + map.OutsideS - known) < TestTracks.FloatingPoint;
        });

    private static OpenFieldMeasures Score(params ArenaPoint[] positions) => OpenFieldScorer.Score(
        TestTracks.Scored(TestTracks.Track(TestTracks.Times(positions.Length), positions), TestTracks.OpenArena), cellCm: 2);
}
