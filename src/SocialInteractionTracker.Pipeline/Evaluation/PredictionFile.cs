using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Pipeline.Evaluation;

/// <summary>Writes predictions as a table: <c>image,keypoint,x_px,y_px,confidence</c>, one row a picture and keypoint.</summary>
public static class PredictionFile
{
    /// <summary>Writes the table, whole or not at all.</summary>
    /// <param name="path">Where.</param>
    /// <param name="predictions">The predictions, in the order of the rows.</param>
    /// <param name="keypoints">The model's keypoints, in the order of the predictions.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IEnumerable<Prediction> predictions, ImmutableArray<string> keypoints)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        var text = new StringBuilder("image,keypoint,x_px,y_px,confidence\n");
        foreach (var prediction in predictions)
        {
            foreach (var (keypoint, name) in prediction.Keypoints.Zip(keypoints))
            {
                var position = keypoint.Position.IsMissing
                    ? "," : string.Create(CultureInfo.InvariantCulture, $"{keypoint.Position.X:F3},{keypoint.Position.Y:F3}");
                text.Append(CultureInfo.InvariantCulture, $"{Quoted(prediction.Frame.Image)},{name},{position},{keypoint.Confidence:F4}\n");
            }
        }

        AtomicFile.WriteText(path, text.ToString());
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
