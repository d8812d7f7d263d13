using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SocialInteractionTracker.TestKit;

/// <summary>A real Slurm of virtual nodes on this machine, started by <c>tests/slurm</c>. A test that asks for one where it cannot be is skipped with the reason.</summary>
public sealed class SlurmCluster : IDisposable
{
    private const string Configuration = "SLURM_CONF";
    private static readonly string[] Programs = ["slurmctld", "slurmd", "munged", "sbatch", "squeue"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly TemporaryFolder _folder = new();
    private readonly string? _before = Environment.GetEnvironmentVariable(Configuration);

    private SlurmCluster(int port)
    {
        Environment.SetEnvironmentVariable(Configuration, _folder.File("slurm.conf"));
        Port = port;
    }

    private int Port { get; }

    /// <summary>Starts a cluster; Slurm's programs, called by this process or its children, then speak to it.</summary>
    public static SlurmCluster Start(int nodes, int cpus)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("needs to be root on Linux to start a Slurm of its own");
        }

        if (Programs.FirstOrDefault(program => !IsThere(program)) is { } missing)
        {
            Assert.Ignore($"needs Slurm: {missing} is not installed (apt-get install slurm-wlm munge)");
        }

        var cluster = new SlurmCluster(FreePorts(nodes + 1));
        cluster.Script("up", Text(nodes), Text(cpus));
        return cluster;
    }

    /// <summary>Kills a node with the work it has, as a power cut does.</summary>
    public void KillNode(string node) => Script("kill", node);

    /// <summary>Asks one of Slurm's programs.</summary>
    /// <returns>What it printed.</returns>
    public static string Ask(string program, params string[] arguments)
    {
        var (code, output) = Run(program, arguments);
        Assert.That(code, Is.Zero, $"{program} {string.Join(' ', arguments)}: {output}");
        return output;
    }

    /// <summary>Waits until something holds.</summary>
    public static void Until(string what, TimeSpan patience, Func<bool> holds)
    {
        var clock = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.That(clock.Elapsed, Is.LessThan(patience), $"waited for: {what}\n{Run("squeue", []).Output}");
            Thread.Sleep(Pause);
        }
    }

    /// <summary>Waits until the queue is empty.</summary>
    public static void UntilIdle(TimeSpan patience) => Until("an empty queue", patience, () => Ask("squeue", "--noheader").Trim().Length == 0);

    public void Dispose()
    {
        Script("down");
        Environment.SetEnvironmentVariable(Configuration, _before);
        _folder.Dispose();
    }

    private void Script(string verb, params string[] arguments)
    {
        var start = new ProcessStartInfo(System.IO.Path.Combine(ProjectRoot.Path, "tests", "slurm"), [verb, _folder.Path, .. arguments]);
        start.Environment["SLURM_TEST_PORT"] = Text(Port);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"tests/slurm {verb} failed; its messages are above");
    }

    private static (int Code, string Output) Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    private static bool IsThere(string program) => new[] { "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin" }
        .Any(folder => File.Exists(System.IO.Path.Combine(folder, program)));

    private static int FreePorts(int count)
    {
        const int First = 20_000, Last = 32_000;
        return Enumerable.Range(0, 100).Select(_ => Random.Shared.Next(First, Last)).First(port => Enumerable.Range(port, count).All(IsFree));
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Any, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
