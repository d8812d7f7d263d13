using SocialInteractionTracker.Reporting.Figures;
using SocialInteractionTracker.Storage.Files;

namespace SocialInteractionTracker.Training.Learning;

/// <summary>Draws how learning went: the loss, and the errors on frames held out.</summary>
internal static class LearningCurves
{
    private const string Ending = ".curves.png";

    /// <summary>Draws the picture beside a checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint's file.</param>
    /// <param name="stage">The network's name.</param>
    /// <param name="log">What was noted.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(string checkpoint, string stage, TrainingLog log)
    {
        var loss = new Curve("loss", [.. log.Losses.Select(l => ((double)l.Step, l.Loss))]);
        var errors = log.Errors.GroupBy(e => e.Row.Group).Select(group => new Curve(
            group.Key, [.. group.GroupBy(e => e.Step).Select(step => ((double)step.Key, step.Average(e => e.Row.MeanCm)))]));
        var png = CurvePicture.Png(
        [
            new CurvePanel($"{stage}: loss", "step", "mean cross-entropy (nats)", [loss]),
            new CurvePanel($"{stage}: error on frames held out", "step", "mean over keypoints (cm)", [.. errors]),
        ]);
        AtomicFile.Write(Path.ChangeExtension(checkpoint, Ending), stream => stream.Write(png));
    }
}
