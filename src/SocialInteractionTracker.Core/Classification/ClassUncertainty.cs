using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Finds how sure a ratio and a class are.</summary>
/// <remarks>
/// Both trials of a pair are drawn many times, each by itself (see <see cref="TrialResampler"/>). The interval is that of
/// the draws' percentiles; the probability of a class is the share of draws in which the primary rule gives it. Thresholds
/// from controls are held fixed, and so are speed and distances. A draw with neither time above 0 says nothing and is left
/// out. The random numbers start from the subject's id, so a result depends neither on the order nor on the number of
/// workers.
/// </remarks>
internal static class ClassUncertainty
{
    /// <summary>Draws a subject.</summary>
    /// <returns>The result; <see langword="null"/> if a trial has no states to draw from.</returns>
    internal static DrawnClass? Draw(
        SubjectPair pair, PairMeasures measures, ControlThresholds controls, SusceptibilityClass given, ClassificationOptions options)
    {
        var blockS = options.Uncertainty.BlockS;
        if (pair is not { NoTarget: { } noTarget, Target: { } withTarget }
            || TrialResampler.Of(noTarget, options.PrimaryPoint, blockS) is not { } empty
            || TrialResampler.Of(withTarget, options.PrimaryPoint, blockS) is not { } target)
        {
            return null;
        }

        var random = new SeededRandom(pair.SubjectId, options.Uncertainty.Seed);
        var ratios = new List<double>(options.Uncertainty.Draws);
        var (judged, susceptible, asGiven) = (0, 0, 0);
        for (var k = 0; k < options.Uncertainty.Draws; k++)
        {
            var (te, ce) = empty.Draw(random);
            var (tt, ct) = target.Draw(random);
            var times = new PairTimes(te, tt, ce, ct);
            var input = times.ToInput(measures, controls.Line, options.ControlMeasure);
            if (!double.IsNaN(times.SiRatio))
            {
                ratios.Add(times.SiRatio);
            }

            if (RuleCriteria.Decide(options.PrimaryRule, input, controls, options) is { } drawn)
            {
                judged++;
                susceptible += drawn == SusceptibilityClass.Susceptible ? 1 : 0;
                asGiven += drawn == given ? 1 : 0;
            }
        }

        return judged == 0 ? null : new DrawnClass(
            measures.SiRatio is null ? null : Interval(ratios, options.Uncertainty.Level),
            (double)susceptible / judged,
            (double)asGiven / judged);
    }

    private static RatioInterval? Interval(List<double> ratios, double level)
    {
        ratios.Sort();
        var low = Quantile(ratios, (1 - level) / 2);
        var high = Quantile(ratios, (1 + level) / 2);
        return double.IsFinite(low) ? new RatioInterval(low, double.IsFinite(high) ? high : null) : null;
    }

    /// <summary>The value below which a share of the sorted values lies, interpolated between neighbours.</summary>
    private static double Quantile(List<double> sorted, double share)
    {
        if (sorted.Count == 0)
        {
            return double.NaN;
        }

        var place = share * (sorted.Count - 1);
        var below = (int)Math.Floor(place);
        var part = place - below;
        return part == 0 ? sorted[below] : sorted[below] + (part * (sorted[below + 1] - sorted[below]));
    }
}
