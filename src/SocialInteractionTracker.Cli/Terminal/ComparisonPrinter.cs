using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using SocialInteractionTracker.Cli.Exchange;
using SocialInteractionTracker.Core.Agreement;
using SocialInteractionTracker.Core.Classification;
using SocialInteractionTracker.Core.Poses;
using SocialInteractionTracker.Core.Trials;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Tells how two sources agree.</summary>
internal static class ComparisonPrinter
{
    private const int NameWidth = 42;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <summary>Prints an outcome.</summary>
    public static void Print(CompareOutcome outcome, bool isJson, Streams streams)
    {
        foreach (var failure in outcome.Failures)
        {
            streams.Error.WriteLine($"not compared: {failure}");
        }

        if (isJson)
        {
            streams.Output.WriteLine(JsonSerializer.Serialize(Summary(outcome), Json));
            return;
        }

        var comparison = outcome.Comparison;
        streams.Output.WriteLine($"{comparison.Trials} trials; differences are {outcome.NameA} less {outcome.NameB}");
        streams.Output.WriteLine($"{"measure".PadRight(NameWidth)}   n    mean a    mean b      bias   limits of agreement   ICC");
        foreach (var test in comparison.Measures.Where(m => m.N > 0).GroupBy(m => m.Test))
        {
            streams.Output.WriteLine(test.Key?.Name() ?? "subjects");
            foreach (var measure in test)
            {
                streams.Output.WriteLine(Line(measure));
            }
        }

        foreach (var point in comparison.Distances.Where(d => d.MedianCm is not null).GroupBy(d => d.Point))
        {
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{point.Key.Name()}: median distance {point.Min(d => d.MedianCm):0.00} to {point.Max(d => d.MedianCm):0.00} cm over trials, 95 % of frames within {point.Max(d => d.P95Cm):0.00} cm; {point.Sum(d => d.Both)} frames, {point.Sum(d => d.OnlyA)} only in a, {point.Sum(d => d.OnlyB)} only in b"));
        }

        foreach (var subject in comparison.Classes.Where(c => c.IsChanged))
        {
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"class changes: {subject.SubjectId} {subject.ClassA!.Value.Name()} ({subject.A.Measures.SiRatio:0.00}), {subject.ClassB!.Value.Name()} ({subject.B.Measures.SiRatio:0.00})"));
        }

        if (!comparison.Classes.IsEmpty)
        {
            streams.Output.WriteLine($"{comparison.Classes.Count(c => c.IsChanged)} of {comparison.Classes.Count(c => c.ClassA is not null && c.ClassB is not null)} subjects with a class in both change it");
        }

        if (!comparison.Unmatched.IsEmpty)
        {
            streams.Error.WriteLine($"in one source only: {string.Join(", ", comparison.Unmatched)}");
        }

        streams.Error.WriteLine($"Tables and figure: {string.Join(", ", outcome.Written.Select(Path.GetFileName))} in {Path.GetDirectoryName(outcome.Written[0])}");
    }

    private static string Line(MeasureAgreement measure)
    {
        var name = "  " + string.Join(' ', new[] { measure.Measure, measure.Zone, measure.Point?.Name() }.OfType<string>());
        var limits = measure.Differences is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Bias,9:0.00} {d.Low,10:0.00} to {d.High,7:0.00}") : new string(' ', 31);
        var icc = measure.Correlation is { } c ? string.Create(CultureInfo.InvariantCulture, $" {c.Icc,6:0.000} {c.Words}") : "";
        var counts = measure.Counts is { } n ? $" ({n.Identical} identical, {n.WithinOne} within one)" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{name.PadRight(NameWidth)} {measure.N,3} {measure.MeanA,9:0.00} {measure.MeanB,9:0.00} {limits}{icc}{counts}");
    }

    private static object Summary(CompareOutcome outcome) => new
    {
        a = outcome.NameA,
        b = outcome.NameB,
        trials = outcome.Comparison.Trials,
        in_one_source_only = outcome.Comparison.Unmatched,
        changed_classes = outcome.Comparison.Classes.Where(c => c.IsChanged).Select(c => c.SubjectId),
        measures = outcome.Comparison.Measures.Where(m => m.N > 0).Select(m => new
        {
            m.Measure,
            m.Zone,
            point = m.Point?.Name(),
            m.N,
            bias = m.Differences?.Bias,
            limit_low = m.Differences?.Low,
            limit_high = m.Differences?.High,
            icc = m.Correlation?.Icc,
        }),
        failures = outcome.Failures,
        written = outcome.Written,
    };
}
