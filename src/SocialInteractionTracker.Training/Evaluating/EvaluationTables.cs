using System.Globalization;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Training.Evaluating;

/// <summary>Writes and prints what was found of a model.</summary>
internal static class EvaluationTables
{
    /// <summary>Name of the table of errors.</summary>
    public const string Errors = "errors.csv";

    /// <summary>Name of the table of confidences.</summary>
    public const string Confidences = "confidences.csv";

    /// <summary>Writes both tables, each whole or not at all.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="judgements">What was found.</param>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public static void Write(string folder, IReadOnlyCollection<KeypointJudgement> judgements)
    {
        Directory.CreateDirectory(folder);
        WriteTable(Path.Combine(folder, Errors), "by,group,keypoint,n,missing,mean_px,rmse_px,mean_percent_of_body,within_5_percent,within_10_percent", ErrorSummary.Of(judgements).Select(e => string.Create(
            CultureInfo.InvariantCulture,
            $"{e.By},{e.Group},{e.Keypoint},{e.Count},{e.Missing},{e.MeanPx:F3},{e.RootMeanSquarePx:F3},{e.MeanPercentOfBody:F2},{e.WithinTwentieth:F4},{e.WithinTenth:F4}")));
        WriteTable(Path.Combine(folder, Confidences), "least,most,n,mean_confidence,within_5_percent", ConfidenceBand.Of(judgements).Select(b => string.Create(
            CultureInfo.InvariantCulture, $"{b.Least},{b.Most},{b.Count},{b.MeanConfidence:F4},{b.RightShare:F4}")));
    }

    /// <summary>Prints errors of all keypoints of each group, and how confidence agrees with them.</summary>
    /// <param name="judgements">What was found.</param>
    /// <param name="output">Receives it.</param>
    public static void Print(IReadOnlyCollection<KeypointJudgement> judgements, TextWriter output)
    {
        output.WriteLine($"{"by",-10}{"group",-20}{"keypoint",-14}{"n",6}{"missing",8}{"mean px",9}{"RMSE px",9}{"% of body",11}{"within 5 %",11}{"10 %",8}");
        foreach (var e in ErrorSummary.Of(judgements))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{e.By,-10}{e.Group,-20}{e.Keypoint,-14}{e.Count,6}{e.Missing,8}{e.MeanPx,9:F2}{e.RootMeanSquarePx,9:F2}{e.MeanPercentOfBody,11:F2}{e.WithinTwentieth,11:F3}{e.WithinTenth,8:F3}"));
        }

        PrintConfidences(judgements, output);
    }

    /// <summary>Prints how confidence agrees with errors.</summary>
    /// <param name="judgements">What was found.</param>
    /// <param name="output">Receives it.</param>
    public static void PrintConfidences(IReadOnlyCollection<KeypointJudgement> judgements, TextWriter output)
    {
        foreach (var band in ConfidenceBand.Of(judgements).Where(b => b.Count > 0))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"of {band.Count,5} keypoints given {band.Least:F2} to {band.Most:F2} (mean {band.MeanConfidence:F3}), {100 * band.RightShare:F1} % lie within 5 % of the body length"));
        }
    }

    private static void WriteTable(string path, string header, IEnumerable<string> rows) =>
        AtomicFile.WriteText(path, string.Concat(rows.Prepend(header).Select(row => row + "\n")));
}
