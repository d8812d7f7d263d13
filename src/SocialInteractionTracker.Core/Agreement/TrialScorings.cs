using System.Collections.Immutable;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.HandScoring;
using SocialInteractionTracker.Core.Scoring;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>Puts side by side what the program and people saw in one trial.</summary>
public static class TrialScorings
{
    /// <summary>Why a pass does not count.</summary>
    /// <param name="session">The pass.</param>
    /// <param name="track">What the program scored of the trial now; <see langword="null"/> if it could not.</param>
    /// <returns>A sentence without the trial's name; <see langword="null"/> if it counts.</returns>
    public static string? LeftOutReason(HandSession session, ScoredTrack? track)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session switch
        {
            { FinishedAt: null } => "is not finished",
            _ when track is null => "is of a trial that is not scored",
            _ when !session.Fits(track.Frames.Times) => "was made on a video with other frames",
            _ when session.StartFrame > track.Frames.First || session.EndFrame < track.Frames.End =>
                $"goes from frame {session.StartFrame} to before {session.EndFrame}, the scored window is from {track.Frames.First} to before {track.Frames.End} now",
            _ => null,
        };
    }

    /// <summary>What was seen in a trial of the behaviours that people looked for.</summary>
    /// <param name="trialId">The trial.</param>
    /// <param name="track">What the program scored of it.</param>
    /// <param name="score">What the program found.</param>
    /// <param name="sessions">The passes that count, in order of reviewer and number.</param>
    /// <param name="options">How it was scored.</param>
    /// <returns>One entry a scorer and behaviour; none if no pass counts.</returns>
    public static IEnumerable<TrialScoring> Of(
        string trialId, ScoredTrack track, TrialScore score, IReadOnlyCollection<HandSession> sessions, ScoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(options);
        foreach (var behaviour in sessions.SelectMany(s => s.Behaviours).Distinct())
        {
            var isZone = track.Arena.FindZone(behaviour) is not null;
            foreach (var (scorer, series) in OfProgram(behaviour, track, score, options.CarriedSamples).Concat(OfPeople(behaviour, track, sessions)))
            {
                yield return new TrialScoring(trialId, behaviour, isZone, scorer, series);
            }
        }
    }

    private static IEnumerable<(Scorer Scorer, BehaviourSeries Series)> OfProgram(string behaviour, ScoredTrack track, TrialScore score, int carriedSamples)
    {
        if (track.Arena.FindZone(behaviour) is not null)
        {
            return score.Zones.Where(z => z.Zone == behaviour)
                .Select(z => (Scorer: Scorer.Program(z.Point), Series: BehaviourSeries.OfZone(track, z, carriedSamples)!));
        }

        ImmutableArray<Bout> bouts = [.. score.Bouts.Where(b => b.Behaviour == behaviour)];
        return IsScored(behaviour, track) ? [(Scorer.Program(BehaviourNames.PointOf(behaviour)), BehaviourSeries.OfBouts(track, bouts))] : [];
    }

    /// <summary>Whether the program looks for a behaviour in the trial's arena; if it does, no bout means that there was none.</summary>
    private static bool IsScored(string behaviour, ScoredTrack track) =>
        behaviour == BehaviourNames.Immobility || (track.Arena.Enclosure is not null && BehaviourNames.AtEnclosure.Contains(behaviour));

    private static IEnumerable<(Scorer Scorer, BehaviourSeries Series)> OfPeople(string behaviour, ScoredTrack track, IEnumerable<HandSession> sessions) =>
        sessions.Where(s => s.Behaviours.Contains(behaviour)).GroupBy(s => s.Reviewer)
            .SelectMany(person => person.Select((session, i) => (new Scorer(person.Key, null, i + 1), BehaviourSeries.OfHand(track.Frames, session, behaviour))));
}
