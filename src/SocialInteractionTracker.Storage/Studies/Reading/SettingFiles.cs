using System.Collections.Immutable;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>The settings files of a folder such as <c>arenas/</c>, by the names of the files without extension.</summary>
internal static class SettingFiles
{
    /// <summary>Reads every <c>.yaml</c> file of a folder.</summary>
    /// <param name="folder">The study folder.</param>
    /// <param name="subfolder">The folder below it; there is nothing to read if it is absent.</param>
    /// <param name="keys">The keys known in such a file.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <returns>The mappings by file name; an empty one for a file that cannot be read.</returns>
    public static ImmutableDictionary<string, YamlMap> Read(string folder, string subfolder, ImmutableArray<string> keys, FaultList faults)
    {
        var maps = ImmutableDictionary.CreateBuilder<string, YamlMap>();
        var path = Path.Combine(folder, subfolder);
        if (!Directory.Exists(path))
        {
            return maps.ToImmutable();
        }

        foreach (var file in Directory.EnumerateFiles(path).Where(IsYaml).Order(StringComparer.Ordinal))
        {
            var name = $"{subfolder}/{Path.GetFileName(file)}";
            var map = YamlFile.Read(file, name, faults) ?? new YamlMap(name, "", [], faults);
            map.RefuseUnknown(keys);
            maps[Path.GetFileNameWithoutExtension(file)] = map;
        }

        return maps.ToImmutable();
    }

    private static bool IsYaml(string file) => Path.GetExtension(file) is ".yaml" or ".yml";
}
