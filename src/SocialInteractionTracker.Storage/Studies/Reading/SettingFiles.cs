using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>The settings files of a folder such as <c>arenas/</c>, by the names of the files without extension.</summary>
internal static class SettingFiles
{
    /// <summary>Reads every <c>.yaml</c> file of a folder.</summary>
    /// <param name="texts">The study's files.</param>
    /// <param name="subfolder">The folder below it; there is nothing to read if it is absent.</param>
    /// <param name="keys">The keys known in such a file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The mappings by file name; an empty one for a file that cannot be read.</returns>
    public static ImmutableDictionary<string, YamlMap> Read(StudyTexts texts, string subfolder, ImmutableArray<string> keys, FaultList faults)
    {
        var maps = ImmutableDictionary.CreateBuilder<string, YamlMap>();
        foreach (var name in texts.Files(subfolder).Where(IsYaml))
        {
            var isSmall = YamlFile.IsSmall(texts.PathOf(name), name, faults);
            var map = (isSmall && texts.Read(name, faults) is { } text ? YamlFile.Parse(text, name, faults) : null) ?? new YamlMap(name, "", [], faults);
            map.RefuseUnknown(keys);
            maps[Path.GetFileNameWithoutExtension(name)] = map;
        }

        return maps.ToImmutable();
    }

    /// <summary>The file that holds the settings of a name: the one that is read last if there are several, <c>.yaml</c> if there is none yet.</summary>
    /// <param name="texts">The study's files.</param>
    /// <param name="subfolder">The folder.</param>
    /// <param name="name">The name of the trial or arena.</param>
    /// <returns>The file's name in the study.</returns>
    public static string NameOf(StudyTexts texts, string subfolder, string name) =>
        texts.Files(subfolder).LastOrDefault(file => IsYaml(file) && Path.GetFileNameWithoutExtension(file) == name) ?? $"{subfolder}/{name}.yaml";

    private static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml";
}
