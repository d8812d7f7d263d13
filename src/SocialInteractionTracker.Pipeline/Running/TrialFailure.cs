using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>What is told of an error that ends the work on one trial.</summary>
internal static class TrialFailure
{
    /// <summary>The reason as a sentence.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="folder">The study's folder.</param>
    /// <returns>What the user can act on; for an error of the program all that is known of it.</returns>
    public static string Reason(Exception exception, string folder) => Below(folder, exception switch
    {
        UserErrorException => exception.Message,
        IOException or UnauthorizedAccessException => Fault.OfDisk(exception).ToString(),
        _ => $"an error of the program itself, please report it: {exception}",
    });

    /// <summary>Reports a trial that failed.</summary>
    /// <param name="trialId">The trial.</param>
    /// <param name="exception">The error.</param>
    /// <param name="folder">The study's folder.</param>
    /// <param name="progress">Hears of it; <see langword="null"/> for nobody.</param>
    /// <returns>The reason as a sentence.</returns>
    public static string Tell(string trialId, Exception exception, string folder, IProgress<TrialProgress>? progress)
    {
        progress?.Report(new TrialProgress(trialId, TrialStage.Failed));
        return Reason(exception, folder);
    }

    /// <summary>A text with paths as they stand in the study's files: results must not depend on where the study is.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="text">The text.</param>
    /// <returns>The text; paths below the folder are relative to it.</returns>
    public static string Below(string folder, string text) => text.Replace(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
}
