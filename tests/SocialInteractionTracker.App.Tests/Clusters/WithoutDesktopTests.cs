using System.Diagnostics;
using SocialInteractionTracker.App.Tests.Studies;

namespace SocialInteractionTracker.App.Tests.Clusters;

/// <summary>The program on a machine without GTK, X11 and their family, such as the node of a cluster.</summary>
public sealed class WithoutDesktopTests
{
    /// <summary>Hides the libraries from one process and its children by laying empty files over them.</summary>
    private const string Hidden = """
        ldconfig=$(command -v ldconfig || echo /sbin/ldconfig)
        "$ldconfig" -p | grep -E 'lib(freetype|harfbuzz|gtk-3|gdk-3|pango|pangocairo|atk|cairo|cairo-gobject|gdk_pixbuf|gio|gobject|glib|drm|atomic|X11)[-.0-9]*\.so' |
          sed 's/.*=> //' | sort -u | while read -r library; do mount --bind /dev/null "$(readlink -f "$library")"; done
        exec "$@"
        """;

    [Test]
    [Platform(Include = "Linux")]
    public async Task Run_NoDesktopLibraries_GivesTheSameBytes()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("needs to be root to hide libraries from a process");
        }

        using var study = StudyCopy.OfSample(SharedRuns.FewTrials);
        string[] command = ["-m", "bash", "-c", Hidden, "bash", "dotnet", Path.Combine(AppContext.BaseDirectory, "sit.dll"), "run", study.Path, "--workers", "2"];
        using var process = Process.Start(new ProcessStartInfo("unshare", command) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.That(process.ExitCode, Is.Zero, error + await output);
        Assert.That(study.ResultBytes(), Is.EqualTo(SharedRuns.Few.Study.ResultBytes()));
    }
}
