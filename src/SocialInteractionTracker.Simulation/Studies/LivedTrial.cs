using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Simulation.Recording;
using SocialInteractionTracker.Simulation.Truth;

namespace SocialInteractionTracker.Simulation.Studies;

/// <summary>A trial of a study that has been lived, with its truth.</summary>
/// <param name="Plan">Its plan.</param>
/// <param name="Arena">Its arena.</param>
/// <param name="Trial">What happened.</param>
/// <param name="Truth">Where the subject was.</param>
public sealed record LivedTrial(TrialPlan Plan, ArenaSetup Arena, SimulatedTrial Trial, TruthTrack Truth)
{
    private const double EdgeCm = 0.25;
    private const double EdgeTimeS = 0.6;

    /// <summary>True time in the interaction zone.</summary>
    /// <param name="point">Of which body point.</param>
    /// <returns>The time, s; 0 if the arena has no such zone.</returns>
    public double InteractionS(BodyPoint point) => TruthScorer.Score(Truth, point).TimeS(ZoneNames.Interaction) ?? 0;

    /// <summary>Whether no score hangs on the exact place of a zone's edge.</summary>
    /// <returns>True if entries stay and times hardly change with the edges.</returns>
    public bool IsClearOfEdges() => TruthScorer.Points.All(point =>
    {
        var (small, exact, large) = (TruthScorer.Score(Truth, point, -EdgeCm), TruthScorer.Score(Truth, point), TruthScorer.Score(Truth, point, EdgeCm));
        return exact.Zones.Zip(small.Zones, large.Zones).All(z =>
            z.First.Entries == z.Second.Entries && z.First.Entries == z.Third.Entries && Math.Abs(z.Third.TimeS - z.Second.TimeS) < EdgeTimeS);
    });
}
