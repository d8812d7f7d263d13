using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Comparison;

/// <summary>The tables of a comparison of two sources; differences are the first source, a, less the second, b.</summary>
internal static class ComparisonTables
{
    /// <summary><c>agreement.csv</c>: one row a measure.</summary>
    public static Table<MeasureAgreement> Agreement { get; } = new()
    {
        Name = "agreement",
        Description = "One row a measure: how well two sources agree on it over the trials, or subjects, that both give a number for.",
        PrimaryKey = ["measure", "test", "zone", "point"],
        Columns =
        [
            Columns<MeasureAgreement>.Key("measure", "The measure with its unit.", r => r.Measure),
            Columns<MeasureAgreement>.Text("test", "The test; empty for measures of subjects.", r => r.Test?.Name()),
            Columns<MeasureAgreement>.Text("zone", "The zone; empty where the measure has none.", r => r.Zone),
            Columns<MeasureAgreement>.Text("point", "The point; empty where the measure has none.", r => r.Point?.Name()),
            Columns<MeasureAgreement>.Count("n", "Trials, or subjects, that both give a number for.", r => r.N),
            Columns<MeasureAgreement>.Ratio("mean_a", "Mean of a.", r => r.MeanA),
            Columns<MeasureAgreement>.Ratio("mean_b", "Mean of b.", r => r.MeanB),
            Columns<MeasureAgreement>.Ratio("bias", "Mean difference (Bland and Altman).", r => r.Differences?.Bias),
            Columns<MeasureAgreement>.Ratio("bias_low", "Lower end of its 95 % interval.", r => r.Differences?.Bias - r.Differences?.BiasHalfWidth),
            Columns<MeasureAgreement>.Ratio("bias_high", "Upper end of its 95 % interval.", r => r.Differences?.Bias + r.Differences?.BiasHalfWidth),
            Columns<MeasureAgreement>.Ratio("limit_low", "Lower limit of agreement.", r => r.Differences?.Low),
            Columns<MeasureAgreement>.Ratio("limit_high", "Upper limit of agreement.", r => r.Differences?.High),
            Columns<MeasureAgreement>.Ratio("icc", "ICC(2,1), absolute agreement.", r => r.Correlation?.Icc),
            Columns<MeasureAgreement>.Ratio("icc_low", "Lower end of its 95 % interval.", r => r.Correlation?.Low),
            Columns<MeasureAgreement>.Ratio("icc_high", "Upper end of its 95 % interval.", r => r.Correlation?.High),
            Columns<MeasureAgreement>.Text("icc_words", "Koo and Li's word for it.", r => r.Correlation?.Words),
            Columns<MeasureAgreement>.Count("identical", "Of counts: trials with the same one.", r => r.Counts?.Identical),
            Columns<MeasureAgreement>.Count("within_one", "Of counts: trials that differ by at most one.", r => r.Counts?.WithinOne),
        ],
    };

    /// <summary><c>zones.csv</c>: one row a trial, zone and point.</summary>
    public static Table<ZoneAgreement> Zones { get; } = new()
    {
        Name = "zones",
        Description = "One row a trial, zone and point: what both sources say.",
        PrimaryKey = ["trial_id", "zone", "point"],
        Columns =
        [
            Columns<ZoneAgreement>.Key("trial_id", "The trial.", r => r.Trial.TrialId),
            Columns<ZoneAgreement>.Key("subject_id", "The subject.", r => r.Trial.SubjectId),
            Columns<ZoneAgreement>.Text("session", "The trial's kind in a pair.", r => r.Trial.Session.Name()),
            Columns<ZoneAgreement>.Key("zone", "The zone.", r => r.A.Zone),
            Columns<ZoneAgreement>.Key("point", "The point.", r => r.A.Point.Name()),
            Columns<ZoneAgreement>.Duration("time_a_s", "Time in the zone by a.", r => r.A.TimeS),
            Columns<ZoneAgreement>.Duration("time_b_s", "Time in the zone by b.", r => r.B.TimeS),
            Columns<ZoneAgreement>.Seconds("time_difference_s", "a less b.", r => r.A.TimeS - r.B.TimeS),
            Columns<ZoneAgreement>.Duration("unknown_a_s", "Time in which a does not know where the point is.", r => r.A.UnknownS),
            Columns<ZoneAgreement>.Duration("unknown_b_s", "Time in which b does not know where the point is.", r => r.B.UnknownS),
            Columns<ZoneAgreement>.Count("entries_a", "Entries by a.", r => r.A.Entries),
            Columns<ZoneAgreement>.Count("entries_b", "Entries by b.", r => r.B.Entries),
            Columns<ZoneAgreement>.Duration("latency_a_s", "Latency by a; empty without an entry.", r => r.A.LatencyS),
            Columns<ZoneAgreement>.Duration("latency_b_s", "Latency by b; empty without an entry.", r => r.B.LatencyS),
        ],
    };

