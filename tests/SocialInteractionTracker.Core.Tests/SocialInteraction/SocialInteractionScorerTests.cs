using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tests.Scoring;
using static SocialInteractionTracker.Core.Tests.SocialInteraction.AtTheEnclosure;

namespace SocialInteractionTracker.Core.Tests.SocialInteraction;

/// <summary>The scene of <see cref="AtTheEnclosure"/>; frames of 0.1 s.</summary>
public sealed class SocialInteractionScorerTests
{
    [Test]
    public void Score_NeverKnown_HasNoDistanceAndNoBouts()
    {
        var gone = Enumerable.Repeat(ArenaPoint.Missing, 5).ToArray();

        var (measures, bouts) = Score(Track(gone, gone));

        Assert.That((measures.MeanNoseDistanceCm, measures.Investigation.LatencyS), Is.EqualTo(((double?)null, (double?)null)));
        Assert.That(bouts, Is.Empty);
    }

    [Test]
    public void Score_StandsAtTheEnclosure_SumsItUp()
    {
        var (measures, bouts) = Score(Facing(12, 12, 8, 7, 7, 7, 12, 12));

        Assert.That(measures.MeanNoseDistanceCm, Is.EqualTo((6 + 6 + 2 + 1 + 1 + 1 + 6 + 6) / 8.0).Within(TestTracks.FloatingPoint));
        Assert.That(measures.Investigation.TotalS, Is.EqualTo(0.4).Within(TestTracks.FloatingPoint));
        Assert.That(measures.Investigation.LatencyS, Is.EqualTo(0.2).Within(TestTracks.FloatingPoint));
        Assert.That((measures.Approaches.Bouts, measures.Flights.Bouts, measures.Vigilance.Bouts), Is.EqualTo((1, 0, 0)));
        Assert.That(bouts.Select(b => b.Behaviour), Is.EqualTo(new[] { BehaviourNames.Investigation, BehaviourNames.Approach }));
    }

    private static (SocialInteractionMeasures Measures, ImmutableArray<Bout> Bouts) Score(ScoredTrack track)
    {
        var movement = MovementSeries.From(track.Track, Raw);
        var immobility = Immobility.Find(movement.SpeedCmPerS.AsSpan(), track.Frames, Raw);
        return SocialInteractionScorer.Score(track, track.Arena.Enclosure!, movement, immobility, Options);
    }
}
