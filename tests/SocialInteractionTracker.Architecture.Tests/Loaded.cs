using System.Reflection;

namespace SocialInteractionTracker.Architecture.Tests;

/// <summary>The program's assemblies by the names of their projects.</summary>
internal static class Loaded
{
    private const string ProgramProject = "Cli";
    private const string ProgramAssembly = "sit";

    /// <summary>The assembly of a project.</summary>
    public static Assembly Of(string project) =>
        Assembly.Load(project == ProgramProject ? ProgramAssembly : "SocialInteractionTracker." + project);
}
