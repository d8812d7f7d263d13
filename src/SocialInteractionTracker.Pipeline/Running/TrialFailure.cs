using SocialInteractionTracker.Core;

namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>What is told of an error that ends the work on one trial.</summary>
internal static class TrialFailure
{
    /// <summary>The reason as a sentence.</summary>
    /// <param name="exception">The error.</param>
    /// <returns>What the user can act on; for an error of the program all that is known of it.</returns>
    public static string Reason(Exception exception) => exception switch
    {
        UserErrorException => exception.Message,
        IOException or UnauthorizedAccessException => $"a file or folder that cannot be used: {exception.Message}",
        _ => $"an error of the program itself, please report it: {exception}",
    };
}
