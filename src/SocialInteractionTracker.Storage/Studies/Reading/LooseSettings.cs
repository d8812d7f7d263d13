using System.Collections.Immutable;
using SocialInteractionTracker.Core;
using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Presets;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Checks settings of which it is not known what test they are for.</summary>
internal static class LooseSettings
{
    /// <summary>Adds the faults that settings have whichever test they are for.</summary>
    /// <param name="layers">The mappings that say something for a test, least specific first; the last one is what is looked at.</param>
    /// <param name="faults">Takes what is wrong.</param>
    public static void Check(Func<TestKind, IReadOnlyList<YamlMap>> layers, FaultList faults)
    {
        var possible = Enum.GetValues<TestKind>().Where(test => CanBeFor(layers(test)[^1], test)).ToList();
        var found = (possible.Count > 0 ? possible : [.. Enum.GetValues<TestKind>()]).Select(test => Faults(test, layers(test)));
        foreach (var fault in found.Aggregate((one, other) => [.. one.Intersect(other)]))
        {
            faults.Add(fault.Where, fault.Found, fault.Expected, fault.Do);
        }
    }

    private static bool CanBeFor(YamlMap settings, TestKind test)
    {
        var keys = SettingKeys.Of(test).Add(SettingKeys.Exclusions);
        return settings.Entries.All(entry => keys.Contains(entry.Key))
            && (PresetLibrary.Find(settings.Text(SettingKeys.Preset) ?? "") is not { } preset || preset.Test == test);
    }

    private static ImmutableArray<Fault> Faults(TestKind test, IReadOnlyList<YamlMap> layers)
    {
        var own = new FaultList();
        SettingsReader.Read(test, test.Name(), [.. layers.Select(layer => layer with { Faults = own })], own);
        return own.ToImmutable();
    }
}
