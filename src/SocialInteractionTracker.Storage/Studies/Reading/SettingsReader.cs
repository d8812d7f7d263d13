using SocialInteractionTracker.Core.Trials;
using SocialInteractionTracker.Storage.Faults;
using SocialInteractionTracker.Storage.Presets;
using SocialInteractionTracker.Storage.Yaml;

namespace SocialInteractionTracker.Storage.Studies.Reading;

/// <summary>Puts the layers of settings together: preset, test, arena in the study file, arena file, trial file; later ones win.</summary>
internal static class SettingsReader
{
    /// <summary>The word for a start that is to be found.</summary>
    public const string Detect = "detect";

    /// <summary>The settings of a trial.</summary>
    /// <param name="test">Which test it is of.</param>
    /// <param name="arenaId">Name of its arena.</param>
    /// <param name="layers">The mappings that say something, least specific first.</param>
    /// <param name="faults">Takes what is wrong; where anything is, the settings are only good for finding further faults.</param>
    public static TrialSettings Read(TestKind test, string arenaId, IReadOnlyList<YamlMap> layers, FaultList faults)
    {
        var preset = PresetOf(test, layers, faults);
        var (social, field) = ArenaReader.Read(preset, layers);
        var arena = ZoneReader.Apply(social?.ToArena(arenaId) ?? field!.ToArena(arenaId), layers);
        var start = Start(layers);
        return new TrialSettings(arena, preset.Name, CalibrationReader.Read(arena.Shape, layers, faults), start, Duration(layers, start) ?? preset.DurationS)
        {
            SocialInteraction = social,
            OpenField = field,
            Exclusions = layers is [.., var last] ? ExclusionReader.Read(last) : [],
        };
    }

    private static Preset PresetOf(TestKind test, IReadOnlyList<YamlMap> layers, FaultList faults)
    {
        if (Last(layers, SettingKeys.Preset) is not { } layer)
        {
            return PresetLibrary.Default(test);
        }

        var name = layer.Text(SettingKeys.Preset) ?? "";
        if (PresetLibrary.Find(name) is { } preset && preset.Test == test)
        {
            return preset;
        }

        faults.AddUnknown(layer.Where(SettingKeys.Preset), $"preset of {test.Name()}", name,
            [.. PresetLibrary.All.Where(p => p.Test == test).Select(p => p.Name)]);
        return PresetLibrary.Default(test);
    }

    private static double? Start(IReadOnlyList<YamlMap> layers)
    {
        if (Last(layers, SettingKeys.StartS) is not { } layer || layer.Text(SettingKeys.StartS) == Detect)
        {
            return null;
        }

        return InRange(layer, SettingKeys.StartS, start => start >= 0, $"0 or more seconds, or '{Detect}'");
    }

    private static double? Duration(IReadOnlyList<YamlMap> layers, double? start)
    {
        if (Last(layers, SettingKeys.DurationS, SettingKeys.EndS) is not { } layer)
        {
            return null;
        }

        if (!layer.Has(SettingKeys.EndS))
        {
            return InRange(layer, SettingKeys.DurationS, d => d > 0, "seconds above 0");
        }

        if (start is null && Last(layers, SettingKeys.StartS) is { } given && given.Text(SettingKeys.StartS) != Detect)
        {
            return null;
        }

        var end = InRange(layer, SettingKeys.EndS, e => start is not null && e > start, "seconds after start_s, which must be given");
        return end - start;
    }

    private static double? InRange(YamlMap layer, string key, Func<double, bool> isAllowed, string expected)
    {
        var number = layer.Number(key);
        if (number is null || isAllowed(number.Value))
        {
            return number;
        }

        layer.Faults.Add(layer.Where(key), $"{layer.Text(key)}", expected, "Correct the value.");
        return null;
    }

    /// <summary>The most specific layer that has a key.</summary>
    internal static YamlMap? Last(IReadOnlyList<YamlMap> layers, params ReadOnlySpan<string> keys)
    {
        for (var i = layers.Count - 1; i >= 0; i--)
        {
            foreach (var key in keys)
            {
                if (layers[i].Has(key))
                {
                    return layers[i];
                }
            }
        }

        return null;
    }
}
