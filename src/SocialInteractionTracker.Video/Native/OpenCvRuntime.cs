using System.Reflection;
using System.Runtime.InteropServices;
using OpenCvSharp;

namespace SocialInteractionTracker.Video.Native;

/// <summary>Loads OpenCV on machines without a desktop.</summary>
/// <remarks>
/// OpenCV's library for Linux is linked against GTK and its family for windows that this program never opens, so that by itself it
/// does not load where they are not installed, as on the nodes of a cluster. All their functions are bound at the first call
/// (<c>R_X86_64_JUMP_SLOT</c> only), so empty libraries of the same names in the process are enough to load it.
/// </remarks>
public static class OpenCvRuntime
{
    private const string Library = "OpenCvSharpExtern";

    /// <summary>What OpenCV's library for Linux is linked against and this program never calls.</summary>
    internal static readonly IReadOnlyList<string> NeverCalled =
    [
        "libfreetype.so.6", "libharfbuzz.so.0", "libgtk-3.so.0", "libgdk-3.so.0", "libpangocairo-1.0.so.0", "libpango-1.0.so.0",
        "libatk-1.0.so.0", "libcairo-gobject.so.2", "libcairo.so.2", "libgdk_pixbuf-2.0.so.0", "libgio-2.0.so.0", "libgobject-2.0.so.0",
        "libglib-2.0.so.0", "libdrm.so.2", "libatomic.so.1", "libX11.so.6",
    ];

    private static readonly bool IsPrepared = Register();

    /// <summary>Has OpenCV loaded by this class from its first use on; to be called before that. Does nothing the second time, and on other systems.</summary>
    /// <returns>Whether this class loads it.</returns>
    public static bool Prepare() => IsPrepared;

    private static bool Register()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
        {
            return false;
        }

        NativeLibrary.SetDllImportResolver(typeof(Cv2).Assembly, Resolve);
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library)
        {
            return 0;
        }

        if (NativeLibrary.TryLoad(name, assembly, path, out var library))
        {
            return library;
        }

        LoadStandIns(NeverCalled.Where(needed => !NativeLibrary.TryLoad(needed, out _)));

        // Now an error is one of the library itself, and its message is the one to read.
        return NativeLibrary.Load(name, assembly, path);
    }

    private static void LoadStandIns(IEnumerable<string> names)
    {
        var folder = Directory.CreateTempSubdirectory("sit-native-");
        try
        {
            foreach (var name in names)
            {
                var file = Path.Combine(folder.FullName, name);
                File.WriteAllBytes(file, StandInLibrary.Of(name));
                NativeLibrary.Load(file);
            }
        }
        finally
        {
            // A loaded library stays in the process without its file.
            folder.Delete(recursive: true);
        }
    }
}
