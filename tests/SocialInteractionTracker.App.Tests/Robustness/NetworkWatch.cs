using System.Text.RegularExpressions;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Robustness;

/// <summary>Has <c>strace</c> write down every system call of a program and its children that is about sockets.</summary>
internal sealed partial class NetworkWatch : IDisposable
{
    private const string Strace = "/usr/bin/strace";

    private readonly TemporaryFolder _folder = new();

    /// <summary>A test that watches where there is no <c>strace</c> is skipped.</summary>
    public NetworkWatch()
    {
        if (!File.Exists(Strace))
        {
            _folder.Dispose();
            Assert.Ignore("needs strace to watch sockets (apt-get install strace)");
        }
    }

    private string Log => _folder.File("calls");

    /// <summary>What is to stand before a command line. Without <c>CI</c> and the like, under which libraries behave.</summary>
    public string[] Command =>
    [
        Strace, "--follow-forks", "--seccomp-bpf", "--trace=%net", "--output=" + Log, "env", "-u", "CI", "-u", "GITHUB_ACTIONS", "-u", "TF_BUILD", "-u", "ORT_DISABLE_TELEMETRY",
    ];

    /// <summary>Calls by which something could leave the machine: internet sockets but those that listen on this machine's own address.</summary>
    /// <returns>The calls as <c>strace</c> writes them; empty if there were none.</returns>
    public string[] Suspicious() => [.. File.ReadLines(Log).Where(call => Internet().IsMatch(call) && !Loopback().IsMatch(call))];

    public void Dispose() => _folder.Dispose();

    /// <summary>A socket by itself sends nothing: it is what it is bound to, connected to or sent through.</summary>
    [GeneratedRegex(@"\b(connect|bind|sendto|sendmsg|sendmmsg)\(.*AF_INET6?|\bsocket\(AF_(PACKET|NETLINK)")]
    private static partial Regex Internet();

    [GeneratedRegex(@"inet_addr\(""127\.|inet_pton\(AF_INET6, ""::1""")]
    private static partial Regex Loopback();
}
