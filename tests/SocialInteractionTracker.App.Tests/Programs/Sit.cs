using SocialInteractionTracker.Cli;

namespace SocialInteractionTracker.App.Tests.Programs;

/// <summary>The program inside the test's own process: the same code as <c>sit</c> without starting a runtime.</summary>
internal static class Sit
{
    /// <summary>Runs a command to its end.</summary>
    public static async Task<SitResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, error).ConfigureAwait(false);
        return new SitResult(exitCode, output.ToString(), error.ToString());
    }
}
