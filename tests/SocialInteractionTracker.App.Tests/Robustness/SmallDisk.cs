using System.Diagnostics;
using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.App.Tests.Robustness;

/// <summary>A file system in memory whose size can be changed. A test that asks for one without the right to mount is skipped with the reason.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SmallDisk()
    {
        if (!Environment.IsPrivilegedProcess || !TryMount("-t", "tmpfs", "-o", "size=200m", "tmpfs", _folder.Path))
        {
            _folder.Dispose();
            Assert.Ignore("needs the right to mount a small file system");
        }
    }

    public string Path => _folder.Path;

    /// <summary>Makes it smaller or larger, for example <c>500k</c>.</summary>
    public void Resize(string size) => Assert.That(TryMount("-o", "remount,size=" + size, Path), $"resized to {size}");

    public void MakeReadOnly() => Assert.That(TryMount("-o", "remount,ro", Path));

    public void Dispose()
    {
        using var process = Process.Start("umount", [Path]);
        process.WaitForExit();
        _folder.Dispose();
    }

    private static bool TryMount(params string[] arguments)
    {
        using var process = Process.Start("mount", arguments);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
