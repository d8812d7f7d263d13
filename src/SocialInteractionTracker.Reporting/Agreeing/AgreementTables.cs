using System.Collections.Immutable;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Storage.Tables;

namespace SocialInteractionTracker.Reporting.Agreeing;

/// <summary>The tables of agreement: <c>agreement.csv</c>, <c>agreement_trials.csv</c> and <c>agreement_zones.csv</c>.</summary>
internal static class AgreementTables
{
    /// <summary><c>agreement.csv</c>: one row a behaviour and pair of scorers.</summary>
    public static Table<ScorerAgreement> Behaviours { get; } = new()
    {
        Name = "agreement",
        Description = "One row a behaviour and pair of scorers: how they agree over all trials that both scored; empty where there are too few.",
        PrimaryKey = ["behaviour", "first", "first_point", "first_pass", "second", "second_pass"],
        Columns =
        [
            .. Scorers<ScorerAgreement>(r => (r.Behaviour, r.First, r.Second)),
            Columns<ScorerAgreement>.Count("trials", "Trials that both scored.", r => r.Trials.Length),
            .. Icc("time", "the time", r => r.Time),
            Columns<ScorerAgreement>.Seconds("bias_s", "Mean difference of the time, first less second.", r => r.TimeDifference?.Bias),
            Columns<ScorerAgreement>.Seconds("bias_low_s", "Lower end of its 95 % interval.", r => r.TimeDifference?.Bias - r.TimeDifference?.BiasHalfWidth),
            Columns<ScorerAgreement>.Seconds("bias_high_s", "Upper end of its 95 % interval.", r => r.TimeDifference?.Bias + r.TimeDifference?.BiasHalfWidth),
            Columns<ScorerAgreement>.Seconds("limit_low_s", "Lower 95 % limit of agreement of the time.", r => r.TimeDifference?.Low),
            Columns<ScorerAgreement>.Seconds("limit_high_s", "Upper 95 % limit of agreement of the time.", r => r.TimeDifference?.High),
            Columns<ScorerAgreement>.Seconds("limit_half_width_s", "Half the width of each limit's 95 % interval.", r => r.TimeDifference?.LimitHalfWidth),
            .. Icc("entries", "the number of entries or bouts", r => r.Entries),
            Columns<ScorerAgreement>.Count("entries_identical", "Trials with the same number of entries or bouts.", r => r.EntryCounts.Identical),
            Columns<ScorerAgreement>.Count("entries_within_one", "Trials whose numbers differ by at most one.", r => r.EntryCounts.WithinOne),
            Columns<ScorerAgreement>.Ratio("kappa", "Cohen's kappa over time, frame by frame.", r => r.Kappa?.Kappa),
            Columns<ScorerAgreement>.Text("kappa_words", "The same in Landis and Koch's words.", r => r.Kappa?.Words),
            Columns<ScorerAgreement>.Ratio("kappa_tolerant", "The same where borders may be seen a little apart (option --tolerance).", r => r.TolerantKappa?.Kappa),
            Columns<ScorerAgreement>.Fraction("agreed_fraction", "Share of the compared time in which both say the same.", r => r.Kappa?.AgreedShare),
            Columns<ScorerAgreement>.Seconds("compared_s", "Time that is known to both.", r => r.Kappa?.ComparedS),
            Columns<ScorerAgreement>.Seconds("left_out_s", "Time that is unknown or excluded for either.", r => r.Kappa?.LeftOutS),
        ],
    };

