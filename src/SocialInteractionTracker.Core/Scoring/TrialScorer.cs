using System.Collections.Immutable;
using SocialInteractionTracker.Core.Arenas;
using SocialInteractionTracker.Core.Bouts;
using SocialInteractionTracker.Core.Kinematics;
using SocialInteractionTracker.Core.OpenField;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.SocialInteraction;
using SocialInteractionTracker.Core.Tracks;
using SocialInteractionTracker.Core.Zones;

namespace SocialInteractionTracker.Core.Scoring;

/// <summary>Scores one trial: a track in, everything that is measured out.</summary>
public static class TrialScorer
{
    /// <summary>Scores a trial.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="arena">The arena; with an enclosure it is a social-interaction test, without one an open field.</param>
    /// <param name="window">The window asked for.</param>
    /// <param name="options">How to score.</param>
    /// <param name="exclusions">Stretches a person took out; may be empty.</param>
    /// <returns>The scores, without quality flags.</returns>
    public static TrialScore Score(
        ArenaTrack track, Arena arena, Window window, ScoringOptions options, params ReadOnlySpan<Exclusion> exclusions)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(options);
        var frames = ScoredFrames.Of(track.Times, window, exclusions);
        return Score(new ScoredTrack(track, arena, frames, options.WallToleranceCm), options);
    }

    /// <summary>Scores a trial whose frames and arena were put together before.</summary>
    /// <param name="track">The subject.</param>
    /// <param name="options">How to score.</param>
    /// <returns>The scores, without quality flags.</returns>
    public static TrialScore Score(ScoredTrack track, ScoringOptions options)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(options);
        var movement = MovementSeries.From(track.Track, options.Movement);
        var immobility = Immobility.Find(movement.SpeedCmPerS.AsSpan(), track.Frames, options.Movement);
        var zones = ScoreZones(track, options);
        var (social, socialBouts) = track.Arena.Enclosure is { } enclosure
            ? SocialInteractionScorer.Score(track, enclosure, movement, immobility, options.SocialInteraction)
            : (null, []);
        return new TrialScore
        {
            Coverage = CoverageScorer.Measure(track, options.DroppedFrameFactor),
            Movement = MovementScorer.Measure(movement, track.Frames, immobility),
            Zones = Measure(zones, track.Frames, movement),
            Bins = [.. options.BinLengthsS.SelectMany(length => Bins(length, track.Frames, zones, movement, immobility))],
            Bouts = InOrder([.. zones.SelectMany(VisitsOf), .. immobility.Select(ImmobilityOf), .. socialBouts]),
            SocialInteraction = social,
            OpenField = social is null ? OpenFieldScorer.Score(track, options.OccupancyCellCm) : null,
        };
    }

    private static ImmutableArray<PointInZone> ScoreZones(ScoredTrack track, ScoringOptions options)
    {
        var zones = ImmutableArray.CreateBuilder<PointInZone>();
        foreach (var zone in track.Arena.Zones)
        {
            foreach (var point in options.Points)
            {
                var states = track.States(zone.Region, point);
                states = options.CarriedSamples > 0 ? MissingSampleRule.Apply(states, options.CarriedSamples) : states;
                zones.Add(new PointInZone(zone.Name, point, states, ZoneVisits.Find(states, options.Entry)));
            }
        }

        return zones.DrainToImmutable();
    }

    private static ImmutableArray<ZoneMeasures> Measure(
        ImmutableArray<PointInZone> zones, ScoredFrames frames, MovementSeries movement) =>
        [.. zones.Select(z => ZoneScorer.Measure(z.Zone, z.Point, z.States.Within(frames), z.Visits, movement))];

    private static IEnumerable<TimeBin> Bins(
        double lengthS, ScoredFrames frames, ImmutableArray<PointInZone> zones, MovementSeries movement, ImmutableArray<BoutSpan> immobility)
    {
        foreach (var (index, bin) in TimeBins.Of(frames.Window, lengthS).Index())
        {
            var part = frames.Within(bin);
            if (part.Count == 0)
            {
                continue; // The video has nothing of this bin: no row, rather than one of zeros.
            }

            yield return new TimeBin(lengthS, index, bin.StartS - frames.Window.StartS, bin.EndS - frames.Window.StartS)
            {
                ScoredS = part.ScoredS,
                Movement = MovementScorer.Measure(movement, part, immobility),
                Zones = Measure(zones, part, movement),
            };
        }
    }

    private static IEnumerable<Bout> VisitsOf(PointInZone zone) =>
        zone.Visits.Select(visit => new Bout(BehaviourNames.ZoneVisit, zone.Zone, zone.Point, visit));

    private static Bout ImmobilityOf(BoutSpan span) => new(BehaviourNames.Immobility, null, BodyPoint.BodyCentre, span);

    private static ImmutableArray<Bout> InOrder(ImmutableArray<Bout> bouts) =>
    [
        .. bouts.OrderBy(bout => bout.StartFrame)
            .ThenBy(bout => bout.Behaviour, StringComparer.Ordinal)
            .ThenBy(bout => bout.Zone, StringComparer.Ordinal)
            .ThenBy(bout => bout.Point),
    ];

    private sealed record PointInZone(string Zone, BodyPoint Point, ZoneStateSeries States, ImmutableArray<BoutSpan> Visits);
}
