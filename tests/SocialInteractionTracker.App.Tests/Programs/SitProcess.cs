using System.Diagnostics;
using System.Text;

namespace SocialInteractionTracker.App.Tests.Programs;

/// <summary>The program as a process of its own, to be killed, interrupted and listened to.</summary>
internal sealed class SitProcess : IDisposable
{
    /// <summary>A run of two short trials takes seconds; one that has not ended by now hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource<string> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SitProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) =>
        {
            Append(_output, line.Data);
            _firstLine.TrySetResult(line.Data ?? "");
        };
        _process.ErrorDataReceived += (_, line) =>
        {
            Append(_error, line.Data);
            if (line.Data is { } text)
            {
                ErrorLine?.Invoke(text);
            }
        };
    }

    /// <summary>Hears every line of stderr as it comes.</summary>
    public event Action<string>? ErrorLine;

    /// <summary>Starts the program with both streams going to pipes.</summary>
    /// <param name="onErrorLine">Hears every line of stderr as it comes; <see langword="null"/> for nobody.</param>
    /// <param name="arguments">The command line.</param>
    public static SitProcess Start(Action<string>? onErrorLine, params string[] arguments) => StartUnder([], onErrorLine, arguments);

    /// <summary>Starts the program by another one, for example by one that watches it.</summary>
    /// <param name="by">That program and its arguments; the program's own command line is added.</param>
    /// <param name="onErrorLine">Hears every line of stderr as it comes; <see langword="null"/> for nobody.</param>
    /// <param name="arguments">The command line.</param>
    public static SitProcess StartUnder(string[] by, Action<string>? onErrorLine, params string[] arguments)
    {
        // A shell that starts the tests in the background has them ignore Ctrl-C, and children inherit that.
        string[] command = OperatingSystem.IsLinux()
            ? ["env", "--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "sit.dll")]
            : ["dotnet", Path.Combine(AppContext.BaseDirectory, "sit.dll")];
        command = [.. by, .. command, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = new SitProcess(new Process { StartInfo = start });
        process.ErrorLine += onErrorLine;
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        return process;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<SitResult> RunAsync(params string[] arguments)
    {
        using var process = Start(null, arguments);
        return await process.EndAsync().ConfigureAwait(false);
    }

    /// <summary>The first line of stdout; empty if there is none.</summary>
    public Task<string> FirstLineAsync() => _firstLine.Task.WaitAsync(Patience);

    /// <summary>Kills the program as <c>kill -9</c> does; nothing happens if it has ended.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Does what Ctrl-C does.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", ["-INT", $"{_process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Does what Ctrl-C does to a program that another one started and watches.</summary>
    public static void InterruptChildren(SitProcess watched)
    {
        using var kill = Process.Start("pkill", ["-INT", "-P", $"{watched._process.Id}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end.</summary>
    public async Task<SitResult> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(false);
        return new SitResult(_process.ExitCode, Text(_output), Text(_error));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static void Append(StringBuilder text, string? line)
    {
        if (line is not null)
        {
            lock (text)
            {
                text.Append(line).Append('\n');
            }
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
