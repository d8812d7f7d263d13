using SocialInteractionTracker.TestKit;

namespace SocialInteractionTracker.Architecture.Tests;

/// <summary>A C# file of the project, for rules that no compiler holds.</summary>
/// <param name="Path">Path from the project's root, with <c>/</c>.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record SourceFile(string Path, string[] Lines)
{
    private static readonly string[] Built = ["bin", "obj"];

    /// <summary>All files of a folder at the project's root, without what a build made.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder) =>
    [
        .. Directory.EnumerateFiles(System.IO.Path.Combine(ProjectRoot.Path, folder), "*.cs", SearchOption.AllDirectories)
            .Select(file => System.IO.Path.GetRelativePath(ProjectRoot.Path, file).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Built.Contains))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllLines(System.IO.Path.Combine(ProjectRoot.Path, path)))),
    ];

    /// <summary>The folders below <c>src</c> or <c>tests</c>, joined as a namespace.</summary>
    public string ExpectedNamespace => string.Join('.', Path.Split('/')[1..^1]);

    /// <summary>The lines that hold a text, as <c>path:line</c>.</summary>
    public IEnumerable<string> Where(Func<string, bool> holds) =>
        Lines.Index().Where(line => holds(line.Item)).Select(line => $"{Path}:{line.Index + 1}");
}
