using System.Reflection;

namespace SocialInteractionTracker.Reporting.Pages;

/// <summary>The version of the program, as every output names it.</summary>
internal static class ProgramVersion
{
    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "of unknown version";
}
