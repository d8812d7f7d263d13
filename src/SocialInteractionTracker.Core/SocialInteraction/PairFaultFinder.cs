using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.Poses;

namespace SocialInteractionTracker.Core.SocialInteraction;

/// <summary>Says why a ratio between two trials cannot be taken.</summary>
internal static class PairFaultFinder
{
    /// <summary>Times are sums of frame times: a share at the limit may come out a rounding below it.</summary>
    private const double Rounding = 1e-9;

    /// <summary>Why the two trials cannot be compared at all, one sentence each; empty if they can.</summary>
    internal static ImmutableArray<string> Find(SubjectPair pair, BodyPoint point, double edgeOffsetCm, PairOptions options)
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        AddSessionFaults(faults, pair.NoTarget, "no_target", (point, edgeOffsetCm), options);
        AddSessionFaults(faults, pair.Target, "target", (point, edgeOffsetCm), options);
        if (pair is { NoTarget: { Failure: null } empty, Target: { Failure: null } target })
        {
            AddDifferences(faults, empty, target, options);
        }

        return faults.ToImmutable();
    }

    /// <summary>Why there is no SI ratio over a time without target; <see langword="null"/> if there is.</summary>
    internal static string? RatioFault(double emptyS, PairOptions options) =>
        emptyS <= 0
            ? "The time in the interaction zone without target is 0 s, over which there is no ratio."
            : emptyS < options.MinEmptyS
                ? Text($"The time in the interaction zone without target is {emptyS:0.###} s, below {options.MinEmptyS:0.###} s.")
                : null;

    /// <summary>Why there is no corner ratio; <see langword="null"/> if there is.</summary>
    internal static string? CornerRatioFault(ZoneTime? empty, ZoneTime? target) =>
        empty is null || target is null
            ? "The time in the corners was not scored in both trials."
            : empty.Value.InS <= 0
                ? "The time in the corners without target is 0 s, over which there is no ratio."
                : null;

    private static void AddSessionFaults(
        ImmutableArray<string>.Builder faults,
        SessionEvidence? session,
        string kind,
        (BodyPoint Point, double EdgeOffsetCm) scored,
        PairOptions options)
    {
        if (session is null)
        {
            faults.Add($"The {kind} trial is missing.");
        }
        else if (session.Failure is not null)
        {
            faults.Add($"The {kind} trial {session.TrialId} failed: {session.Failure}");
        }
        else if (session.Presence(scored.Point, scored.EdgeOffsetCm) is null)
        {
            faults.Add(Text($"The {kind} trial {session.TrialId} has no times of {scored.Point.Name()} with the edge at {scored.EdgeOffsetCm:0.##} cm."));
        }
        else if (!(session.TrackedFraction >= options.MinTrackedFraction))
        {
            faults.Add(Text($"The tracked fraction of the {kind} trial {session.TrialId} is {session.TrackedFraction:0.000}, below {options.MinTrackedFraction:0.00}."));
        }
        else if (!(session.WindowGotS >= options.MinWindowShare * session.WindowAskedS))
        {
            faults.Add(Text($"The {kind} trial {session.TrialId} covers {session.WindowGotS:0.###} s of the {session.WindowAskedS:0.###} s asked for, below {options.MinWindowShare:0.00} of it."));
        }
        else if (session.KnownFraction(scored.Point, scored.EdgeOffsetCm) < options.MinTrackedFraction - Rounding)
        {
            faults.Add(Text($"The {scored.Point.Name()} of the {kind} trial {session.TrialId} is known for {session.KnownFraction(scored.Point, scored.EdgeOffsetCm):0.000} of the time, below {options.MinTrackedFraction:0.00}."));
        }
    }

    private static void AddDifferences(
        ImmutableArray<string>.Builder faults, SessionEvidence empty, SessionEvidence target, PairOptions options)
    {
        if (empty.ArenaId != target.ArenaId || empty.ArenaWidthCm != target.ArenaWidthCm || empty.ArenaHeightCm != target.ArenaHeightCm)
        {
            faults.Add($"The arenas differ: {Arena(empty)}, {Arena(target)}.");
        }

        if (empty.Preset != target.Preset)
        {
            faults.Add($"The presets differ: {empty.Preset} in trial {empty.TrialId}, {target.Preset} in trial {target.TrialId}.");
        }

        if (empty.WindowAskedS != target.WindowAskedS)
        {
            faults.Add(Text($"The durations asked for differ: {empty.WindowAskedS:0.###} s in trial {empty.TrialId}, {target.WindowAskedS:0.###} s in trial {target.TrialId}."));
        }
        else if (!(Math.Abs(empty.ScoredS - target.ScoredS) <= options.MaxDurationDifferenceS))
        {
            faults.Add(Text($"The durations differ by more than {options.MaxDurationDifferenceS:0.###} s: {empty.ScoredS:0.###} s in trial {empty.TrialId}, {target.ScoredS:0.###} s in trial {target.TrialId}."));
        }
    }

    private static string Arena(SessionEvidence session) =>
        Text($"{session.ArenaId} of {session.ArenaWidthCm:0.##} x {session.ArenaHeightCm:0.##} cm in trial {session.TrialId}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
