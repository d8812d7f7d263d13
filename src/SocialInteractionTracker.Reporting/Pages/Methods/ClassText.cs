using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.SocialInteraction;
using static SocialInteractionTracker.Reporting.Pages.Methods.Words;

namespace SocialInteractionTracker.Reporting.Pages.Methods;

/// <summary>How animals were classed, and how sure that is, as sentences of a methods section.</summary>
internal static class ClassText
{
    private const double Percent = 100;

    /// <summary>The sentences.</summary>
    /// <param name="data">What the report is made of.</param>
    /// <returns>The sentences; none without social-interaction trials.</returns>
    public static IEnumerable<string> Of(ReportData data)
    {
        var classed = data.Results.Classes.Subjects;
        if (classed.IsEmpty)
        {
            return [];
        }

        var options = data.Results.Study.Options.Classification;
        return
        [
            $"The SI ratio is the time of the {ScoringText.PointWords(options.PrimaryPoint)} in the interaction zone with target over that without (Krishnan et al. 2007; Golden et al. 2011).",
            Withheld(options.Pair),
            $"Animals {RuleWords.Of(options)} were called susceptible, others resilient; {Controls(data)}.",
            .. options.Intermediate is { } band && RuleWords.UsesRatio(options.PrimaryRule)
                ? [Number($"SI ratios from {band.Low:0.###} to {band.High:0.###} were called intermediate.")] : Array.Empty<string>(),
            Uncertainty(data),
            Borderline(options),
            $"A ratio or class was withheld for {classed.Count(c => c.WithheldReason is not null)} of {Count(classed.Length, "animal")}; the class of {classed.Count(c => c.Borderline)} was borderline.",
        ];
    }

    private static string Withheld(PairOptions options) => Number(
        $"It was not computed if the two trials differed in arena or protocol or by more than {options.MaxDurationDifferenceS:0.###} s in scored time, if less than {Percent * options.MinWindowShare:0.#} % of the scored window was filmed or the point was known for less than {Percent * options.MinTrackedFraction:0.#} % of it in either, or if the time without target was below {options.MinEmptyS:0.###} s.");

    private static string Controls(ReportData data)
    {
        var names = data.Groups.All.Where(g => g.IsControl).Select(g => g.Name).ToArray();
        return names.Length == 0 ? "there were no controls" : $"controls ({And(names)}) were not classed";
    }

    private static string Uncertainty(ReportData data)
    {
        var options = data.Results.Study.Options.Classification.Uncertainty;
        var sessions = data.Results.Pairs.SelectMany(p => new[] { p.NoTarget, p.Target }).OfType<SessionEvidence>().Where(s => s.Failure is null).ToArray();
        var errors = sessions.Length == 0 ? "" : $" with normal errors of {Distinct(sessions.Select(s => s.KeypointErrorCm))} cm (SD) in the position and {Distinct(sessions.Select(s => s.ZoneEdgeErrorCm))} cm in the zones' edges, and with unknown time put in or out,";
        return Number($"The {Percent * options.Level:0.#} % interval of the SI ratio and the probability of the class are from {options.Draws} circular block bootstrap samples of both trials in blocks of {options.BlockS:0.###} s (Politis and Romano 1992),{errors} thresholds from controls being held fixed (seed {options.Seed}).");
    }

    private static string Borderline(ClassificationOptions options) => Number(
        $"A class was called borderline if its probability was below {options.Borderline.MinClassProbability:0.###}, if it was another in more than {Percent * options.Borderline.FlipShare:0.#} % of the choices of body point (nose or body centre) and zone edge ({RobustnessGrid.EdgeStepCm:0.#} cm in or out) under the same rule, or if errors of {Percent * options.Borderline.ZoneTimeErrorShare:0.##} % of the window in both zone times, in opposite directions, changed it.");

    private static string Distinct(IEnumerable<double> values) => string.Join(" or ", values.Distinct().Order().Select(v => Number($"{v:0.###}")));
}
