namespace SocialInteractionTracker.TestKit;

/// <summary>Real recordings that stand beside the project and are not part of it.</summary>
public static class SharedData
{
    /// <summary>Path of a file below <c>../shared/data</c>; a test that asks for one that is absent is skipped with the reason.</summary>
    public static string Path(string relative)
    {
        var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(ProjectRoot.Path, "..", "shared", "data", relative));
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Ignore($"needs the real recordings beside the project: {System.IO.Path.Combine("..", "shared", "data", relative)} is absent");
        }

        return path;
    }
}
