namespace SocialInteractionTracker.Cli.Doctor;

/// <summary>Tells a system library that is not there from other errors.</summary>
public static class MissingLibrary
{
    /// <summary>What to do about one that is missing.</summary>
    public static string Advice => OperatingSystem.IsWindows()
        ? "Install the Visual C++ runtime (https://aka.ms/vs/17/release/vc_redist.x64.exe) and take the whole folder of the program, not `sit.exe` alone."
        : "On Debian and Ubuntu: sudo apt-get install -y --no-install-recommends libstdc++6 libgcc-s1. Nothing of a desktop (GTK, X11) is needed.";

    /// <summary>The library's error within an error.</summary>
    /// <param name="exception">The error.</param>
    /// <returns>The message of the loader; <see langword="null"/> if it is about something else.</returns>
    public static string? In(Exception? exception) => exception switch
    {
        DllNotFoundException missing => missing.Message,
        TypeInitializationException { InnerException: var inner } => In(inner),
        _ => null,
    };

    /// <summary>Examines a part that needs a library.</summary>
    /// <param name="part">The part.</param>
    /// <param name="examine">Examines it.</param>
    /// <returns>What was found, or that a library is missing.</returns>
    public static MachineFinding Guard(string part, Func<MachineFinding> examine)
    {
        ArgumentNullException.ThrowIfNull(examine);
        try
        {
            return examine();
        }
        catch (SystemException exception) when (In(exception) is not null)
        {
            return new(part, FindingKind.Broken, In(exception)!.Split('\n')[0].Trim(), Advice);
        }
    }
}
