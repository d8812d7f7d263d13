using System.Globalization;
using SocialInteractionTracker.Storage.Files;
using SocialInteractionTracker.Training.Evaluating;

namespace SocialInteractionTracker.Training.CrossValidation;

/// <summary>The table of one fold, one row a keypoint; it is there once the fold is done.</summary>
internal static class FoldFile
{
    private const string Header = "left_out,seed,scale,recording,keypoint,error_px,body_px,confidence";

    /// <summary>Writes the table, whole or not at all.</summary>
    /// <param name="path">Where.</param>
    /// <param name="results">Its rows.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string path, IEnumerable<FoldResult> results) =>
        AtomicFile.WriteText(path, string.Concat(results.Select(Row).Prepend(Header).Select(row => row + "\n")));

    /// <summary>Reads a table.</summary>
    /// <param name="path">The table.</param>
    /// <returns>Its rows.</returns>
    public static IEnumerable<FoldResult> Read(string path) => File.ReadLines(path).Skip(1).Select(line => Row(line.Split(',')));

    private static string Row(FoldResult r) => string.Create(
        CultureInfo.InvariantCulture,
        $"{r.LeftOut},{r.Seed},{r.Scale},{r.Judgement.Recording},{r.Judgement.Keypoint},{r.Judgement.ErrorPx:F4},{r.Judgement.BodyPx:F4},{r.Judgement.Confidence:F4}");

    private static FoldResult Row(string[] cells) => new(
        cells[0], ulong.Parse(cells[1], CultureInfo.InvariantCulture), Number(cells[2]),
        new KeypointJudgement(cells[3], string.Empty, string.Empty, cells[4], Number(cells[5]), Number(cells[6]), (float)Number(cells[7])));

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
