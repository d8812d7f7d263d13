using System.Collections.Immutable;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.Agreement;

/// <summary>How two sources of the same trials agree: positions, zone measures, movement, ratios and classes.</summary>
public sealed record SourceComparison
{
    /// <summary>Name of the measure of time in a zone.</summary>
    public const string Time = "time_s";

    /// <summary>Name of the measure of entries into a zone.</summary>
    public const string Entries = "entries";

    /// <summary>Name of the measure of the SI ratio.</summary>
    public const string SiRatio = "si_ratio";

    /// <summary>Every measure, in order of test, zone and point; those of trials, then those of subjects.</summary>
    public required ImmutableArray<MeasureAgreement> Measures { get; init; }

    /// <summary>Each zone and point of each trial that both sources scored.</summary>
    public required ImmutableArray<ZoneAgreement> Zones { get; init; }

    /// <summary>Each point of each trial that both sources scored.</summary>
    public required ImmutableArray<FrameDistances> Distances { get; init; }

    /// <summary>Each subject that both sources have a pair of.</summary>
    public required ImmutableArray<ClassAgreement> Classes { get; init; }

    /// <summary>Trials that only one source scored, in ordinal order.</summary>
    public required ImmutableArray<string> Unmatched { get; init; }

    /// <summary>Number of trials that both sources scored.</summary>
    public int Trials => Distances.Select(d => d.TrialId).Distinct().Count();

    /// <summary>Compares two sources.</summary>
    /// <param name="a">The trials and classes of the first one.</param>
    /// <param name="b">Those of the second one.</param>
    /// <returns>The comparison; differences are first minus second.</returns>
    public static SourceComparison Compute(
        (IReadOnlyList<SourceTrial> Trials, IReadOnlyList<SubjectClass> Classes) a, (IReadOnlyList<SourceTrial> Trials, IReadOnlyList<SubjectClass> Classes) b)
    {
        var others = b.Trials.ToDictionary(t => t.TrialId, StringComparer.Ordinal);
        var pairs = a.Trials.Where(t => others.ContainsKey(t.TrialId)).OrderBy(t => t.TrialId, StringComparer.Ordinal).Select(t => (A: t, B: others[t.TrialId])).ToList();
        ImmutableArray<ZoneAgreement> zones = [.. pairs.SelectMany(p => ZonesOf(p.A, p.B))];
        var classes = ClassesOf(a.Classes, b.Classes);
        return new SourceComparison
        {
            Zones = zones,
            Distances = [.. pairs.SelectMany(p => p.A.Positions.Keys.Where(p.B.Positions.ContainsKey).Select(point => FrameDistances.Compute(p.A, p.B, point)))],
            Classes = classes,
            Measures = [.. OfZones(zones), .. OfMovement(pairs), .. OfSubjects(classes)],
            Unmatched = [.. a.Trials.Concat(b.Trials).Select(t => t.TrialId).Except(pairs.Select(p => p.A.TrialId)).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>A measure.</summary>
    /// <param name="measure">Its name.</param>
    /// <param name="zone">The zone; <see langword="null"/> for measures without one.</param>
    /// <param name="point">The point; <see langword="null"/> for measures without one.</param>
    /// <returns>The measure; <see langword="null"/> if no trial has it.</returns>
    public MeasureAgreement? Find(string measure, string? zone, BodyPoint? point) =>
        Measures.FirstOrDefault(m => m.Measure == measure && m.Zone == zone && m.Point == point);

    private static IEnumerable<ZoneAgreement> ZonesOf(SourceTrial a, SourceTrial b) =>
        from zone in a.Zones
        let other = b.Zones.FirstOrDefault(z => z.Zone == zone.Zone && z.Point == zone.Point)
        where other is not null
        select new ZoneAgreement(a, zone, other);

    private static IEnumerable<MeasureAgreement> OfZones(ImmutableArray<ZoneAgreement> zones) =>
        zones.GroupBy(z => (z.Trial.Test, z.A.Zone, z.A.Point)).OrderBy(g => g.Key.Test).SelectMany(group => new[]
        {
            new MeasureAgreement(Time, group.Key.Test, group.Key.Zone, group.Key.Point) { A = [.. group.Select(z => z.A.TimeS)], B = [.. group.Select(z => z.B.TimeS)] },
            new MeasureAgreement(Entries, group.Key.Test, group.Key.Zone, group.Key.Point)
            {
                A = [.. group.Select(z => (double)z.A.Entries)],
                B = [.. group.Select(z => (double)z.B.Entries)],
                Counts = EntryCountAgreement.Compute([.. group.Select(z => z.A.Entries)], [.. group.Select(z => z.B.Entries)]),
            },
            new MeasureAgreement("latency_s", group.Key.Test, group.Key.Zone, group.Key.Point)
            {
                A = [.. group.Select(z => z.A.LatencyS ?? double.NaN)],
                B = [.. group.Select(z => z.B.LatencyS ?? double.NaN)],
            },
        });

    private static IEnumerable<MeasureAgreement> OfMovement(List<(SourceTrial A, SourceTrial B)> pairs) =>
        pairs.GroupBy(p => p.A.Test).OrderBy(g => g.Key).SelectMany(group => new[]
        {
            new MeasureAgreement("distance_cm", group.Key, null, null)
            {
                A = [.. group.Select(p => p.A.Movement.KnownDistanceCm ?? double.NaN)],
                B = [.. group.Select(p => p.B.Movement.KnownDistanceCm ?? double.NaN)],
            },
            new MeasureAgreement("immobile_s", group.Key, null, null) { A = [.. group.Select(p => p.A.Movement.ImmobileS)], B = [.. group.Select(p => p.B.Movement.ImmobileS)] },
        });

    private static IEnumerable<MeasureAgreement> OfSubjects(ImmutableArray<ClassAgreement> classes) => classes.IsEmpty ? [] :
    [
        new MeasureAgreement(SiRatio, null, null, null)
        {
            A = [.. classes.Select(c => c.A.Measures.SiRatio ?? double.NaN)],
            B = [.. classes.Select(c => c.B.Measures.SiRatio ?? double.NaN)],
        },
    ];

    private static ImmutableArray<ClassAgreement> ClassesOf(IReadOnlyList<SubjectClass> a, IReadOnlyList<SubjectClass> b)
    {
        var others = b.ToDictionary(c => c.SubjectId, StringComparer.Ordinal);
        return [.. a.Where(c => others.ContainsKey(c.SubjectId)).OrderBy(c => c.SubjectId, StringComparer.Ordinal).Select(c => new ClassAgreement(c.SubjectId, c, others[c.SubjectId]))];
    }
}
