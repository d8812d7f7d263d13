
namespace SocialInteractionTracker.Training.Native;

/// <summary>Makes the torch binding loadable where the system's C++ library is older than the one it was built with.</summary>
/// <remarks>
/// The binding asks for version <c>GLIBCXX_3.4.32</c> of libstdc++ (GCC 13) for one symbol, <c>_ZSt21ios_base_library_initv</c>, that
/// it never calls: no relocation refers to it. Debian 12 has GCC 12, and the loader refuses the file for the missing version name
/// alone. Marking that one requirement as weak in the copy beside the program lets it load; nothing of the system is changed.
/// </remarks>
public static class TorchLibrary
{
    private const string Binding = "libLibTorchSharp.so";
    private const string Version = "GLIBCXX_3.4.32";

    /// <summary>Patches the binding beside the program if that is needed; does nothing on other systems than Linux.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Prepare()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var deep = Path.Combine(AppContext.BaseDirectory, "runtimes", "linux-x64", "native", Binding);
        foreach (var path in new[] { Path.Combine(AppContext.BaseDirectory, Binding), deep })
        {
            if (File.Exists(path))
            {
                var image = File.ReadAllBytes(path);
                if (ElfVersions.MakeWeak(image, Version))
                {
                    File.WriteAllBytes(path + ".new", image);
                    File.Move(path + ".new", path, overwrite: true);
                }
            }
        }
    }
}
