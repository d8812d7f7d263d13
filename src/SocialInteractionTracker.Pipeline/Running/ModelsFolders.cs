namespace SocialInteractionTracker.Pipeline.Running;

/// <summary>Where the pose models that come with the program are.</summary>
public static class ModelsFolders
{
    private const string Name = "models";

    /// <summary>The folder <c>models</c> beside the program, or in a source checkout the one at its root.</summary>
    /// <returns>Full path of the nearest folder <c>models</c> at or above the program's own; beside the program if there is none.</returns>
    public static string Default()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var models = Path.Combine(folder.FullName, Name);
            if (Directory.Exists(models))
            {
                return models;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, Name);
    }
}
