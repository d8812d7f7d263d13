using System.Globalization;
using System.Text.Json;
using SocialInteractionTracker.Pipeline.Evaluation;

namespace SocialInteractionTracker.Cli.Terminal;

/// <summary>Tells how far a model's keypoints are from people's labels.</summary>
public static class EvaluationPrinter
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Prints scales and errors as tables, or all of it as JSON.</summary>
    /// <param name="result">What is told.</param>
    /// <param name="isJson">Whether machines are to read it.</param>
    /// <param name="output">Receives it.</param>
    public static void Print(EvaluationResult result, bool isJson, TextWriter output)
    {
        if (isJson)
        {
            PrintJson(result, output);
            return;
        }

        output.WriteLine($"{"recording",-20}{"given px/cm",12}{"used px/cm",12}");
        foreach (var scale in result.Scales)
        {
            output.WriteLine($"{scale.Recording,-20}{Text(scale.GivenPxPerCm, "F2"),12}{Text(scale.UsedPxPerCm, "F2"),12}");
        }

        output.WriteLine();
        output.WriteLine($"{"recording",-20}{"keypoint",-14}{"n",5}{"mean px",9}{"RMSE px",9}{"% of body",11}{"PCK@5 %",9}{"PCK@10 %",10}");
        foreach (var error in result.Errors)
        {
            output.WriteLine(
                $"{error.Recording,-20}{error.Keypoint,-14}{error.Labelled,5}{Text(error.MeanPx, "F2"),9}{Text(error.RootMeanSquarePx, "F2"),9}"
                + $"{Text(error.MeanPercentOfBody, "F1"),11}{Text(error.WithinTwentieth, "F3"),9}{Text(error.WithinTenth, "F3"),10}");
        }
    }

    private static void PrintJson(EvaluationResult result, TextWriter output)
    {
        var document = new
        {
            scales = result.Scales.Select(s => new { s.Recording, s.GivenPxPerCm, s.UsedPxPerCm }),
            errors = result.Errors.Select(e => new
            {
                e.Recording,
                e.Keypoint,
                e.Labelled,
                MeanPx = Number(e.MeanPx),
                RmsePx = Number(e.RootMeanSquarePx),
                BodyLengthPx = Number(e.BodyLengthPx),
                MeanPercentOfBody = Number(e.MeanPercentOfBody),
                PckTwentieth = Number(e.WithinTwentieth),
                PckTenth = Number(e.WithinTenth),
            }),
        };
        output.WriteLine(JsonSerializer.Serialize(document, Json));
    }

    private static string Text(double? value, string format) =>
        value is { } number && double.IsFinite(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "-";

    /// <summary>JSON has no NaN: what is not known is null.</summary>
    private static double? Number(double value) => double.IsFinite(value) ? value : null;
}
