using System.Diagnostics;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>The <c>ffmpeg</c> program of the machine, where there is one.</summary>
public static class FfmpegProgram
{
    private static readonly Lazy<string?> Found = new(() => Find("ffmpeg"));

    /// <summary>Its full path; <see langword="null"/> when it is not on the search path.</summary>
    public static string? Path => Found.Value;

    /// <summary>Starts it with its output and messages to be read from here.</summary>
    /// <param name="program">Its full path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">It cannot be started.</exception>
    internal static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => System.IO.Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
