using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Video.Overlays;

namespace SocialInteractionTracker.Video.Tests.Overlays;

public sealed class LanesTests
{
    /// <summary>Sums of some hundred durations.</summary>
    private const double FloatingPoint = 1e-9;

    private static readonly Calibration Straight = Calibration.FromScale(42, 42, 15, new PixelPoint(60, 40));

    [Test]
    public void Of_UnevenFrames_ClocksEndWithTheScores()
    {
        var times = new FrameTimes([.. Enumerable.Range(0, 200).Select(k => (k * 0.3) + (k % 3 * 0.05))]);
        var request = Walks.Request("", times, Straight, new Window(0.95, 55.3));

        var lanes = Lanes.Of(request.Arena, request.Timeline).All;

        var zone = request.Timeline.Zones[0];
        Assert.That((lanes[0].Name, lanes[0].TimeS[^1], lanes[0].Count[^1]), Is.EqualTo(("interaction zone", zone.TimeInS[^1], zone.Entries[^1])));
        Assert.That(lanes, Has.Length.GreaterThan(request.Arena.Zones.Length), "the walk has behaviours");
        foreach (var lane in lanes.Skip(request.Arena.Zones.Length))
        {
            Bout[] bouts = [.. request.Timeline.Bouts.Where(bout => bout.Behaviour == lane.Name)];
            Assert.That(lane.Count[^1], Is.EqualTo(bouts.Length), lane.Name);
            Assert.That(lane.TimeS[^1], Is.EqualTo(bouts.Sum(bout => bout.DurationS)).Within(FloatingPoint), lane.Name);
        }
    }

    [Test]
    public void Of_FramesOutsideTheWindow_AreNotScored()
    {
        var times = new FrameTimes([.. Enumerable.Range(0, 24).Select(k => k * 0.1)]);

        var lanes = Lanes.Of(Painting.Arenas.SocialInteraction(), Walks.Request("", times, Straight, new Window(0.5, 2)).Timeline).All;

        foreach (var lane in lanes)
        {
            Assert.That(lane.States.Take(5).Concat(lane.States.Skip(20)), Is.All.EqualTo(LaneState.NotScored), lane.Name);
            Assert.That(lane.States.Skip(5).Take(15), Has.None.EqualTo(LaneState.NotScored), lane.Name);
        }
    }
}
