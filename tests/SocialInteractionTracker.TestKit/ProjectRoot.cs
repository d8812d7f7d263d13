namespace SocialInteractionTracker.TestKit;

/// <summary>The folder that holds the solution.</summary>
public static class ProjectRoot
{
    /// <summary>Its full path.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "SocialInteractionTracker.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException($"No SocialInteractionTracker.sln above {AppContext.BaseDirectory}.");
    }
}
