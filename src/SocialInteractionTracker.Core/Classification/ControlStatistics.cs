using SocialInteractionTracker.Core.SocialInteraction;

namespace SocialInteractionTracker.Core.Classification;

/// <summary>Computes thresholds from controls.</summary>
/// <remarks>
/// A subject is judged by the controls of its own cohort where at least <see cref="ClassificationOptions.MinControls"/>
/// of them have the value in question, else by all controls that have it. Controls whose trials cannot be compared are
/// left out. A control is among the controls it is itself compared with.
/// </remarks>
internal static class ControlStatistics
{
    /// <summary>Controls an SD needs.</summary>
    internal const int LeastForSd = 2;

    /// <summary>Controls a line with a residual SD needs (n - 2 degrees of freedom).</summary>
    internal const int LeastForLine = 3;

    /// <summary>The thresholds of one cohort.</summary>
    internal static ControlThresholds Compute(
        string cohort, IReadOnlyList<(string Cohort, PairMeasures Pair)> controls, ClassificationOptions options)
    {
        var usable = controls.Where(c => c.Pair.PairFaults.IsEmpty).ToList();
        var (measures, measuresOwn) = Values(usable, cohort, options.MinControls, p => options.ControlMeasure.Of(p));
        var (speeds, _) = Values(usable, cohort, options.MinControls, p => p.SpeedDifferenceCmPerS);
        var (times, timesOwn) = Values(usable, cohort, options.MinControls, Times);
        var (measureMean, measureSd) = MeanAndSd(measures);
        var (speedMean, speedSd) = MeanAndSd(speeds);
        return new ControlThresholds
        {
            Cohort = cohort,
            MeasureControls = measures.Count,
            MeasureOfOwnCohort = measuresOwn,
            MeasureMean = measureMean,
            MeasureSd = measureSd,
            MeasureThreshold = measureMean - (options.ControlSds * measureSd),
            LineControls = times.Count,
            Line = FitLine(times, timesOwn),
            SpeedControls = speeds.Count,
            SpeedMean = speedMean,
            SpeedSd = speedSd,
            SpeedThreshold = speedMean - (options.SpeedControlSds * speedSd),
        };
    }

    /// <summary>The pair with its residual from the controls' line.</summary>
    internal static PairMeasures WithResidual(PairMeasures pair, ControlLine? line)
    {
        if (line is null || pair is not { Empty.InS: var te, Target.InS: var tt })
        {
            return pair;
        }

        var residual = line.ResidualS(te, tt);
        return pair with { ResidualS = residual, StandardisedResidual = line.ResidualSdS > 0 ? residual / line.ResidualSdS : null };
    }

    private static (double Te, double Tt)? Times(PairMeasures pair) =>
        pair is { Empty.InS: var te, Target.InS: var tt } ? (te, tt) : null;

    private static (List<T> Values, bool OfOwnCohort) Values<T>(
        List<(string Cohort, PairMeasures Pair)> controls, string cohort, int minControls, Func<PairMeasures, T?> select)
        where T : struct
    {
        var all = controls.Select(c => (c.Cohort, Value: select(c.Pair))).Where(c => c.Value is not null).ToList();
        var own = all.Where(c => c.Cohort == cohort).ToList();
        return own.Count >= minControls
            ? ([.. own.Select(c => c.Value!.Value)], true)
            : ([.. all.Select(c => c.Value!.Value)], false);
    }

    private static (double? Mean, double? Sd) MeanAndSd(List<double> values)
    {
        if (values.Count == 0)
        {
            return (null, null);
        }

        var mean = values.Average();
        return (mean, values.Count < LeastForSd ? null : Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1)));
    }

    private static ControlLine? FitLine(List<(double Te, double Tt)> times, bool ofOwnCohort)
    {
        if (times.Count < LeastForLine)
        {
            return null;
        }

        var (meanTe, meanTt) = (times.Average(t => t.Te), times.Average(t => t.Tt));
        var spread = times.Sum(t => (t.Te - meanTe) * (t.Te - meanTe));
        if (spread <= 0)
        {
            return null;
        }

        var slope = times.Sum(t => (t.Te - meanTe) * (t.Tt - meanTt)) / spread;
        var intercept = meanTt - (slope * meanTe);
        var squares = times.Sum(t => Math.Pow(t.Tt - (intercept + (slope * t.Te)), 2));
        return new ControlLine(intercept, slope, Math.Sqrt(squares / (times.Count - 2)), times.Count, ofOwnCohort);
    }
}
