using System.Globalization;
using SocialInteractionTracker.Training.FineTuning;

namespace SocialInteractionTracker.Training.Commands;

/// <summary>Tells what came of a fine-tuning.</summary>
internal static class FineTunePrinter
{
    public static void Print(FineTuningResult result, FineTuningRequest request, TextWriter output)
    {
        output.WriteLine($"{"recording",-20}{"keypoint",-14}{"n",5}{"before px",11}{"after px",11}{"before %",11}{"after %",11}");
        foreach (var (before, after) in ErrorPairs.Of(result))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{after.Recording,-20}{after.Keypoint,-14}{after.Labelled,5}{before.MeanPx,11:F2}{after.MeanPx,11:F2}{before.MeanPercentOfBody,11:F1}{after.MeanPercentOfBody,11:F1}"));
        }

        var (was, now) = (result.BestBefore.Errors.Mean, result.After.Mean);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"mean error of {result.After.Labelled} keypoints on {result.KeptOut} frames kept out: {was:F2} before, {now:F2} after ({result.After.Unit}; {100 * ((now / was) - 1):+0;-0} %)"));
        if (result.IsBetter)
        {
            output.WriteLine($"written: {request.Manifest}; curves and tables of the learning: {request.Work}");
            output.WriteLine($"use it: `model: {request.Name}` in study.yaml if it is in the program's folder of models, else the manifest's path");
        }
    }

    public static void PrintRefusal(FineTuningResult result, TextWriter error) => error.WriteLine(
        $"sit-train: nothing was written: {result.BestBefore.Manifest} is as good or better on the {result.KeptOut} frames kept out. "
        + "Label more frames, of what goes wrong most (sit-train suggest), and check the labels (sit evaluate --out writes where the model puts each point).");
}