    /// <summary><c>agreement_trials.csv</c>: one row a behaviour, pair of scorers and trial.</summary>
    public static Table<(ScorerAgreement Pair, TrialAgreement Trial)> Trials { get; } = new()
    {
        Name = "agreement_trials",
        Description = "One row a behaviour, pair of scorers and trial: what each saw.",
        PrimaryKey = ["behaviour", "first", "first_point", "first_pass", "second", "second_pass", "trial_id"],
        Columns =
        [
            .. Scorers<(ScorerAgreement Pair, TrialAgreement Trial)>(r => (r.Pair.Behaviour, r.Pair.First, r.Pair.Second)),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Key("trial_id", "The trial.", r => r.Trial.TrialId),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Duration("first_s", "Time as the first saw it.", r => r.Trial.First.TimeS),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Duration("second_s", "Time as the second saw it.", r => r.Trial.Second.TimeS),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Seconds("difference_s", "First less second.", r => r.Trial.First.TimeS - r.Trial.Second.TimeS),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Count("first_entries", "Entries or bouts as the first saw them.", r => r.Trial.First.Entries),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Count("second_entries", "Entries or bouts as the second saw them.", r => r.Trial.Second.Entries),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Ratio("kappa", "Cohen's kappa over time, frame by frame; empty if both say the same throughout.", r => r.Trial.Kappa?.Kappa),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Ratio("kappa_tolerant", "The same where borders may be seen a little apart.", r => r.Trial.TolerantKappa?.Kappa),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Fraction("agreed_fraction", "Share of the compared time in which both say the same.", r => r.Trial.Kappa?.AgreedShare),
            Columns<(ScorerAgreement Pair, TrialAgreement Trial)>.Duration("left_out_s", "Time that is unknown or excluded for either.", r => r.Trial.Kappa?.LeftOutS),
        ],
    };

    /// <summary><c>agreement_zones.csv</c>: one row a pair of scorers.</summary>
    public static Table<ZonesAgreement> Zones { get; } = new()
    {
        Name = "agreement_zones",
        Description = "One row a pair of scorers: how they agree, frame by frame, on which of the zones the animal is in.",
        PrimaryKey = ["first", "first_point", "first_pass", "second", "second_pass"],
        Columns =
        [
            .. Scorers<ZonesAgreement>(r => ("", r.First, r.Second)).Skip(1),
            Columns<ZonesAgreement>.Text("zones", "The zones, with ; between them.", r => string.Join(';', r.Zones)),
            Columns<ZonesAgreement>.Count("trials", "Trials that both scored.", r => r.Trials),
            Columns<ZonesAgreement>.Ratio("kappa", "Cohen's kappa over time.", r => r.Kappa.Kappa),
            Columns<ZonesAgreement>.Text("kappa_words", "The same in Landis and Koch's words.", r => r.Kappa.Words),
            Columns<ZonesAgreement>.Fraction("agreed_fraction", "Share of the compared time in which both say the same.", r => r.Kappa.AgreedShare),
            Columns<ZonesAgreement>.Seconds("compared_s", "Time that is known to both.", r => r.Kappa.Total),
        ],
    };

    private static ImmutableArray<Column<T>> Scorers<T>(Func<T, (string Behaviour, Scorer First, Scorer Second)> of) =>
    [
        Columns<T>.Key("behaviour", "The zone or behaviour.", r => of(r).Behaviour),
        Columns<T>.Key("first", "The first scorer: program, or a person.", r => of(r).First.Name),
        Columns<T>.Text("first_point", "The body point that the program goes by; empty for a person.", r => of(r).First.Point?.Name()),
        Columns<T>.Count("first_pass", "Which pass of the first scorer; 0 for the program.", r => of(r).First.Pass),
        Columns<T>.Key("second", "The second scorer.", r => of(r).Second.Name),
        Columns<T>.Count("second_pass", "Which pass of the second scorer.", r => of(r).Second.Pass),
    ];

    private static ImmutableArray<Column<ScorerAgreement>> Icc(string of, string what, Func<ScorerAgreement, IntraclassCorrelation?> value) =>
    [
        Columns<ScorerAgreement>.Ratio($"icc_{of}", $"ICC(2,1), absolute agreement, of {what}.", r => value(r)?.Icc),
        Columns<ScorerAgreement>.Ratio($"icc_{of}_low", "Lower end of its 95 % interval.", r => value(r)?.Low),
        Columns<ScorerAgreement>.Ratio($"icc_{of}_high", "Upper end of its 95 % interval.", r => value(r)?.High),
        Columns<ScorerAgreement>.Text($"icc_{of}_words", "The interval in Koo and Li's words.", r => value(r)?.IntervalWords),
    ];
}
