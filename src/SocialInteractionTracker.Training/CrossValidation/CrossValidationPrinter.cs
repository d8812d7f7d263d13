using System.Globalization;
using SocialInteractionTracker.Training.Evaluating;

namespace SocialInteractionTracker.Training.CrossValidation;

/// <summary>Tells what came of a cross-validation.</summary>
internal static class CrossValidationPrinter
{
    /// <summary>Prints a row of all keypoints for each thing left out, seed and scale, the spread over seeds, and how far confidences hold.</summary>
    /// <param name="results">What was found.</param>
    /// <param name="output">Receives it.</param>
    public static void Print(IReadOnlyCollection<FoldResult> results, TextWriter output)
    {
        output.WriteLine($"{"left out",-20}{"scale",6}{"seed",6}{"n",6}{"mean px",9}{"RMSE px",9}{"% of body",11}{"within 5 %",11}{"10 %",8}");
        foreach (var group in results.GroupBy(r => (r.LeftOut, r.Scale)))
        {
            ErrorSummary[] seeds = [.. group.GroupBy(r => r.Seed).Select(seed => Row(group.Key.LeftOut, group.Key.Scale, seed.Key.ToString(CultureInfo.InvariantCulture), [.. seed], output))];
            if (seeds.Length > 1)
            {
                Row(group.Key.LeftOut, group.Key.Scale, "all", [.. group], output);
                output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  within 10 % over {seeds.Length} seeds: {seeds.Min(s => s.WithinTenth):F3} to {seeds.Max(s => s.WithinTenth):F3}; mean error {seeds.Min(s => s.MeanPercentOfBody):F2} to {seeds.Max(s => s.MeanPercentOfBody):F2} % of the body"));
            }
        }

        EvaluationTables.PrintConfidences([.. results.Where(r => r.Scale == 1).Select(r => r.Judgement)], output);
    }

    private static ErrorSummary Row(string leftOut, double scale, string seed, IReadOnlyCollection<FoldResult> results, TextWriter output)
    {
        var e = ErrorSummary.Of("left out", leftOut, "all", [.. results.Select(r => r.Judgement)]);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{leftOut,-20}{scale,6}{seed,6}{e.Count,6}{e.MeanPx,9:F2}{e.RootMeanSquarePx,9:F2}{e.MeanPercentOfBody,11:F2}{e.WithinTwentieth,11:F3}{e.WithinTenth,8:F3}"));
        return e;
    }
}