    /// <summary><c>distances.csv</c>: one row a trial and point.</summary>
    public static Table<FrameDistances> Distances { get; } = new()
    {
        Name = "distances",
        Description = "One row a trial and point: how far apart both sources place it, over the frames of the scored window.",
        PrimaryKey = ["trial_id", "point"],
        Columns =
        [
            Columns<FrameDistances>.Key("trial_id", "The trial.", r => r.TrialId),
            Columns<FrameDistances>.Word("point", "The point.", [.. BodyPoints.All.Select(p => p.Name())], r => r.Point.Name()),
            Columns<FrameDistances>.Count("frames_both", "Frames in which both know it.", r => r.Both),
            Columns<FrameDistances>.Count("frames_only_a", "Frames in which only a knows it.", r => r.OnlyA),
            Columns<FrameDistances>.Count("frames_only_b", "Frames in which only b knows it.", r => r.OnlyB),
            Columns<FrameDistances>.Count("frames_neither", "Frames in which neither knows it.", r => r.Neither),
            Columns<FrameDistances>.Centimetres("median_cm", "Median distance.", r => r.MedianCm),
            Columns<FrameDistances>.Centimetres("mean_cm", "Mean distance.", r => r.MeanCm),
            Columns<FrameDistances>.Centimetres("p95_cm", "Distance that 95 % of the frames keep below.", r => r.P95Cm),
            Columns<FrameDistances>.Centimetres("largest_cm", "Largest distance.", r => r.LargestCm),
        ],
    };

    /// <summary><c>classes.csv</c>: one row a subject.</summary>
    public static Table<ClassAgreement> Classes { get; } = new()
    {
        Name = "classes",
        Description = "One row a subject: its ratio and what both sources call it by the primary rule; a control by what it would have been called.",
        PrimaryKey = ["subject_id"],
        Columns =
        [
            Columns<ClassAgreement>.Key("subject_id", "The subject.", r => r.SubjectId),
            Columns<ClassAgreement>.Ratio("si_ratio_a", "SI ratio by a; empty if withheld.", r => r.A.Measures.SiRatio),
            Columns<ClassAgreement>.Ratio("si_ratio_b", "SI ratio by b; empty if withheld.", r => r.B.Measures.SiRatio),
            Columns<ClassAgreement>.Text("class_a", "Class by a; empty if withheld.", r => r.ClassA?.Name()),
            Columns<ClassAgreement>.Text("class_b", "Class by b; empty if withheld.", r => r.ClassB?.Name()),
            Columns<ClassAgreement>.Flag("changed", "Whether both give a class, and not the same.", r => r.IsChanged),
            Columns<ClassAgreement>.Text("withheld_reason_a", "Why a withholds it.", r => r.A.WithheldReason),
            Columns<ClassAgreement>.Text("withheld_reason_b", "Why b withholds it.", r => r.B.WithheldReason),
        ],
    };

    /// <summary>What all of them hold.</summary>
    public static ImmutableArray<TableSchema> Schemas => [Agreement.Schema, Zones.Schema, Distances.Schema, Classes.Schema];
}
