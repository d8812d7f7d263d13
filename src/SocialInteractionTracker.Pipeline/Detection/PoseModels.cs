using SocialInteractionTracker.Core;
using SocialInteractionTracker.Inference.Models;

namespace SocialInteractionTracker.Pipeline.Detection;

/// <summary>Finds pose models by name.</summary>
public static class PoseModels
{
    /// <summary>The name that stands for the model that comes with the program.</summary>
    public const string DefaultName = "default";

    private const string DefaultModel = "sit-mouse-2";
    private const string ManifestEnding = ".yaml";

    /// <summary>Loads a model.</summary>
    /// <param name="folder">Where the models are that come with the program.</param>
    /// <param name="name"><see cref="DefaultName"/>, a manifest's name in that folder, or the path of a manifest.</param>
    /// <param name="pathsFrom">The folder that a manifest's path is relative to.</param>
    /// <returns>The model.</returns>
    /// <exception cref="UserErrorException">There is no such model, or its files do not fit its manifest.</exception>
    public static PoseModel Load(string folder, string name, string pathsFrom) => PoseModel.Load(FindManifest(folder, name, pathsFrom));

    /// <summary>Finds a model's manifest.</summary>
    /// <param name="folder">Where the models are that come with the program.</param>
    /// <param name="name"><see cref="DefaultName"/>, a manifest's name in that folder, or the path of a manifest.</param>
    /// <param name="pathsFrom">The folder that a manifest's path is relative to.</param>
    /// <returns>The manifest's path; the file exists.</returns>
    /// <exception cref="UserErrorException">There is no such model.</exception>
    public static string FindManifest(string folder, string name, string pathsFrom)
    {
        ArgumentNullException.ThrowIfNull(name);
        var known = string.Equals(name, DefaultName, StringComparison.Ordinal) ? DefaultModel : name;
        var path = known.EndsWith(ManifestEnding, StringComparison.OrdinalIgnoreCase)
            ? Path.GetFullPath(known, Path.GetFullPath(pathsFrom))
            : Path.Combine(folder, known + ManifestEnding);
        if (!File.Exists(path))
        {
            string[] there = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + ManifestEnding) : [];
            throw new UserErrorException(new Fault(
                $"model '{name}'", $"no manifest {path}", $"one of: {string.Join(", ", there.Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal))}; or the path of a manifest",
                "Correct 'model' in study.yaml, or --model."));
        }

        return path;
    }
}
