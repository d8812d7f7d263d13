using System.Globalization;
using System.Text;

namespace SocialInteractionTracker.Training.FineTuning;

/// <summary>Writes the model card of a fine-tuned model: where it comes from and how good it is on frames it has not seen.</summary>
internal static class FineTunedCard
{
    /// <summary>Writes <c>NAME.md</c>.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="start">The model that learning started from.</param>
    /// <param name="result">What came of it.</param>
    public static void Write(string folder, FineTuningRequest request, StartModel start, FineTuningResult result)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""
            # Model card: {request.Name}

            Made by `sit-train finetune` from the model {start.Model.Manifest.Name} (manifest, coarse and fine network with SHA-256 {string.Join(", ", start.Model.Sha256.Select(s => s[..12]))}).
            It learnt {result.Learnt} labelled frames of {Path.GetFileName(request.Labels)}, and simulated frames along with them; {result.KeptOut} labelled frames were kept out.
            Seed {request.Options.Fine.Seed}, {request.Options.Fine.Steps} steps of the fine and {request.Options.Coarse.Steps} of the coarse network.

            Licence of the model it started from: {start.Model.Manifest.Licence} The labelled frames are your own.

            Errors on the frames kept out, both networks as the program runs them (8 bits). They are few frames of the same recordings: expect more on others.


            """));
        text.Append("| recording | keypoint | n | before, px | after, px | before, % of body | after, % of body |\n|---|---|---|---|---|---|---|\n");
        foreach (var (was, now) in ErrorPairs.Of(result))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {now.Recording} | {now.Keypoint} | {now.Labelled} | {was.MeanPx:F2} | {now.MeanPx:F2} | {was.MeanPercentOfBody:F1} | {now.MeanPercentOfBody:F1} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nMean: {result.BestBefore.Errors.Mean:F2} before, {result.After.Mean:F2} after ({result.After.Unit}).\n");
        File.WriteAllText(Path.Combine(folder, $"{request.Name}.md"), text.ToString());
    }
}
