using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Geometry;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Scoring;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>Measures one trial of the social-interaction test beside its zones.</summary>
public static class SocialInteractionScorer
{
    /// <summary>Measures a trial.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="enclosure">The enclosure's footprint.</param>
    /// <param name="movement">Movement in the same video.</param>
    /// <param name="immobility">Bouts of immobility.</param>
    /// <param name="options">Distances, angles, speeds.</param>
    /// <returns>The measures and the bouts behind them, in order of behaviour, then start.</returns>
    /// <remarks>An arena without an interaction zone has no flights and no vigilance, one without corners no flights.</remarks>
    public static (SocialInteractionMeasures Measures, ImmutableArray<Bout> Bouts) Score(
        ScoredTrack track,
        Region enclosure,
        MovementSeries movement,
        ImmutableArray<BoutSpan> immobility,
        SocialInteractionOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        var (interaction, corners) = (StatesOf(track, ZoneNames.Interaction), StatesOf(track, ZoneNames.Corners));
        var investigation = InvestigationFinder.Find(track, enclosure, movement, options);
        var approaches = ApproachFinder.Find(track, enclosure, options);
        var flights = interaction is null || corners is null ? [] : FlightFinder.Find(interaction, corners, movement, options);
        var vigilance = interaction is null ? [] : VigilanceFinder.Find(track, interaction, movement, immobility, options);
        var measures = new SocialInteractionMeasures
        {
            MeanNoseDistanceCm = MeanDistance.Cm(track.Frames, track[BodyPoint.Nose], enclosure),
            MeanBodyCentreDistanceCm = MeanDistance.Cm(track.Frames, track[BodyPoint.BodyCentre], enclosure),
            Investigation = Summary(investigation, track.Frames.Window),
            Approaches = Summary(approaches, track.Frames.Window),
            Flights = Summary(flights, track.Frames.Window),
            Vigilance = Summary(vigilance, track.Frames.Window),
        };
        return (measures,
        [
            .. investigation.Select(span => BoutOf(BehaviourNames.Investigation, null, span)),
            .. approaches.Select(span => BoutOf(BehaviourNames.Approach, null, span)),
            .. flights.Select(span => BoutOf(BehaviourNames.Flight, ZoneNames.Corners, span)),
            .. vigilance.Select(span => BoutOf(BehaviourNames.Vigilance, null, span)),
        ]);
    }

    private static Bout BoutOf(string behaviour, string? zone, BoutSpan span) => new(behaviour, zone, BehaviourNames.PointOf(behaviour), span);

    private static ZoneStateSeries? StatesOf(ScoredTrack track, string zone) =>
        track.Arena.FindZone(zone) is { } found ? track.States(found.Region, BodyPoint.BodyCentre) : null;

    private static BehaviourSummary Summary(ImmutableArray<BoutSpan> bouts, Window window) => new(
        bouts.Length, bouts.Sum(bout => bout.DurationS), bouts.IsEmpty ? null : bouts[0].StartS - window.StartS);
}
