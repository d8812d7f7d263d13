using System.ComponentModel;
using System.Diagnostics;

namespace SocialInteractionTracker.TestKit;

/// <summary>A program of other people that a test asks for its opinion.</summary>
public static class OtherProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a program; the test is skipped with the reason where it is absent.</summary>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>Its exit code and all that it wrote.</returns>
    public static (int ExitCode, string Text) Run(string program, params string[] arguments)
    {
        if (TryRun(program, arguments) is { } result)
        {
            return result;
        }

        Assert.Ignore($"needs the program '{program}', which is not on this machine");
        throw new InvalidOperationException("Assert.Ignore does not return.");
    }

    /// <summary>Runs a script of Python that needs modules; the test is skipped with the reason where no Python has them.</summary>
    /// <param name="modules">The modules, such as <c>pandas</c>.</param>
    /// <param name="arguments">The arguments of Python.</param>
    /// <returns>Its exit code and all that it wrote.</returns>
    public static (int ExitCode, string Text) RunPython(string[] modules, params string[] arguments)
    {
        var python = new[] { "/usr/bin/python3", "python3" }.FirstOrDefault(p => TryRun(p, ["-c", $"import {string.Join(", ", modules)}"]) is { ExitCode: 0 });
        if (python is null)
        {
            Assert.Ignore($"needs python3 with {string.Join(" and ", modules)}, which is not on this machine");
        }

        return Run(python!, arguments);
    }

    private static (int ExitCode, string Text)? TryRun(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            Assert.That(process.WaitForExit(Patience), $"{program} does not end");
            return (process.ExitCode, output + error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
