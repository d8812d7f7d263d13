using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace SocialInteractionTracker.Video.Decoding;

/// <summary>The <c>ffmpeg</c> program of the machine, where there is one.</summary>
public static partial class FfmpegProgram
{
    /// <summary>Linux's command to set a pipe's size, and a size that holds a picture: the program need not wait for each piece of it.</summary>
    private const int SetPipeSize = 1031;
    private const int PipeBytes = 1 << 20;

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

    /// <summary>Makes the pipe behind a stream as large as a picture, where the system lets it.</summary>
    /// <param name="stream">The program's input or output.</param>
    internal static void Widen(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is AnonymousPipeClientStream pipe)
        {
            _ = FileControl(pipe.SafePipeHandle, SetPipeSize, PipeBytes);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    private static partial int FileControl(SafeHandle handle, int command, int argument);

    private static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => System.IO.Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }
}
