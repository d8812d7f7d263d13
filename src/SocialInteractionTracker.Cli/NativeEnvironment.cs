using System.Runtime.InteropServices;
using SocialInteractionTracker.Video.Native;

namespace SocialInteractionTracker.Cli;

/// <summary>Sets what native libraries read from the environment: no log noise, nothing is sent from a laboratory's machine, no desktop is needed, no file is writable for everybody.</summary>
/// <remarks>
/// <see cref="Environment.SetEnvironmentVariable(string, string)"/> does not reach native code on Linux, so the C library is asked
/// too. To be called first in the program, before any native library is loaded: some read the environment only then.
/// </remarks>
public static partial class NativeEnvironment
{
    private const uint WritableForOthers = 0b010;

    private static readonly (string Name, string Value)[] Variables =
    [
        ("ORT_DISABLE_TELEMETRY", "1"),
        ("OPENCV_LOG_LEVEL", "ERROR"),
        ("OPENCV_FFMPEG_LOGLEVEL", "-8"),
    ];

    /// <summary>Sets the variables for this process and the programs it starts; telemetry is off whatever was set before.</summary>
    public static void Apply()
    {
        foreach (var (name, value) in Variables)
        {
            Environment.SetEnvironmentVariable(name, value);
            _ = OperatingSystem.IsWindows() ? SetOnWindows(name, value) : SetOnUnix(name, value, overwrite: 1);
        }

        _ = OpenCvRuntime.Prepare();
        if (!OperatingSystem.IsWindows())
        {
            KeepOthersFromWriting();
        }
    }

    /// <summary>What a laboratory shares, strangers may read at most: no file that is made is writable for everybody, whatever the user's mask.</summary>
    private static void KeepOthersFromWriting() => _ = SetFileMask(SetFileMask(WritableForOthers) | WritableForOthers);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetFileMask(uint mask);

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetOnUnix(string name, string value, int overwrite);

    [LibraryImport("ucrtbase", EntryPoint = "_putenv_s", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetOnWindows(string name, string value);
}
