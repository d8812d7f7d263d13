using System.Collections.Immutable;
using System.Globalization;
using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Says why a class counts as flipping easily.</summary>
/// <remarks>
/// Three questions, each with its threshold in <see cref="BorderlineOptions"/>: is the class improbable, does it hang on
/// choices of point and edge under the same rule, and does an error of both zone times that is usual between a tracker and
/// people flip it?
/// </remarks>
internal static class BorderlineFinder
{
    /// <summary>The reasons, one sentence each; empty if the class does not flip easily.</summary>
    /// <param name="subject">The subject with its class, probability and cells.</param>
    /// <param name="pair">Its trials.</param>
    /// <param name="controls">The thresholds it is judged by.</param>
    /// <param name="options">The options.</param>
    internal static ImmutableArray<string> Find(
        SubjectClass subject, SubjectPair pair, ControlThresholds controls, ClassificationOptions options)
    {
        if (subject.PrimaryClass is not { } given)
        {
            return [];
        }

        var reasons = ImmutableArray.CreateBuilder<string>();
        if (subject.ClassProbability < options.Borderline.MinClassProbability)
        {
            reasons.Add(Text($"The probability of {given.Name()} is {subject.ClassProbability:0.00}, below {options.Borderline.MinClassProbability:0.00}."));
        }

        var cells = subject.Cells.Where(c => c.Rule == options.PrimaryRule && c.Class is not null).ToList();
        var flips = cells.Count(c => c.Class != given);
        if (flips > options.Borderline.FlipShare * cells.Count)
        {
            reasons.Add(Text($"The class flips in {flips} of {cells.Count} choices of body point and zone edge."));
        }

        if (FlipsByZoneTime(subject.Measures, pair, controls, given, options))
        {
            reasons.Add(Text($"The class flips when both zone times are off by {100 * options.Borderline.ZoneTimeErrorShare:0.##} % of the window in opposite directions."));
        }

        return reasons.ToImmutable();
    }

    private static bool FlipsByZoneTime(
        PairMeasures measures, SubjectPair pair, ControlThresholds controls, SusceptibilityClass given, ClassificationOptions options)
    {
        if (PairTimes.Of(measures) is not { } times || pair is not { NoTarget: { } empty, Target: { } target })
        {
            return false;
        }

        var (emptyErrorS, targetErrorS) =
            (empty.ScoredS * options.Borderline.ZoneTimeErrorShare, target.ScoredS * options.Borderline.ZoneTimeErrorShare);
        return Flips(-emptyErrorS, targetErrorS) || Flips(emptyErrorS, -targetErrorS);

        bool Flips(double emptyByS, double targetByS)
        {
            var shifted = times with { Te = Math.Max(0, times.Te + emptyByS), Tt = Math.Max(0, times.Tt + targetByS) };
            var input = shifted.ToInput(measures, controls.Line, options.ControlMeasure);
            return RuleCriteria.Decide(options.PrimaryRule, input, controls, options) is { } other && other != given;
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
